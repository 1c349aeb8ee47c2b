package org.anergy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anergy.base.Unit;
import org.anergy.model.BuiltIns;
import org.junit.jupiter.api.Test;

class ScenarioDocumentationTest {
  private static final String PAGE =
      TestScenarios.text(TestScenarios.repository().resolve("docs/scenario-format.md"));

  @Test
  void everyExampleOnThePageLoads() {
    List<String> examples = new ArrayList<>();
    Matcher matcher = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
    while (matcher.find()) {
      examples.add(matcher.group(1));
    }
    assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
    for (String example : examples) {
      byte[] bytes = example.getBytes(StandardCharsets.UTF_8);
      assertThat(BuiltIns.scenarioLoader().load("example", bytes, List.of())).isNotNull();
    }
  }

  @Test
  void everyUnitOfTheTableIsKnown() {
    Matcher rows =
        Pattern.compile("\\| (time|length.*|mass|conc.*|counts|pure.*) \\| (.*) \\|").matcher(PAGE);
    int units = 0;
    while (rows.find()) {
      for (String unit : rows.group(2).replaceAll(" \\([^)]*\\)", "").split("[,;] ")) {
        assertThat(Unit.of(unit).up()).isPositive();
        units++;
      }
    }
    assertThat(units).isGreaterThan(25);
  }

  @Test
  void everyTopLevelKeyIsOnThePage() {
    ScenarioFormat.root(List.of(), List.of())
        .keyNames()
        .forEach(key -> assertThat(PAGE).contains("`" + key));
  }

  @Test
  void everyProfileIsOnThePage() {
    new Library().names().forEach(name -> assertThat(PAGE).contains("`" + name + "`"));
  }
}
