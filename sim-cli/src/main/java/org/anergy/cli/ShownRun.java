package org.anergy.cli;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.anergy.run.RunResult;
import org.anergy.study.runs.RunWatch;

/** Simulates one patient, showing how far it is. */
final class ShownRun {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;
  private final ProgressStyle style;
  private final AtomicLong billionths = new AtomicLong();

  ShownRun(Terminal terminal, Engine engine, Interruption interruption, ProgressStyle style) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
    this.style = style;
  }

  /**
   * Returns what the run came to.
   *
   * @throws java.util.concurrent.CancellationException if the user asked to stop
   */
  RunResult simulate(RunOrder order) {
    RunWatch watch =
        new RunWatch() {
          @Override
          public void progress(double fraction) {
            billionths.set((long) (fraction * 1e9));
          }

          @Override
          public boolean stop() {
            return interruption.asked();
          }
        };
    double years = order.patient().followUpDays() / 365.25;
    return ProgressDisplay.during(
        terminal,
        style,
        () ->
            new ProgressState(
                billionths.get() * 1e-9, String.format(Locale.ROOT, "of %.1f years", years)),
        () -> engine.run(order, watch, sentence -> terminal.err().println("anergy: " + sentence)));
  }
}
