package org.anergy.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.anergy.run.RunResult;
import org.anergy.study.runs.RunWatch;

/** The real model, interrupted after a number of steps as Ctrl-C would. */
final class StoppingEngine extends EngineWrapper {
  private final AtomicInteger left;

  StoppingEngine(int steps) {
    left = new AtomicInteger(steps);
  }

  @Override
  public RunResult run(RunOrder order, RunWatch watch, Consumer<String> notice) {
    RunWatch stopping =
        new RunWatch() {
          @Override
          public void progress(double fraction) {
            watch.progress(fraction);
          }

          @Override
          public boolean stop() {
            return left.getAndDecrement() <= 0;
          }
        };
    return super.run(order, stopping, notice);
  }
}
