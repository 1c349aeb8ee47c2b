package org.anergy.study.runs;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.anergy.run.RunResult;
import org.anergy.scenario.PatientTraits;

/** Simulates single runs; what breaks one becomes its row. Thread-safe. */
public final class RunWorker {
  private final RunPlan plan;
  private final PatientSimulator simulator;
  private final int threadsEach;

  /**
   * @param plan what the runs are
   * @param simulator simulates them
   * @param threadsEach threads that a run may use; changes no result
   */
  public RunWorker(RunPlan plan, PatientSimulator simulator, int threadsEach) {
    this.plan = plan;
    this.simulator = simulator;
    this.threadsEach = threadsEach;
  }

  /** Returns the plan. */
  public RunPlan plan() {
    return plan;
  }

  /**
   * Simulates {@code run}.
   *
   * @return {@link WorkerMessage.Ended}, or {@link WorkerMessage.GivenUp} if {@code watch} asked
   */
  public WorkerMessage simulate(long run, RunWatch watch) {
    long start = System.nanoTime();
    PatientTraits traits = null; // unknown until the plan has made the scenario
    try {
      RunTask task = plan.task(run);
      traits = task.scenario().patient();
      RunResult result =
          simulator.simulate(task.scenario(), task.seed(), task.patient(), threadsEach, watch);
      return ended(PatientRow.finished(run, result, plan), start, List.of());
    } catch (CancellationException stopped) {
      return new WorkerMessage.GivenUp(run, true);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      // A run that needs too much memory has released it by now: the others may go on.
      List<String> stack = Arrays.stream(e.getStackTrace()).map(Object::toString).toList();
      return ended(PatientRow.failed(run, traits, e), start, stack);
    }
  }

  private static WorkerMessage ended(PatientRow row, long start, List<String> stack) {
    return new WorkerMessage.Ended(row, (System.nanoTime() - start) * 1e-9, stack, "", 1);
  }
}
