package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScenarioCommandsTest {
  private static final String NATURAL_HISTORY =
      Repository.root().resolve("scenarios/ms/natural-history.yaml").toString();

  @TempDir Path directory;

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Repository.root().resolve("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedScenariosAreValid(Path file) {
    CommandRun run = CommandRun.of("validate", file.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualToIgnoringNewLines(file + ": valid");
  }

  @Test
  void problemsOfAllFilesAreShownAndTheGoodOneIsStillValid() throws IOException {
    Path first = Files.writeString(directory.resolve("a.yaml"), "schema: anergy/scenario/2\n");
    Path second =
        Files.writeString(
            directory.resolve("b.yaml"),
            "schema: anergy/scenario/1\nextends: disease/healthy\nfolowUp: 3 years\n");

    CommandRun run =
        CommandRun.of("validate", first.toString(), second.toString(), NATURAL_HISTORY);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("a.yaml:1:").contains("b.yaml:3:1").contains("followUp");
    assertThat(run.out()).isEqualToIgnoringNewLines(NATURAL_HISTORY + ": valid");
  }

  @Test
  void jsonReportNamesPlaceAndMessage() throws IOException {
    Path broken = Files.writeString(directory.resolve("a.yaml"), "schema: nonsense\n");

    CommandRun run =
        CommandRun.of("validate", "--format", "json", broken.toString(), NATURAL_HISTORY);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).isEmpty();
    JsonNode files = new JsonMapper().readTree(run.out()).path("files");
    assertThat(files.path(0).path("valid").asBoolean()).isFalse();
    assertThat(files.path(0).path("problems").path(0).path("place").asString()).contains("a.yaml");
    assertThat(files.path(1).path("valid").asBoolean()).isTrue();
  }

  @Test
  void descriptionShowsEveryParameterWithItsSourceAndMarksChanges() {
    CommandRun run =
        CommandRun.of(
            "describe",
            NATURAL_HISTORY,
            "--set",
            "parameters.homeostasis.regulatoryNiche=123 cells",
            "--set",
            "therapies={t: {hsct: {at: 1 year, conditioning: cy-atg}}}");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("* homeostasis.regulatoryNiche = 123 cells");
    assertThat(run.out()).contains("atg-rabbit, 1.5 mg/kg");
    new BuiltInEngine()
        .parameters()
        .forEach(
            p -> assertThat(run.out()).contains(p.name() + " = ").contains("[" + p.source() + "]"));
  }

  @Test
  void descriptionOfTheUntreatedLeavesTreatmentOut() {
    assertThat(CommandRun.of("describe", NATURAL_HISTORY).out())
        .contains("Therapies")
        .contains("repertoire.outputHalving = ")
        .doesNotContain("marrow.");
  }

  @Test
  void describingIsTheSameForARepeatedScenario() {
    assertThat(CommandRun.of("describe", NATURAL_HISTORY))
        .isEqualTo(CommandRun.of("describe", NATURAL_HISTORY));
  }

  @Test
  void unknownListIsAUsageError() {
    CommandRun run = CommandRun.of("list", "diseasses");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("DISEASES").contains("diseasses");
  }

  @Test
  void listsNameTheDiseasesThatScenariosExtend() {
    assertThat(CommandRun.of("list", "diseases").out().lines())
        .contains("disease/healthy", "disease/relapsing-remitting-ms");
  }

  @Test
  void wellIsDescribedAndHasNoPatients() {
    String well = Repository.root().resolve("scenarios/wells/mlr-msc.yaml").toString();

    CommandRun described = CommandRun.of("describe", well);
    CommandRun cohort =
        CommandRun.of("run", well, "--patients", "2", "-o", directory.resolve("cohort").toString());

    assertThat(described.out()).contains("100 of msc-bone-marrow").doesNotContain("Patient");
    assertThat(cohort.exitCode()).isEqualTo(3);
    assertThat(cohort.err()).contains("a well has no patients");
    assertThat(directory.resolve("cohort")).doesNotExist();
  }

  @Test
  void agentsAndRegimensOfTheLibraryAreListed() {
    assertThat(CommandRun.of("list", "agents").out())
        .containsPattern("natalizumab\t300 mg\tchanges tissueEntry, may bring pml\t")
        .containsPattern("msc-own\t1000000 cells/kg\tstromal cells, may bring fever\t");
    assertThat(CommandRun.of("list", "regimens").out())
        .containsPattern("cy-atg\tcyclophosphamide, atg-rabbit\t");
  }
}
