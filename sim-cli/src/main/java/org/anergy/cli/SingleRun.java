package org.anergy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.anergy.base.RefusedException;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.run.RunResult;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.study.report.ReportWriter;
import org.anergy.study.runs.ShellWord;

/** Runs one patient, fills the result directory and prints the outcome. */
final class SingleRun {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;
  private final RunOptions options;

  SingleRun(Terminal terminal, Engine engine, Interruption interruption, RunOptions options) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
    this.options = options;
  }

  /** Returns the exit code. */
  int run(LoadedScenario loaded) {
    double checkpointEveryDays = options.checkpointEveryDays();
    ResultDirectory directory = ResultPlace.open(options);
    ResultContext context =
        ResultContext.of(
            loaded,
            options.commandLine(),
            reproduce(),
            engine.modelHash(loaded.scenario().fidelity()),
            engine.parameters(loaded.scenario()));
    refuseOtherResults(directory.path());
    ResultWriter.writeOrCheckInputs(context, directory);
    StoredRun.keepMerged(loaded, directory);
    long index = options.patient == null ? 0 : options.patient;
    Scenario patient =
        options.patient == null ? loaded.scenario() : loaded.patient(options.seed, index);
    RunOrder order =
        new RunOrder(
            loaded,
            patient,
            options.seed,
            index,
            options.threads,
            checkpointEveryDays,
            directory.path().resolve("checkpoints"),
            options.resume);
    RunResult result;
    try {
      result = new ShownRun(terminal, engine, interruption, options.progress).simulate(order);
    } catch (CancellationException e) {
      terminal
          .err()
          .println(
              "anergy: interrupted. To go on: "
                  + reproduce()
                  + " --resume -o "
                  + ShellWord.quoted(directory.path().toString()));
      return ExitCode.INTERRUPTED;
    }
    ReportWriter.write(result, context, directory);
    new SingleRunOutcome(result, directory).print(terminal, options.json);
    return ExitCode.GOOD;
  }

  private void refuseOtherResults(Path directory) {
    if (Files.exists(directory.resolve("journal.jsonl"))) {
      throw new RefusedException(directory + " holds a cohort. Maybe add --patients N.");
    }
    if (Files.exists(directory.resolve("manifest.json"))) {
      throw new RefusedException(
          directory + ": the run in it is finished; there is nothing to resume.");
    }
  }

  private String reproduce() {
    String words =
        "anergy run "
            + ShellWord.quoted(options.scenario.file().toString())
            + " --seed "
            + options.seed;
    if (options.patient != null) {
      words += " --patient " + options.patient;
    }
    String more = options.decisiveOptions();
    return more.isEmpty() ? words : words + " " + more;
  }
}
