package org.anergy.study.cohort;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.anergy.run.RunResult;
import org.anergy.scenario.Scenario;

/** Simulates single patients on pool threads and reports to a queue; never throws. */
final class CohortWorker {
  private final CohortPlan plan;
  private final PatientSimulator simulator;
  private final CohortProgress progress;
  private final int threadsEach;
  private final BooleanSupplier stop;
  private final BlockingQueue<WorkerMessage> messages;

  CohortWorker(
      CohortPlan plan,
      PatientSimulator simulator,
      CohortProgress progress,
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

  /** Simulates {@code patient}; puts its end, and before that its start, into the queue. */
  void simulate(long patient) {
    try {
      if (stop.getAsBoolean()) {
        messages.add(new WorkerMessage.GivenUp(patient, false));
        return;
      }
      messages.add(new WorkerMessage.Started(patient));
      messages.add(end(patient));
    } catch (Throwable error) { // the edge of a thread: whatever is left breaks the cohort
      messages.add(new WorkerMessage.Broken(error));
    }
  }

  private WorkerMessage end(long patient) {
    long start = System.nanoTime();
    Scenario scenario = plan.draw().apply(patient);
    try {
      RunResult result =
          simulator.simulate(scenario, plan.seed(), patient, threadsEach, watch(patient));
      return new WorkerMessage.Ended(PatientRow.finished(patient, result), since(start), null);
    } catch (CancellationException stopped) {
      return new WorkerMessage.GivenUp(patient, true);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      PatientRow row = PatientRow.failed(patient, scenario.patient(), e);
      return new WorkerMessage.Ended(row, since(start), e);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) * 1e-9;
  }

  private RunWatch watch(long patient) {
    return new RunWatch() {
      @Override
      public void progress(double fraction) {
        progress.part((int) patient, fraction);
      }

      @Override
      public boolean stop() {
        return stop.getAsBoolean();
      }
    };
  }
}
