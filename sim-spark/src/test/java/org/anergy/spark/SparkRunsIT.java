package org.anergy.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.LocalRuns;
import org.anergy.study.runs.RunExecutor;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.RunQueue;
import org.anergy.study.runs.RunsProgress;
import org.anergy.study.sweep.LoadedStudy;
import org.anergy.study.sweep.ShippedStudy;
import org.anergy.study.sweep.StudyLoader;
import org.anergy.study.sweep.SweepPlan;
import org.anergy.study.sweep.SweepTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark in this process: the same tables as the local engine's, whatever happens. */
class SparkRunsIT {
  private static final BooleanSupplier NEVER = () -> false;
  private static final int RUNS = 36;
  private static final String SCENARIO =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      fidelity: mean-field
      runIn: 30 days
      followUp: 30 days
      """;
  private static final String STUDY =
      """
      schema: anergy/study/1
      scenario: small.yaml
      fixed: [patient.age=33 years]
      factors:
        regulation: {path: patient.regulatoryFunction, uniform: {from: 0.1, to: 0.9}}
        weight_set: {path: patient.weight, levels: [60 kg, 80 kg]}
      design: {kind: random, points: 9}
      replicates: {number: 4, numbers: independent}
      series: {columns: [effector_tissue], every: 7 days}
      """;

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"1/1", "2/3"})
  void tablesAreThoseOfTheLocalEngineWithRunsThatFail(String part) {
    Study study = study(part);
    List<String> local = run("local", study, local(study), false, NEVER);

    assertThat(run("spark", study, spark(study, "local[2]"), false, NEVER)).isEqualTo(local);
    assertThat(local.get(0)).contains("failed,", "IllegalStateException: planted in patient 7");
  }

  @Test
  void journalSaysWhereARunWasAndTheTablesDoNot() {
    Study study = study("1/1");

    List<String> tables = run("spark", study, spark(study, "local[1]"), false, NEVER);

    assertThat(text(root.resolve("spark/journal.jsonl")).lines().skip(1))
        .hasSize(RUNS)
        .allMatch(line -> line.contains("\"host\":") && line.contains("\"attempt\":1"));
    assertThat(tables.get(0)).doesNotContain("host", "attempt");
  }

  @Test
  void studyThatWasStoppedKeepsWhatEndedAndGoesOnLocally() {
    Study study = study("1/1");
    List<String> whole = run("whole", study, local(study), false, NEVER);
    Path journal = root.resolve("stopped/journal.jsonl");

    run("stopped", study, spark(study, "local[2]"), false, () -> text(journal).lines().count() > 5);
    long kept = text(journal).lines().count() - 1;
    assertThat(kept).isBetween(5L, RUNS - 1L);

    assertThat(run("stopped", study, local(study), true, NEVER)).isEqualTo(whole);
  }

  @Test
  void machineWithAnotherModelIsRefused() {
    Study study = study("1/1");
    ShippedStudy other =
        ShippedStudy.of(study.loaded, study.whole, 3, "1/1", "the hash of another model");
    RunExecutor spark =
        new SparkRuns(new Cargo(other, FailingModel::new), new SparkMaster("local[1]"));

    assertThatThrownBy(() -> run("other", study, spark, false, NEVER))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("the hash of another model here")
        .hasMessageContaining("a jar of another version");
    assertThat(text(root.resolve("other/journal.jsonl")).lines()).hasSize(1);
  }

  private record Study(LoadedStudy loaded, SweepPlan whole, String part) {
    RunPlan plan() {
      return whole.shard(part);
    }
  }

  private Study study(String part) {
    FailingModel model = new FailingModel();
    try {
      Files.writeString(root.resolve("small.yaml"), SCENARIO);
      Path file = Files.writeString(root.resolve("study.yaml"), STUDY);
      LoadedStudy loaded = new StudyLoader(model.loader(), model).load(file);
      return new Study(
          loaded, new SweepPlan(loaded, model.loader(), FailingModel.HASH, 3, 2), part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunExecutor local(Study study) {
    return new LocalRuns(study.plan(), new FailingModel().simulator());
  }

  private static RunExecutor spark(Study study, String master) {
    ShippedStudy shipped =
        ShippedStudy.of(study.loaded, study.whole, 3, study.part, FailingModel.HASH);
    return new SparkRuns(new Cargo(shipped, FailingModel::new), new SparkMaster(master));
  }

  private List<String> run(
      String name, Study study, RunExecutor executor, boolean resume, BooleanSupplier stop) {
    Path directory = root.resolve(name);
    RunPlan plan = study.plan();
    try {
      Files.createDirectories(directory.resolve("tables"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new RunQueue(plan, executor, directory, new RunsProgress(plan.runs()), false)
        .run(resume, stop, () -> SweepTables.open(plan, directory));
    return List.of(
        text(directory.resolve("tables/runs.csv")),
        text(directory.resolve("tables/events.csv")),
        text(directory.resolve("tables/series.csv")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
