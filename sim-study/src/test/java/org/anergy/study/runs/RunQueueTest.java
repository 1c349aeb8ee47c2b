package org.anergy.study.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.anergy.base.RefusedException;
import org.anergy.study.cohort.CohortOutcome;
import org.anergy.study.cohort.CohortPlan;
import org.anergy.study.cohort.CourseTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunQueueTest extends QueuedCohorts {
  private static final int PATIENTS = 40;
  private static final RunWatch UNWATCHED =
      new RunWatch() {
        @Override
        public void progress(double fraction) {
          // Nobody looks.
        }

        @Override
        public boolean stop() {
          return false;
        }
      };

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 64})
  void tableIsTheSameBytesForAnyNumberOfThreads(int threads) throws IOException {
    Path one = directory("one");
    Path many = directory("many");

    run(one, new CountingSimulator(3L, 39L), CountingSimulator.plan(1, PATIENTS, 1));
    run(many, new CountingSimulator(3L, 39L), CountingSimulator.plan(1, PATIENTS, threads));

    assertThat(table(many)).isEqualTo(table(one));
  }

  @Test
  void rowsStandInTheOrderOfPatientsWithTheirReplayCommand() throws IOException {
    Path directory = directory("cohort");

    run(directory, new CountingSimulator(), CountingSimulator.plan(-7, PATIENTS, 4));

    List<String> lines = Files.readAllLines(directory.resolve("tables/patients.csv"));
    assertThat(lines).hasSize(PATIENTS + 1);
    assertThat(lines.get(0))
        .startsWith("patient,seed,status,digest,age_years,weight_kg,female,regulatory_function,")
        .endsWith(",relapses,score,first_relapse,message,replay");
    for (int patient = 0; patient < PATIENTS; patient++) {
      assertThat(lines.get(patient + 1))
          .startsWith(patient + ",-7,finished,")
          .endsWith("anergy run 'a scenario.yaml' --seed -7 --patient " + patient);
    }
  }

  @Test
  void failingPatientBecomesARowAndTheOthersGoOn() throws IOException {
    Path directory = directory("cohort");

    CohortOutcome outcome =
        run(directory, new CountingSimulator(0L, 5L), CountingSimulator.plan(1, 10, 2));

    assertThat(outcome.rows()).hasSize(10);
    assertThat(outcome.failed()).isEqualTo(2);
    assertThat(outcome.finishedRows()).hasSize(8);
    assertThat(table(directory))
        .contains("\n5,1,failed,,30,70,0,")
        .contains("\"IllegalStateException: patient 5 lost a \"\"cell\"\", at step 25\"");
  }

  @Test
  void everyPatientFailingStillLeavesATable() throws IOException {
    Path directory = directory("cohort");

    run(directory, new CountingSimulator(0L, 1L), CountingSimulator.plan(1, 2, 1));

    assertThat(table(directory).lines()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11, 37})
  void interruptedCohortResumesToTheSameTableWithoutRepeatingPatients(int stopAfter)
      throws IOException {
    CohortPlan plan = CountingSimulator.plan(1, PATIENTS, 2);
    Path whole = directory("whole");
    CohortOutcome straight = run(whole, new CountingSimulator(), plan);
    Path broken = directory("broken");
    CountingSimulator first = new CountingSimulator();
    RunsProgress progress = new RunsProgress(PATIENTS);
    long partial =
        new RunQueue(plan, first, broken, progress)
            .run(false, () -> first.simulated.size() >= stopAfter, List::of);
    assertThat(partial).isLessThan(PATIENTS).isEqualTo(first.simulated.size());
    CountingSimulator second = new CountingSimulator();

    CohortOutcome outcome = outcome(plan, second, broken, new RunsProgress(PATIENTS), true);

    assertThat(outcome.rows()).hasSize(PATIENTS);
    assertThat(table(broken)).isEqualTo(table(whole));
    assertThat(CourseTables.visits(outcome.rows()))
        .isEqualTo(CourseTables.visits(straight.rows()))
        .contains("\n0,-5,0.", "\n39,85,0.");
    assertThat(CourseTables.relapses(outcome.rows()))
        .isEqualTo(CourseTables.relapses(straight.rows()))
        .contains(",10\n")
        .doesNotContain("-20");
    assertThat(CourseTables.harms(outcome.rows()))
        .isEqualTo(CourseTables.harms(straight.rows()))
        .contains("\n0,40,side-effect,\"pain, slight\"\n");
    assertThat(second.simulated).noneMatch(first.simulated::contains);
    assertThat(first.simulated.size() + second.simulated.size()).isEqualTo(PATIENTS);
  }

  @Test
  void journalCutInTheMiddleOfALineResumesFromTheLastWholeOne() throws IOException {
    CohortPlan plan = CountingSimulator.plan(1, 12, 1);
    Path whole = directory("whole");
    run(whole, new CountingSimulator(), plan);
    byte[] journal = Files.readAllBytes(whole.resolve("journal.jsonl"));
    Path cut = directory("cut");
    for (int length : new int[] {0, 60, journal.length / 2, journal.length - 1}) {
      Files.write(cut.resolve("journal.jsonl"), java.util.Arrays.copyOf(journal, length));

      new RunQueue(plan, new CountingSimulator(), cut, new RunsProgress(12))
          .run(true, NEVER, List::of);

      assertThat(table(cut)).as("journal of %d bytes", length).isEqualTo(table(whole));
    }
  }

  @Test
  void failedPatientIsTriedAgainOnResume() throws IOException {
    CohortPlan plan = CountingSimulator.plan(1, 6, 2);
    Path directory = directory("cohort");
    run(directory, new CountingSimulator(2L), plan);

    CohortOutcome outcome =
        outcome(plan, new CountingSimulator(), directory, new RunsProgress(6), true);

    assertThat(outcome.failed()).isZero();
    assertThat(outcome.rows()).hasSize(6);
  }

  @Test
  void cohortGrowsOnResumeAndKeepsItsPatients() throws IOException {
    Path small = directory("small");
    Path large = directory("large");
    run(small, new CountingSimulator(), CountingSimulator.plan(1, 5, 2));
    run(large, new CountingSimulator(), CountingSimulator.plan(1, 20, 2));

    CountingSimulator more = new CountingSimulator();
    new RunQueue(CountingSimulator.plan(1, 20, 2), more, small, new RunsProgress(20))
        .run(true, NEVER, List::of);

    assertThat(table(small)).isEqualTo(table(large));
    assertThat(more.simulated).hasSize(15);
  }

  @Test
  void resumeOfAnotherCohortIsRefused() {
    Path directory = directory("cohort");
    run(directory, new CountingSimulator(), CountingSimulator.plan(1, 2, 1));
    RunQueue other =
        new RunQueue(
            CountingSimulator.plan(2, 2, 1),
            new CountingSimulator(),
            directory,
            new RunsProgress(2));

    assertThatThrownBy(() -> other.run(true, NEVER, List::of))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("the seed was 1 and is 2 now");
  }

  @Test
  void resumeOfADirectoryThatHoldsSomethingElseIsRefused() throws IOException {
    Path directory = directory("thesis");
    Files.writeString(directory.resolve("tables/chapters.csv"), "1,2,3");
    RunQueue runner =
        new RunQueue(
            CountingSimulator.plan(2, 2, 1),
            new CountingSimulator(),
            directory,
            new RunsProgress(2));

    assertThatThrownBy(() -> runner.run(true, NEVER, List::of))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no study to resume");
    assertThat(directory).isDirectoryNotContaining("glob:**/journal.jsonl");
  }

  @Test
  void cohortThatWasKilledBeforeItsJournalBeganIsResumedFromTheBeginning() throws IOException {
    Path whole = directory("whole");
    run(whole, new CountingSimulator(), CountingSimulator.plan(2, 2, 1));
    Path killed = directory("killed");
    Files.writeString(
        Files.createDirectory(killed.resolve("inputs")).resolve("scenario.yaml.part"), "schem");

    new RunQueue(
            CountingSimulator.plan(2, 2, 1), new CountingSimulator(), killed, new RunsProgress(2))
        .run(true, NEVER, List::of);

    assertThat(table(killed)).isEqualTo(table(whole));
  }

  @Test
  void damagedJournalIsRefused() throws IOException {
    Path directory = directory("cohort");
    run(directory, new CountingSimulator(), CountingSimulator.plan(1, 2, 1));
    Files.writeString(
        directory.resolve("journal.jsonl"), "{\"patient\": 1, oops\n", StandardOpenOption.APPEND);
    RunQueue runner =
        new RunQueue(
            CountingSimulator.plan(1, 2, 1),
            new CountingSimulator(),
            directory,
            new RunsProgress(2));

    assertThatThrownBy(() -> runner.run(true, NEVER, List::of))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void runThatEndsTwiceIsOneRowAndTheFirst() throws IOException {
    CohortPlan plan = CountingSimulator.plan(1, 10, 1);
    Path once = directory("once");
    run(once, new CountingSimulator(), plan);
    Path twice = directory("twice");

    long ended =
        new RunQueue(plan, everythingTwice(plan), twice, new RunsProgress(10), false)
            .run(false, NEVER, List::of);

    assertThat(ended).isEqualTo(10);
    assertThat(table(twice)).isEqualTo(table(once));
    assertThat(Files.readString(twice.resolve("journal.jsonl")))
        .containsOnlyOnce("\"patient\":7,\"state\":\"finished\"")
        .contains("\"host\":\"elsewhere\",\"attempt\":1")
        .doesNotContain("\"attempt\":2");
  }

  /** Lines travel as text, as they do from another machine, the later attempt after the first. */
  private static RunExecutor everythingTwice(CohortPlan plan) {
    return (open, progress, stop, beginNone) -> {
      RunWorker worker = new RunWorker(plan, new CountingSimulator(), 1);
      List<WorkerMessage> messages = new ArrayList<>();
      for (int attempt = 1; attempt <= 2; attempt++) {
        for (int run = open.length() - 1; run >= 0; run--) {
          WorkerMessage.Ended end = (WorkerMessage.Ended) worker.simulate(run, UNWATCHED);
          String line = RunLine.text("patient", end.on("elsewhere", attempt));
          messages.add(RunLine.ended("patient", line));
        }
      }
      return new Prepared(messages.iterator());
    };
  }

  private record Prepared(Iterator<WorkerMessage> messages) implements RunExecutor.Work {
    @Override
    public @Nullable WorkerMessage next() {
      return messages.hasNext() ? messages.next() : null;
    }

    @Override
    public List<WorkerMessage> stop() {
      return List.of();
    }
  }
}
