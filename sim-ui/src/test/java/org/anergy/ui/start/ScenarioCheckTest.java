package org.anergy.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.base.Problem;
import org.anergy.model.BuiltIns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCheckTest {
  private static final String PARENT =
      """
      schema: anergy/scenario/1
      title: Parent
      extends: disease/relapsing-remitting-ms
      followUp: 1 year
      """;
  private static final String CHILD =
      """
      schema: anergy/scenario/1
      title: Child
      extends: parent.yaml
      """;

  private static final String CHILD_OF_PROFILE =
      """
      schema: anergy/scenario/1
      title: Child
      extends: disease/relapsing-remitting-ms
      """;

  @TempDir private Path directory;

  private ScenarioCheck check(String text) {
    return ScenarioCheck.of(BuiltIns.scenarioLoader(), directory.resolve("child.yaml"), text);
  }

  @Test
  void aTextThatWasNeverSavedFindsWhatItExtends() throws IOException {
    Files.writeString(directory.resolve("parent.yaml"), PARENT);
    ScenarioCheck check = check(CHILD);
    assertThat(check.problems()).isEmpty();
    assertThat(check.loaded()).isNotNull();
    assertThat(check.loaded().scenario().title()).isEqualTo("Child");
    assertThat(check.loaded().sourceText()).isEqualTo(CHILD);
    assertThat(check.loaded().chain())
        .startsWith(
            directory.resolve("child.yaml").toString(),
            directory.resolve("parent.yaml").toString());
    assertThat(check.description()).startsWith("Child").contains("365.25 days");
  }

  @Test
  void theScenarioIsTheOneThatTheSavedFileWouldBe() throws IOException {
    Files.writeString(directory.resolve("parent.yaml"), PARENT);
    Path saved = Files.writeString(directory.resolve("child.yaml"), CHILD);
    assertThat(check(CHILD).loaded()).isEqualTo(BuiltIns.scenarioLoader().load(saved, List.of()));
  }

  @Test
  void problemsAreAtTheirLines() throws IOException {
    Files.writeString(directory.resolve("parent.yaml"), PARENT);
    ScenarioCheck check = check(CHILD + "followUp: 3 yeers\npatient: {age: -1 years}\n");
    assertThat(check.loaded()).isNull();
    assertThat(check.problems()).extracting(PlacedProblem::line).containsExactly(4, 5);
    assertThat(check.problems()).extracting(PlacedProblem::column).containsExactly(11, 16);
    assertThat(check.problems().get(1).text()).startsWith("patient.age: ");
  }

  @Test
  void problemsOfAnotherFileSayWhere() throws IOException {
    Files.writeString(directory.resolve("parent.yaml"), PARENT + "nonsense: 1\n");
    ScenarioCheck check = check(CHILD);
    assertThat(check.problems()).extracting(PlacedProblem::line).containsOnly(0);
    assertThat(check.problems().get(0).message())
        .startsWith(directory.resolve("parent.yaml") + ":5:");
  }

  @Test
  void textThatIsNoYamlHasAProblemToo() {
    assertThat(check("title: [").problems()).isNotEmpty();
    assertThat(check("").problems()).isNotEmpty();
  }

  @Test
  void aStudyIsToldFromAScenario() {
    ScenarioCheck check = check("# A study.\nschema: anergy/study/1\ntitle: S\n");
    assertThat(check.problems()).isEmpty();
    assertThat(check.loaded()).isNull();
    assertThat(check.description()).contains("anergy sweep");
  }

  @Test
  void aPlaceWithoutLineIsKept() {
    PlacedProblem problem =
        PlacedProblem.of(new Problem("x.yaml patient", "is missing."), "x.yaml");
    assertThat(problem).isEqualTo(new PlacedProblem(0, 0, "patient", "is missing."));
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Path parent = Files.createDirectories(directory.resolve("a/b")).resolve("parent.yaml");
    Files.writeString(parent, PARENT);
    Path copy;
    String text = CHILD.replace("parent.yaml", "a/b/parent.yaml");
    try (DraftCopy draft = new DraftCopy(directory.resolve("child.yaml"), text)) {
      copy = draft.file();
      assertThat(copy.resolveSibling("a/b/parent.yaml")).exists();
    }
    assertThat(copy.getParent()).doesNotExist();
  }

  @Test
  void nothingIsLeftBehindWhenItFails() throws IOException {
    Files.write(directory.resolve("parent.yaml"), new byte[] {(byte) 0xff}); // not UTF-8
    String name = "left-behind-" + System.nanoTime() + ".yaml";
    assertThatThrownBy(() -> new DraftCopy(directory.resolve(name), CHILD))
        .isInstanceOf(IOException.class);
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "anergy-draft*")) {
      assertThat(drafts).noneMatch(draft -> Files.exists(draft.resolve(name)));
    }
    assertThat(check(CHILD).problems()).isNotEmpty();
  }

  @Test
  void oneDayIsEveryDay() {
    ScenarioCheck check = check(CHILD_OF_PROFILE + "output: {seriesEvery: 1 day}\n");
    assertThat(check.problems()).isEmpty();
    assertThat(check.description()).contains("a row every day").doesNotContain("every 1 days");
  }
}
