package org.anergy.study.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anergy.study.cohort.CohortOutcome;
import org.anergy.study.cohort.CohortPlan;
import org.junit.jupiter.api.Test;

/** What a queue does when runs, or the machine, fail. */
class RunQueueFailureTest extends QueuedCohorts {
  @Test
  void errorOfTheMachineStopsTheStudy() {
    RunQueue runner =
        new RunQueue(
            CountingSimulator.plan(1, 100, 2),
            failingFirst(new NoClassDefFoundError("planted")),
            directory("cohort"),
            new RunsProgress(100));

    assertThatThrownBy(() -> runner.run(false, NEVER, List::of))
        .isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void runThatExhaustsTheMemoryIsARowAndTheOthersGoOn() {
    CohortOutcome outcome =
        run(
            directory("cohort"),
            failingFirst(new OutOfMemoryError("planted")),
            CountingSimulator.plan(1, 100, 2));

    assertThat(outcome.failed()).isEqualTo(1);
    assertThat(outcome.finishedRows()).hasSize(99);
    assertThat(outcome.rows().get(0).message() + outcome.rows().get(1).message())
        .contains("OutOfMemoryError: planted");
  }

  @Test
  void runsInWorkEndWhenAFailureStopsTheOthers() {
    CountDownLatch failed = new CountDownLatch(1);
    PatientSimulator slow =
        (scenario, seed, patient, threads, watch) -> {
          if (patient == 1) {
            failed.countDown();
            throw new IllegalStateException("planted");
          }
          await(failed);
          // Long enough that the queue has heard of the failure before this run looks.
          for (int k = 0; k < 50; k++) {
            if (watch.stop()) {
              throw new CancellationException();
            }
            pause();
          }
          return new CountingSimulator().simulate(scenario, seed, patient, threads, watch);
        };
    CohortPlan plan = CountingSimulator.plan(1, 100, 2);
    CollectedRows rows = new CollectedRows();

    long ended =
        new RunQueue(
                plan, new LocalRuns(plan, slow), directory("cohort"), new RunsProgress(100), true)
            .run(false, NEVER, () -> List.of(rows));

    assertThat(ended).isBetween(2L, 4L);
    assertThat(rows.rows().get(0).state()).isEqualTo(PatientRow.State.FINISHED);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noRunBeginsAfterAFailureIfTheFirstIsToStopAll() {
    CountingSimulator simulator = new CountingSimulator(3L);
    CohortPlan plan = CountingSimulator.plan(1, 1000, 2);

    long ended =
        new RunQueue(
                plan,
                new LocalRuns(plan, simulator),
                directory("cohort"),
                new RunsProgress(1000),
                true)
            .run(false, NEVER, List::of);

    assertThat(ended).isBetween(4L, 20L);
  }

  private static PatientSimulator failingFirst(Error error) {
    AtomicBoolean first = new AtomicBoolean(true);
    return (scenario, seed, patient, threads, watch) -> {
      if (first.getAndSet(false)) {
        throw error;
      }
      return new CountingSimulator().simulate(scenario, seed, patient, threads, watch);
    };
  }
}
