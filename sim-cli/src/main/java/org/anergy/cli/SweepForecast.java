package org.anergy.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("study", study.spec().title());
    facts.put("points", whole.points().size());
    facts.put("runs", plan.runs());
    facts.put(
        "seconds", Math.round(secondsEach * plan.runs() / Math.min(plan.runs(), options.jobs)));
    facts.put("memoryAvailableMebibytes", Runtime.getRuntime().maxMemory() >> 20);
    facts.put("diskMebibytes", Math.round((double) ROW_BYTES * plan.runs() / (1 << 20)));
    facts.put("diskFreeMebibytes", DryRun.freeDisk() >> 20);
    if (options.json) {
      terminal.out().println(JsonText.of(facts));
    } else {
      facts.forEach(
          (name, value) ->
              terminal.out().println(String.format(Locale.ROOT, "%-25s %s", name, value)));
      terminal
          .out()
          .println("(time from the first seconds of run 0; other points may take longer)");
    }
    return ExitCode.GOOD;
  }
}
