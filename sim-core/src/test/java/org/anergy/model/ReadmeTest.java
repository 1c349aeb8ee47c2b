package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path REPOSITORY = OddTables.repository();

  @Test
  void scenarioOfOnesOwnLoads() throws IOException {
    List<String> examples = found("```yaml\n(.*?)```");
    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      byte[] bytes = example.getBytes(StandardCharsets.UTF_8);
      assertThat(BuiltIns.scenarioLoader().load("README.md", bytes, List.of())).isNotNull();
    }
  }

  @Test
  void scenariosOfTheCommandsAreShippedAndLoad() throws IOException {
    List<String> named = found("\\./anergy run (\\S+\\.yaml)");
    assertThat(named).isNotEmpty();
    for (String scenario : named) {
      Path file = REPOSITORY.resolve(scenario);
      assertThat(BuiltIns.scenarioLoader().load(file, List.of())).isNotNull();
    }
  }

  @Test
  void pagesThatAreLinkedExist() throws IOException {
    List<String> links = found("[^!]\\[[^]]*\\]\\(([^)]+)\\)");
    assertThat(links).isNotEmpty();
    for (String link : links) {
      assertThat(REPOSITORY.resolve(link)).exists();
    }
  }

  private static List<String> found(String pattern) throws IOException {
    String page = Files.readString(REPOSITORY.resolve("README.md"));
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    List<String> groups = new ArrayList<>();
    while (matcher.find()) {
      groups.add(matcher.group(1));
    }
    return groups;
  }
}
