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
    CountDownLatch firstInWork = new CountDownLatch(1);
    RunsProgress progress = new RunsProgress(100);
    PatientSimulator slow =
        (scenario, seed, patient, threads, watch) -> {
          if (patient == 1) {
            await(firstInWork);
            throw new IllegalStateException("planted");
          }
          firstInWork.countDown();
          while (progress.failed() == 0) { // until the queue has heard of the failure
            Thread.onSpinWait();
          }
          if (watch.stop()) {
            throw new CancellationException();
          }
          return new CountingSimulator().simulate(scenario, seed, patient, threads, watch);
        };
    CohortPlan plan = CountingSimulator.plan(1, 100, 2);
    CollectedRows rows = new CollectedRows();

    long ended =
        new RunQueue(plan, new LocalRuns(plan, slow), directory("cohort"), progress, true)
            .run(false, NEVER, () -> List.of(rows));

    assertThat(ended).isBetween(2L, 3L); // three are handed out at most before the first end
    assertThat(rows.rows().get(0).state()).isEqualTo(PatientRow.State.FINISHED);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noRunBeginsAfterAFailureIfTheFirstIsToStopAll() {
    CountingSimulator simulator = new CountingSimulator(3L);
    CohortPlan plan = CountingSimulator.plan(1, 1000, 1);

    long ended =
        new RunQueue(
                plan,
                new LocalRuns(plan, simulator),
                directory("cohort"),
                new RunsProgress(1000),
                true)
            .run(false, NEVER, List::of);

    assertThat(ended).isBetween(4L, 5L); // patients 0 to 3, and one that was handed out already
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
