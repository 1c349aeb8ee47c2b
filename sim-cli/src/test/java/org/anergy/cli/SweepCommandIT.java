package org.anergy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.anergy.study.runs.PatientSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Studies of the real model on lattices so small that a run takes a fraction of a second. */
class SweepCommandIT {
  private static final String SCENARIO =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 2 days
      followUp: 6 days
      space: {tissuePatches: 1, patchSites: 16, nodeSites: 16}
      """;
  private static final String STUDY =
      """
      schema: anergy/study/1
      title: Two by two
      scenario: small.yaml
      factors:
        regulation: {path: patient.regulatoryFunction, levels: [0.2, 0.8]}
        age_set: {path: patient.age, levels: [30 years, 50 years]}
      design: {kind: grid}
      replicates: {number: 2}
      series: {columns: [regulatory_node], every: 3 days}
      """;

  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(root.resolve("small.yaml"), SCENARIO);
    Files.writeString(root.resolve("study.yaml"), STUDY);
  }

  @Test
  void studyLeavesTablesFiguresReportAndManifest() throws IOException {
    CommandRun run = sweep("-o", root + "/out", "--seed", "7");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    List<String> rows = Files.readAllLines(root.resolve("out/tables/runs.csv"));
    assertThat(rows).hasSize(9);
    assertThat(rows.get(0))
        .startsWith("run,point,replicate,seed,patient,regulation,age_set,status,");
    assertThat(rows.get(8)).startsWith("7,3,1,7,1,0.8,50 years,finished,").endsWith("--run 7");
    assertThat(Files.readAllLines(root.resolve("out/tables/series.csv")))
        .hasSize(1 + 8 * 3)
        .startsWith("run,time_d,regulatory_node");
    assertThat(Files.readString(root.resolve("out/tables/README.md")))
        .contains("| regulation | in the cell | patient.regulatoryFunction");
    JsonNode manifest = json(Files.readString(root.resolve("out/manifest.json")));
    assertThat(manifest.path("runs").asInt()).isEqualTo(8);
    assertThat(manifest.path("files").toString())
        .contains("tables/runs.csv", "tables/events.csv", "tables/series.csv", "inputs/points.csv");
    assertThat(Files.readString(root.resolve("out/report.html"))).contains("Two by two");
  }

  @Test
  void interruptedPartedAndJoinedStudiesHaveTheSameTables() throws IOException {
    sweep("-o", root + "/whole");
    Interruption interruption = new Interruption();
    CommandRun stopped =
        CommandRun.of(
            new StoppingAfter(3, interruption),
            interruption,
            arguments("-o", root + "/stopped", "--jobs", "1"));
    assertThat(stopped.exitCode()).isEqualTo(130);
    assertThat(stopped.err()).contains("with 3 of 8 runs done").contains("--resume -o ");

    assertThat(sweep("-o", root + "/stopped", "--resume").exitCode()).isZero();
    sweep("-o", root + "/one", "--shard", "1/2");
    sweep("-o", root + "/two", "--shard", "2/2");
    CommandRun merge = CommandRun.of("merge", root + "/two", root + "/one", "-o", root + "/merged");

    assertThat(merge.exitCode()).isZero();
    for (String table : List.of("runs.csv", "events.csv", "series.csv")) {
      String whole = Files.readString(root.resolve("whole/tables").resolve(table));
      assertThat(root.resolve("stopped/tables").resolve(table)).hasContent(whole);
      assertThat(root.resolve("merged/tables").resolve(table)).hasContent(whole);
    }
  }

  @Test
  void everyRowCanBeReplayedAndATamperedOneIsFoundOut() throws IOException {
    sweep("-o", root + "/out");
    sweep("-o", root + "/part", "--shard", "2/3");

    CommandRun good = CommandRun.of("replay", root + "/out", "--run", "5", "--verify", "--json");
    CommandRun part = CommandRun.of("replay", root + "/part", "--run", "4", "--verify", "--json");
    String row = Files.readAllLines(root.resolve("part/tables/runs.csv")).get(2);

    assertThat(good.exitCode()).isZero();
    assertThat(json(good.out()).path("bitEqual").asBoolean()).isTrue();
    assertThat(json(good.out()).path("digestsCompared").asInt()).isGreaterThan(10);
    assertThat(json(part.out()).path("bitEqual").asBoolean()).isTrue();
    assertThat(row)
        .startsWith("4,")
        .endsWith(" --run 4")
        .contains(json(part.out()).path("digest").asString());
    assertThat(CommandRun.of("replay", root + "/part", "--run", "5").exitCode()).isEqualTo(5);

    Path journal = root.resolve("out/journal.jsonl");
    String digest = json(good.out()).path("digest").asString();
    Files.writeString(
        journal, Files.readString(journal).replace(digest, digest.replaceAll("^.", "z")));
    CommandRun bad = CommandRun.of("replay", root + "/out", "--run", "5", "--verify", "--json");
    assertThat(bad.exitCode()).isEqualTo(6);
    assertThat(json(bad.out()).path("bitEqual").asBoolean()).isFalse();
    assertThat(json(bad.out()).path("firstDayThatDiffers").asString()).isEqualTo("6");
  }

  @Test
  void aPatientOfACohortCanBeReplayed() {
    CommandRun.of(
        "run", root + "/small.yaml", "--patients", "3", "-o", root + "/cohort", "--seed", "4");

    CommandRun replay =
        CommandRun.of("replay", root + "/cohort", "--run", "2", "--verify", "--json");

    assertThat(json(replay.out()).path("bitEqual").asBoolean()).isTrue();
  }

  @Test
  void failingRunsAreRowsAndCountedAndStopAllIfAsked() throws IOException {
    CommandRun goOn =
        CommandRun.of(
            new Failing(), new Interruption(), arguments("-o", root + "/out", "--jobs", "1"));
    CommandRun stop =
        CommandRun.of(
            new Failing(),
            new Interruption(),
            arguments("-o", root + "/stop", "--jobs", "1", "--on-error", "stop"));

    assertThat(goOn.exitCode()).isEqualTo(4);
    assertThat(goOn.out()).containsPattern("failed +4");
    assertThat(Files.readString(root.resolve("out/tables/runs.csv")))
        .contains("OutOfMemoryError: planted");
    assertThat(stop.exitCode()).isEqualTo(4);
    assertThat(stop.err()).contains("stopped because a run failed").contains("--resume");

    assertThat(sweep("-o", root + "/out", "--resume").exitCode()).isZero();
    assertThat(Files.readString(root.resolve("out/tables/runs.csv"))).doesNotContain("planted");
  }

  @Test
  void replayOfAFailedRunSaysHowItWasAndInterruptionIsNoDefect() {
    CommandRun.of(new Failing(), new Interruption(), arguments("-o", root + "/out"));
    String[] replay = {"replay", root + "/out", "--run", "1", "--verify"};

    CommandRun again = CommandRun.of(new Failing(), new Interruption(), replay);
    CommandRun cured = CommandRun.of(replay);
    Interruption asked = new Interruption();
    asked.ask();
    CommandRun interrupted = CommandRun.of(asked, "replay", root + "/out", "--run", "0");

    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.out()).contains("failed, as stored: OutOfMemoryError: planted");
    assertThat(cured.exitCode()).isZero();
    assertThat(cured.out())
        .contains("failed: OutOfMemoryError: planted")
        .doesNotContain("bitEqual");
    assertThat(interrupted.exitCode()).isEqualTo(130);
  }

  @Test
  void whatCannotBeIsRefusedBeforeAnythingIsWritten() {
    assertThat(sweep("--shard", "4/3", "-o", root + "/x").exitCode()).isEqualTo(2);
    assertThat(sweep("--shard", "4", "-o", root + "/x").exitCode()).isEqualTo(2);
    assertThat(sweep("--resume").exitCode()).isEqualTo(2);
    assertThat(root.resolve("x")).doesNotExist();
    assertThat(CommandRun.of("replay", root.toString(), "--run", "1").exitCode()).isEqualTo(5);
    sweep("-o", root + "/out");
    CommandRun none = CommandRun.of("replay", root + "/out", "--run", "8");
    assertThat(none.exitCode()).isEqualTo(5);
    assertThat(none.err()).contains("has not ended there");
    assertThat(sweep("-o", root + "/out").exitCode()).isEqualTo(5);
  }

  @Test
  void refusedResumesTouchNothing() throws IOException {
    sweep("-o", root + "/out", "--seed", "1");
    sweep("-o", root + "/part", "--shard", "2/2");
    Path events = root.resolve("out/tables/series.csv");
    byte[] before = Files.readAllBytes(events);

    assertThat(sweep("-o", root + "/out", "--seed", "2", "--resume").exitCode()).isEqualTo(5);
    CommandRun whole = sweep("-o", root + "/part", "--resume");

    assertThat(Files.readAllBytes(events)).isEqualTo(before);
    assertThat(whole.exitCode()).isEqualTo(5);
    assertThat(whole.err()).contains("the shard was 2/2 and is none now");
    assertThat(root.resolve("out/manifest.json")).exists();
  }

  @Test
  void dryRunSaysWhatItTakesAndLeavesNothing() {
    CommandRun run = sweep("--dry-run", "--json", "-o", root + "/x");

    assertThat(json(run.out()).path("runs").asInt()).isEqualTo(8);
    assertThat(root.resolve("x")).doesNotExist();
  }

  /** The real model, which is interrupted after some runs. */
  private static final class StoppingAfter extends EngineWrapper {
    private final Interruption interruption;
    private int left;

    StoppingAfter(int runs, Interruption interruption) {
      left = runs;
      this.interruption = interruption;
    }

    @Override
    public PatientSimulator simulator() {
      PatientSimulator real = super.simulator();
      return (scenario, seed, patient, threads, watch) -> {
        if (left-- == 0) {
          interruption.ask();
          throw new CancellationException();
        }
        return real.simulate(scenario, seed, patient, threads, watch);
      };
    }
  }

  /** The real model, in which the second replicate of every point exhausts the memory. */
  private static final class Failing extends EngineWrapper {
    @Override
    public PatientSimulator simulator() {
      PatientSimulator real = super.simulator();
      return (scenario, seed, patient, threads, watch) -> {
        if (patient == 1) {
          throw new OutOfMemoryError("planted");
        }
        return real.simulate(scenario, seed, patient, threads, watch);
      };
    }
  }

  private CommandRun sweep(String... options) {
    return CommandRun.of(arguments(options));
  }

  private String[] arguments(String... options) {
    List<String> words = new ArrayList<>(List.of("sweep", root + "/study.yaml"));
    words.addAll(List.of(options));
    return words.toArray(String[]::new);
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (tools.jackson.core.JacksonException e) {
      throw new UncheckedIOException(new IOException(text, e));
    }
  }
}
