package org.anergy.cli;

import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.RunTask;
import org.anergy.study.sweep.LoadedStudy;
import org.anergy.study.sweep.SweepPlan;

/** Says what a study would take, from the first seconds of its first run; leaves no trace. */
final class SweepForecast {
  private static final long ROW_BYTES = 3000;

  private final Terminal terminal;
  private final Engine engine;
  private final SweepOptions options;

  SweepForecast(Terminal terminal, Engine engine, SweepOptions options) {
    this.terminal = terminal;
    this.engine = engine;
    this.options = options;
  }

  /** Measures and prints. */
  int tell(LoadedStudy study, SweepPlan whole) {
    RunPlan plan = options.part(whole);
    RunTask first = plan.task(0);
    double secondsEach = DryRun.seconds(engine, first.scenario(), first.seed(), first.patient());
    return new Forecast()
        .with("study", study.spec().title())
        .with("points", whole.points().size())
        .with("runs", plan.runs())
        .taking(
            secondsEach * plan.runs() / Math.min(plan.runs(), options.jobs),
            (double) ROW_BYTES * plan.runs())
        .print(terminal, options.json, "run 0; other points may take longer");
  }
}
