package org.anergy.cli;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.run.RunResult;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.report.ReportWriter;
import org.anergy.study.runs.RunWatch;
import org.anergy.study.runs.ShellWord;

/** Simulates a fork from the beginning, and holds its past against that of its parent. */
final class ForkedRun {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;
  private final ForkOptions options;

  ForkedRun(Terminal terminal, Engine engine, Interruption interruption, ForkOptions options) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
    this.options = options;
  }

  /** Returns the exit code. */
  int run(StoredRun parent, LoadedScenario loaded, double day, ResultDirectory directory) {
    RunResult result;
    try {
      result = simulate(parent, loaded, directory);
    } catch (CancellationException e) {
      terminal.err().println("anergy: interrupted; a fork is begun again from the start.");
      return ExitCode.INTERRUPTED;
    }
    CommonPast.require(parent, result, day);
    ResultContext context =
        ResultContext.of(
            loaded,
            options.commandLine(),
            reproduce(parent, directory),
            engine.modelHash(loaded.scenario().fidelity()),
            engine.parameters(loaded.scenario()));
    directory.note("inputs/parent.resolved.yaml");
    directory.note("inputs/arm.yaml");
    ResultWriter.writeInputs(context, directory);
    ReportWriter.write(result, context, directory);
    new SingleRunOutcome(result, directory).print(terminal, options.json);
    return ExitCode.GOOD;
  }

  private static String reproduce(StoredRun parent, ResultDirectory directory) {
    String words =
        "anergy run "
            + ShellWord.quoted(directory.path().resolve("inputs/arm.yaml").toString())
            + " --seed "
            + parent.seed();
    return parent.drawn() ? words + " --patient " + parent.patient() : words;
  }

  private RunResult simulate(StoredRun parent, LoadedScenario loaded, ResultDirectory directory) {
    RunOrder order =
        new RunOrder(
            loaded,
            parent.patient(loaded),
            parent.seed(),
            parent.patient(),
            options.threads,
            0,
            directory.path().resolve("checkpoints"),
            false);
    AtomicLong billionths = new AtomicLong();
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
        options.progress,
        () ->
            new ProgressState(
                billionths.get() * 1e-9, String.format(Locale.ROOT, "of %.1f years", years)),
        () -> engine.run(order, watch, sentence -> terminal.err().println("anergy: " + sentence)));
  }
}
