package org.anergy.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ScenarioLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTextTest {
  private static final ScenarioLoader LOADER = BuiltIns.scenarioLoader();
  private static final String BASE =
      """
      schema: anergy/scenario/1
      title: Base
      extends: disease/relapsing-remitting-ms
      followUp: 2 years
      population: {age: {uniform: {low: 20 years, high: 40 years}}}
      therapies:
        early:
          course: {agent: natalizumab, dose: 300 mg, from: 100 days}
      """;
  private static final String COURSE =
      "therapies.now={course: {agent: natalizumab, dose: 300 mg, from: 412.0416666666667 days,"
          + " every: 28 days}}";

  @TempDir Path root;
  private LoadedScenario origin;

  @BeforeEach
  void openBase() throws Exception {
    Path folder = Files.createDirectories(root.resolve("scenarios"));
    origin = LOADER.load(Files.writeString(folder.resolve("base.yaml"), BASE), List.of());
  }

  private LoadedScenario with(String... overrides) {
    byte[] merged = origin.mergedYaml().getBytes(StandardCharsets.UTF_8);
    return LOADER.load("scenario", merged, List.of(overrides));
  }

  private String save(LoadedScenario wanted, Path target) throws Exception {
    new SavedText(wanted, origin, "Base, more", "# why\n").write(target);
    LoadedScenario back = LOADER.load(target, List.of());
    assertThat(back.scenario().title()).isEqualTo("Base, more");
    assertThat(back.resolvedYaml().replace("Base, more", "Base")).isEqualTo(wanted.resolvedYaml());
    return Files.readString(target);
  }

  @Test
  void aFileBesideTheOpenedOneHoldsTheDifferenceAlone() throws Exception {
    assertThat(save(with(COURSE, "output.digestEvery=10 days"), root.resolve("saved.yaml")))
        .isEqualTo(
            """
            # why
            schema: anergy/scenario/1
            title: Base, more
            extends: scenarios/base.yaml
            therapies:
              now: {course: {agent: natalizumab, dose: 300 mg, from: 9889 h, every: 28 days}}
            output: {digestEvery: 10 days}
            """);
  }

  @Test
  void aFileElsewhereExtendsTheProfile() throws Exception {
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere")).resolve("saved.yaml");

    assertThat(save(with(COURSE), elsewhere))
        .contains("extends: disease/relapsing-remitting-ms", "followUp: 2 years", "early:")
        .doesNotContain("base.yaml", "'");
  }

  @Test
  void whatWasCalledOffIsNotInherited() throws Exception {
    String text = save(with("therapies={}", COURSE), root.resolve("saved.yaml"));

    assertThat(text).doesNotContain("base.yaml", "early", "'").contains("now:");
  }

  @Test
  void aParentThatWasChangedMeanwhileIsNotExtended() throws Exception {
    Files.writeString(root.resolve("scenarios/base.yaml"), BASE.replace("2 years", "3 years"));

    assertThat(save(with(COURSE), root.resolve("saved.yaml")))
        .contains("extends: disease/relapsing-remitting-ms", "followUp: 2 years");
  }
}
