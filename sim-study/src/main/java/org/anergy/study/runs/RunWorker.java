package org.anergy.study.runs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.anergy.run.RunResult;
import org.anergy.scenario.PatientTraits;

/** Simulates single runs on pool threads and reports to a queue; never throws. */
final class RunWorker {
  private final RunPlan plan;
  private final PatientSimulator simulator;
  private final RunsProgress progress;
  private final int threadsEach;
  private final BooleanSupplier stop;
  private final BlockingQueue<WorkerMessage> messages;

  RunWorker(
      RunPlan plan,
      PatientSimulator simulator,
      RunsProgress progress,
      int threadsEach,
      BooleanSupplier stop,
      BlockingQueue<WorkerMessage> messages) {
    this.plan = plan;
    this.simulator = simulator;
    this.progress = progress;
    this.threadsEach = threadsEach;
    this.stop = stop;
    this.messages = messages;
  }

  /** Simulates {@code run}; puts its end, and before that its start, into the queue. */
  void simulate(long run) {
    try {
      if (stop.getAsBoolean()) {
        messages.add(new WorkerMessage.GivenUp(run, false));
        return;
      }
      messages.add(new WorkerMessage.Started(run));
      messages.add(end(run));
    } catch (Throwable error) { // the edge of a thread: whatever is left breaks the study
      messages.add(new WorkerMessage.Broken(error));
    }
  }

  private WorkerMessage end(long run) {
    long start = System.nanoTime();
    PatientTraits traits = null; // unknown until the plan has made the scenario
    try {
      RunTask task = plan.task(run);
      traits = task.scenario().patient();
      RunResult result =
          simulator.simulate(task.scenario(), task.seed(), task.patient(), threadsEach, watch(run));
      return new WorkerMessage.Ended(PatientRow.finished(run, result, plan), since(start), null);
    } catch (CancellationException stopped) {
      return new WorkerMessage.GivenUp(run, true);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      // A run that needs too much memory has released it by now: the others may go on.
      return new WorkerMessage.Ended(PatientRow.failed(run, traits, e), since(start), e);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) * 1e-9;
  }

  private RunWatch watch(long run) {
    return new RunWatch() {
      @Override
      public void progress(double fraction) {
        progress.part((int) run, fraction);
      }

      @Override
      public boolean stop() {
        return stop.getAsBoolean();
      }
    };
  }
}
