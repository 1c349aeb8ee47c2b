package org.anergy.study.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anergy.base.RefusedException;
import org.anergy.random.Keyed;
import org.anergy.study.runs.CountingSimulator;
import org.anergy.study.runs.JournalMerge;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RowSink;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.RunQueue;
import org.anergy.study.runs.RunsProgress;
import org.anergy.study.runs.Shard;
import org.anergy.study.runs.StoredRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runs of a study, with a stand-in for the model: the same tables whatever happens. */
class SweepRunTest {
  private static final BooleanSupplier NEVER = () -> false;
  private static final List<String> TABLES = List.of("runs.csv", "events.csv", "series.csv");
  private static final String STUDY =
      """
      factors:
        regulation: {path: patient.regulatoryFunction, uniform: {from: 0.1, to: 0.9}}
        age_set: {path: patient.age, levels: [30 years, 40 years]}
      design: {kind: random, points: 25}
      replicates: {number: 4}
      series: {columns: [counted]}
      """;

  @TempDir Path root;

  private SweepPlan plan(String study, int threads) {
    return new SweepPlan(TestStudies.load(root, study), TestStudies.SCENARIOS, "m", 3, threads);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void tablesAreTheSameBytesForAnyNumberOfThreads(int threads) {
    List<String> one = run("one", plan(STUDY, 1), new CountingSimulator(5L));

    assertThat(run("many", plan(STUDY, threads), new CountingSimulator(5L))).isEqualTo(one);
    assertThat(one.get(0).lines()).hasSize(101);
  }

  @Test
  void commonNumbersGiveReplicatesOfAllPointsTheSamePatients() {
    SweepPlan common = plan(STUDY, 1);
    SweepPlan independent =
        plan(STUDY.replace("{number: 4}", "{number: 4, numbers: independent}"), 1);

    assertThat(common.task(6).patient()).isEqualTo(2).isEqualTo(common.task(94).patient());
    assertThat(independent.task(6).patient()).isEqualTo(6);
    assertThat(common.task(6).scenario().patient().regulatoryFunction())
        .isEqualTo(Double.parseDouble(common.points().values(1).get(0)));
  }

  @Test
  void journalKilledAnywhereResumesToTheSameTables() throws IOException {
    SweepPlan plan = plan(STUDY, 2);
    List<String> whole = run("whole", plan, new CountingSimulator());
    byte[] journal = Files.readAllBytes(root.resolve("whole/journal.jsonl"));

    for (int k = 0; k < 20; k++) {
      int length = (int) (Keyed.uniform(Keyed.stepKey(9, k), 0, 0) * journal.length);
      Path directory = directory("killed" + k);
      Files.write(directory.resolve("journal.jsonl"), Arrays.copyOf(journal, length));

      queue(plan, directory, new CountingSimulator())
          .run(true, NEVER, () -> tables(plan, directory));

      assertThat(read(directory)).as("killed after %d bytes", length).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void partsJoinToTheTablesOfTheWhole(int parts) {
    SweepPlan plan = plan(STUDY, 2);
    List<String> whole = run("whole", plan, new CountingSimulator());
    List<Path> directories = new ArrayList<>();
    for (int part = parts; part >= 1; part--) {
      String name = "part" + part;
      run(name, new Shard(plan, part, parts), new CountingSimulator());
      directories.add(root.resolve(name));
    }

    Path merged = directory("merged");
    JournalMerge.of(directories).write(merged.resolve("journal.jsonl"));
    StoredRuns.open(merged).writeTables(plan, tables(plan, merged));

    assertThat(read(merged)).isEqualTo(whole);
  }

  @Test
  void aLineThatAKillCutShortIsNoneOfAPart() throws IOException {
    SweepPlan plan = plan(STUDY, 1);
    List<String> whole = run("whole", plan, new CountingSimulator());
    run("part1", new Shard(plan, 1, 2), new CountingSimulator());
    run("part2", new Shard(plan, 2, 2), new CountingSimulator());
    Files.writeString(
        root.resolve("part2/journal.jsonl"),
        "{\"run\":3,\"state\":\"finished\",\"digest\":\"ab",
        StandardOpenOption.APPEND);

    Path merged = directory("merged");
    JournalMerge.of(List.of(root.resolve("part1"), root.resolve("part2")))
        .write(merged.resolve("journal.jsonl"));
    StoredRuns.open(merged).writeTables(plan, tables(plan, merged));

    assertThat(read(merged)).isEqualTo(whole);
  }

  @Test
  void failedRunsOfPartsAreRowsOfTheWhole() {
    SweepPlan plan = plan(STUDY.replace("{number: 4}", "{number: 4, numbers: independent}"), 1);
    List<String> whole = run("whole", plan, new CountingSimulator(6L, 7L));
    for (int part = 1; part <= 2; part++) {
      run("part" + part, new Shard(plan, part, 2), new CountingSimulator(6L, 7L));
    }

    Path merged = directory("merged");
    JournalMerge.of(List.of(root.resolve("part1"), root.resolve("part2")))
        .write(merged.resolve("journal.jsonl"));
    int failed = StoredRuns.open(merged).writeTables(plan, tables(plan, merged));

    assertThat(failed).isEqualTo(2);
    assertThat(read(merged)).isEqualTo(whole);
  }

  @Test
  void partsThatAreMissingUnfinishedOrOfAnotherStudyAreRefused() {
    String study = STUDY.replace("{number: 4}", "{number: 4, numbers: independent}");
    SweepPlan plan = plan(study, 1);
    RunPlan first = new Shard(plan, 1, 2);
    RunPlan second = new Shard(plan, 2, 2);
    run("first", first, new CountingSimulator());
    run("whole", plan, new CountingSimulator());
    Path half = directory("half");
    CountingSimulator slow = new CountingSimulator();
    queue(second, half, slow).run(false, () -> slow.simulated.size() > 3, List::of);
    run("other", new Shard(plan(study.replace("25", "26"), 1), 2, 2), new CountingSimulator());

    refused("part 2/2 is missing", "first");
    refused("is there twice", "first", "first");
    refused("is no part of a study", "whole");
    refused("has ended 4 of its 50 runs", "first", "half");
    refused("is a part of another study", "first", "other");
  }

  private void refused(String message, String... names) {
    List<Path> directories = Arrays.stream(names).map(root::resolve).toList();
    assertThatThrownBy(() -> JournalMerge.of(directories))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anotherDesignModelOrSeedIsNotResumed() {
    SweepPlan plan = plan(STUDY, 1);
    run("done", plan, new CountingSimulator());
    LoadedStudy same = TestStudies.load(root, STUDY);
    List<RunPlan> others =
        List.of(
            new SweepPlan(same, TestStudies.SCENARIOS, "m", 4, 1),
            new SweepPlan(same, TestStudies.SCENARIOS, "n", 3, 1),
            plan(STUDY.replace("0.9", "0.8"), 1),
            plan(STUDY.replace("random", "sobol"), 1));

    for (RunPlan other : others) {
      RunQueue queue = queue(other, root.resolve("done"), new CountingSimulator());
      assertThatThrownBy(() -> queue.run(true, NEVER, List::of))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("cannot resume");
    }
    SweepPlan retitled = plan("title: another\n" + STUDY, 1);
    queue(retitled, root.resolve("done"), new CountingSimulator()).run(true, NEVER, List::of);
  }

  private List<String> run(String name, RunPlan plan, PatientSimulator simulator) {
    Path directory = directory(name);
    queue(plan, directory, simulator).run(false, NEVER, () -> tables(plan, directory));
    return read(directory);
  }

  private static RunQueue queue(RunPlan plan, Path directory, PatientSimulator simulator) {
    return new RunQueue(plan, simulator, directory, new RunsProgress(plan.runs()));
  }

  private static List<RowSink> tables(RunPlan plan, Path directory) {
    return SweepTables.open(plan, directory);
  }

  private static List<String> read(Path directory) {
    return TABLES.stream().map(name -> text(directory.resolve("tables").resolve(name))).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path directory(String name) {
    try {
      Files.createDirectories(root.resolve(name).resolve("tables"));
      return root.resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
