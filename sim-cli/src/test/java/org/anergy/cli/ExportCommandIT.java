package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of the real model on a small lattice, exported. */
class ExportCommandIT {
  private static final String SCENARIO =
      Repository.root().resolve("scenarios/ms/one-patch.yaml").toString();

  @TempDir static Path shared;
  private static Path original;

  @TempDir Path root;
  private Path run;

  @BeforeAll
  static void simulateOnce() {
    original = shared.resolve("run");
    simulate(original, "--seed", "3");
  }

  @BeforeEach
  void copy() throws IOException {
    run = root.resolve("run");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, run.resolve(original.relativize(file).toString()));
      }
    }
  }

  private static void simulate(Path directory, String... more) {
    List<String> words = new ArrayList<>(List.of("run", SCENARIO, "--until", "3 days"));
    words.addAll(List.of("--set", "runIn=30 days", "-o", directory.toString()));
    words.addAll(List.of(more));
    CommandRun outcome = CommandRun.of(words.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  private CommandRun export(String to, String... more) {
    List<String> words = new ArrayList<>(List.of("export", run.toString(), "--to", to));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  @Test
  void latticesAreThoseOfTheStoredRun() throws IOException {
    CommandRun outcome = export("vtk", "--at", "1 day", "--at=-2 days", "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    JsonNode facts = new JsonMapper().readTree(outcome.out());
    assertThat(facts.path("file").asString("")).isEqualTo(run + "/vtk/lattices.pvd");
    assertThat(facts.path("days")).hasToString("[-2.0,1.0]");
    assertThat(facts.path("digestsFoundAgain").asInt()).isEqualTo(4);
    assertThat(run.resolve("vtk")).isDirectoryContaining("glob:**/tissue-1_0001.vti");
    assertThat(run.resolve("vtk/README.md")).content().contains("all 4 recorded state digests");
  }

  @Test
  void framesThatAreThereStay() {
    export("vtk", "--at", "1 day");

    CommandRun again = export("vtk", "--at", "2 days");
    CommandRun elsewhere = export("vtk", "--every", "1 day", "-o", root + "/movie");

    assertThat(again.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(again.err()).contains("vtk is not empty").contains("-o");
    assertThat(elsewhere.exitCode()).isZero();
    assertThat(elsewhere.out()).contains("[0.0, 1.0, 2.0, 3.0]");
  }

  @Test
  void drawnPatientIsDrawnAgain() {
    run = root.resolve("patient");
    simulate(run, "--patient", "0");

    assertThat(export("vtk").exitCode()).isZero();
  }

  @Test
  void runThatIsNotTheStoredOneIsToldByItsDigests() throws IOException {
    Path manifest = run.resolve("manifest.json");
    String text = Files.readString(manifest);
    String digest =
        new JsonMapper().readTree(text).path("digests").get(1).path("digest").asString();
    Files.writeString(manifest, text.replace(digest, "0".repeat(32)));

    CommandRun outcome = export("vtk");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.REPLAY_DIFFERS);
    assertThat(outcome.err()).contains("step 480").contains("without lattices.pvd");
    assertThat(run.resolve("vtk/lattices.pvd")).doesNotExist();
  }

  @Test
  void scenarioThatWasChangedIsRefused() throws IOException {
    Path scenario = run.resolve("inputs/scenario.resolved.yaml");
    Files.writeString(
        scenario, Files.readString(scenario).replace("followUp: 3 days", "followUp: 4 days"));

    CommandRun outcome = export("vtk");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(outcome.err()).contains("is not the scenario of this run");
    assertThat(run.resolve("vtk")).doesNotExist();
  }

  @Test
  void timesOutsideOfTheRunAreRefused() {
    CommandRun outcome = export("vtk", "--at", "9 days");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(outcome.err()).contains("--at").contains("9 d").contains("-30 to 3 d");
    assertThat(run.resolve("vtk")).doesNotExist();
  }

  @Test
  void oneOfManyRunsIsNamed() {
    run = root.resolve("cohort");
    simulate(run, "--patients", "2");

    CommandRun none = export("vtk");
    CommandRun second = export("vtk", "--run", "1");
    CommandRun third = export("vtk", "--run", "2");

    assertThat(none.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(none.err()).contains("--run ID").contains("patients.csv");
    assertThat(second.exitCode()).isZero();
    assertThat(run.resolve("vtk-1/lattices.pvd")).isRegularFile();
    assertThat(third.exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void resultBecomesAResearchObject() throws IOException {
    CommandRun first = export("rocrate", "--license", "CC0-1.0");
    CommandRun second = export("rocrate");
    CommandRun copy = export("rocrate", "-o", root + "/crate", "--json");

    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).startsWith(run + "/ro-crate-metadata.json\n").contains("CC0-1.0");
    assertThat(second.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(second.err()).contains("exists; nothing was changed").contains("--force");
    assertThat(export("rocrate", "--force").exitCode()).isZero();
    assertThat(copy.exitCode()).isZero();
    JsonNode facts = new JsonMapper().readTree(copy.out());
    try (Stream<Path> files = Files.walk(root.resolve("crate"))) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(facts.path("filesDescribed").asInt() + 1);
    }
    assertThat(root.resolve("crate/report.html"))
        .hasSameTextualContentAs(run.resolve("report.html"));
  }

  @Test
  void whatNeedsAnAbsentModuleIsRefusedWithTheCure() {
    CommandRun export = export("parquet");
    CommandRun query = CommandRun.of("query", run.toString(), "select 1");

    assertThat(export.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(query.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(query.err()).contains("sim-duckdb").contains("./anergy").isEqualTo(export.err());
    assertThat(run.resolve("tables")).isDirectoryNotContaining("glob:**.parquet*");
  }

  @Test
  void optionsOfOtherFormatsAreUsageErrors() {
    assertThat(export("rocrate", "--at", "1 day").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(export("vtk", "--license", "CC0-1.0").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(export("vtk", "--force").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(export("word").err()).contains("PARQUET, VTK, ROCRATE");
    assertThat(CommandRun.of("query", run.toString(), "select 1", "--csv", "--json").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void missingDirectoryIsNamed() {
    for (String to : List.of("vtk", "rocrate", "parquet")) {
      CommandRun outcome = CommandRun.of("export", root + "/typo", "--to", to);

      assertThat(outcome.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(outcome.err()).contains("typo: there is no such directory");
    }
  }
}
