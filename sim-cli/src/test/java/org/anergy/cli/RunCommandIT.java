package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs of the real model on lattices so small that they take a second. */
class RunCommandIT {
  private static final String SCENARIO =
      Repository.root().resolve("scenarios/ms/one-patch.yaml").toString();
  private static final List<String> SMALL =
      List.of(
          "--set", "runIn=2 days",
          "--set", "space.patchSites=16",
          "--set", "space.nodeSites=16",
          "--until", "6 days",
          "--digest-every", "1 day");

  @TempDir Path root;

  @Test
  void runLeavesTablesInputsManifestAndReportAndPrintsWhere() throws IOException {
    Path directory = root.resolve("out");

    CommandRun run = run("-o", directory.toString(), "--seed", "7");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().findFirst()).contains(directory.toString());
    assertThat(directory)
        .isDirectoryContaining("glob:**/manifest.json")
        .isDirectoryContaining("glob:**/report.html");
    assertThat(directory.resolve("tables")).isDirectoryContaining("glob:**/series.csv");
    JsonNode manifest = json(Files.readString(directory.resolve("manifest.json")));
    assertThat(manifest.path("finalDigest").asString()).matches("[0-9a-f]{32}");
    assertThat(run.out()).contains(manifest.path("finalDigest").asString());
    assertThat(manifest.path("digests").size()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void digestsDoNotDependOnThreads() {
    JsonNode one = runJson("one", "--threads", "1");
    JsonNode three = runJson("three", "--threads", "3");

    assertThat(three.path("finalDigest")).isEqualTo(one.path("finalDigest"));
  }

  @Test
  void anotherSeedIsAnotherRun() {
    assertThat(runJson("one", "--seed", "1").path("finalDigest"))
        .isNotEqualTo(runJson("two", "--seed", "2").path("finalDigest"));
  }

  @Test
  void directoryThatHoldsAnythingIsRefusedAndLeftAlone() throws IOException {
    Path precious = Files.createDirectories(root.resolve("out")).resolve("thesis.txt");
    Files.writeString(precious, "years of work");

    CommandRun run = run("-o", precious.getParent().toString());

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("out is not empty").contains("-o").doesNotContain("\tat ");
    assertThat(precious.getParent()).isDirectoryNotContaining(file -> !file.equals(precious));
    assertThat(precious).hasContent("years of work");
  }

  @Test
  void interruptedRunResumesToTheSameDigest() throws IOException {
    JsonNode whole = runJson("whole");
    Path broken = root.resolve("broken");
    CommandRun interrupted =
        CommandRun.of(
            new StoppingEngine(100),
            new Interruption(),
            words("-o", broken.toString()).toArray(String[]::new));
    assertThat(interrupted.exitCode()).isEqualTo(130);
    assertThat(interrupted.err()).contains("interrupted").contains("--resume -o " + broken);

    CommandRun resumed = run("-o", broken.toString(), "--resume", "--json");

    assertThat(resumed.exitCode()).isZero();
    assertThat(json(resumed.out()).path("finalDigest")).isEqualTo(whole.path("finalDigest"));
    assertThat(Files.readString(broken.resolve("tables/series.csv")))
        .isEqualTo(Files.readString(root.resolve("whole/tables/series.csv")));
  }

  @Test
  void resumeWithAnotherScenarioIsRefused() {
    Path broken = root.resolve("broken");
    CommandRun.of(
        new StoppingEngine(100),
        new Interruption(),
        words("-o", broken.toString()).toArray(String[]::new));

    CommandRun resumed = run("-o", broken.toString(), "--resume", "--set", "patient.weight=50 kg");

    assertThat(resumed.exitCode()).isEqualTo(5);
    assertThat(resumed.err()).contains("scenario").doesNotContain("\tat ");
  }

  @Test
  void dryRunSaysWhatItTakesAndLeavesNoTrace() throws IOException {
    CommandRun run = run("--dry-run", "--patients", "50", "--json", "-o", root + "/out");

    assertThat(run.exitCode()).isZero();
    assertThat(json(run.out()).path("runs").asInt()).isEqualTo(50);
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void contradictoryOptionsAreUsageErrors() {
    assertThat(run("--patients", "2", "--patient", "1").exitCode()).isEqualTo(2);
    assertThat(run("--patients", "0").exitCode()).isEqualTo(2);
    assertThat(run("--threads", "0").exitCode()).isEqualTo(2);
    assertThat(run("--resume").exitCode()).isEqualTo(2);
    assertThat(run("--seed", "many").exitCode()).isEqualTo(2);
  }

  @Test
  void wrongTimeBetweenCheckpointsIsInvalidInput() {
    CommandRun run = run("--checkpoint-every", "5 kg", "-o", root + "/out");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("--checkpoint-every").contains("5 kg");
    assertThat(root).isEmptyDirectory();
  }

  private JsonNode runJson(String name, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--json", "-o", root.resolve(name).toString()));
    CommandRun run = run(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return json(run.out());
  }

  private static CommandRun run(String... options) {
    return CommandRun.of(words(options).toArray(String[]::new));
  }

  private static List<String> words(String... options) {
    List<String> words = new ArrayList<>(List.of("run", SCENARIO));
    words.addAll(SMALL);
    words.addAll(List.of(options));
    return words;
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text);
  }
}
