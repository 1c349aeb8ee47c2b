package org.anergy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.anergy.base.UserInputException;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.cohort.CohortOutcome;
import org.anergy.study.cohort.CohortPlan;
import org.anergy.study.runs.CollectedRows;
import org.anergy.study.runs.RunQueue;
import org.anergy.study.runs.RunsProgress;
import org.anergy.study.runs.ShellWord;

/** Runs a cohort, fills the result directory and prints the outcome. */
final class CohortRun {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;
  private final RunOptions options;

  CohortRun(Terminal terminal, Engine engine, Interruption interruption, RunOptions options) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
    this.options = options;
  }

  /** Returns the exit code. */
  int run(LoadedScenario loaded, int patients) {
    if (loaded.scenario().well() != null) {
      throw new UserInputException(
          options.scenario.file().toString(),
          "a well has no patients. Maybe run it without --patients; another --seed makes another"
              + " well of the same kind.");
    }
    ResultDirectory directory = ResultPlace.open(options);
    CohortPlan plan =
        new CohortPlan(
            options.scenario.file().toString(),
            loaded.sha256(),
            engine.modelHash(loaded.scenario().fidelity()),
            options.seed,
            patients,
            options.threads,
            index -> loaded.patient(options.seed, index),
            options.decisiveOptions());
    ResultContext context =
        ResultContext.of(
            loaded,
            options.commandLine(),
            reproduce(patients),
            engine.modelHash(loaded.scenario().fidelity()),
            engine.parameters(loaded.scenario()));
    ResultWriter.writeOrCheckInputs(context, directory);
    CollectedRows rows = new CollectedRows();
    long ended = simulate(plan, directory, rows);
    if (ended < patients) {
      terminal
          .err()
          .println(
              "anergy: interrupted with "
                  + ended
                  + " of "
                  + patients
                  + " patients done. To go on: "
                  + reproduce(patients)
                  + " --resume -o "
                  + ShellWord.quoted(directory.path().toString()));
      return ExitCode.INTERRUPTED;
    }
    CohortOutcome outcome = new CohortOutcome(rows.rows());
    CohortResults results = new CohortResults(outcome, directory);
    results.write(loaded, options.seed, context, engine.endpoints(loaded.scenario()));
    results.print(terminal, options.json);
    return outcome.failed() == 0 ? ExitCode.GOOD : ExitCode.SOME_FAILED;
  }

  private long simulate(CohortPlan plan, ResultDirectory directory, CollectedRows rows) {
    try {
      Files.createDirectories(directory.path().resolve("tables"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RunsProgress progress = new RunsProgress(plan.runs());
    RunQueue runner = new RunQueue(plan, engine.simulator(), directory.path(), progress);
    return ProgressDisplay.during(
        terminal,
        options.progress,
        () -> state(progress, "patients"),
        () -> runner.run(options.resume, interruption::asked, () -> List.of(rows)));
  }

  /** Returns what to show of {@code progress}; {@code nouns} are what is counted. */
  static ProgressState state(RunsProgress progress, String nouns) {
    int failed = progress.failed();
    return new ProgressState(
        progress.fraction(),
        (progress.finished() + failed)
            + " of "
            + progress.runs()
            + " "
            + nouns
            + (failed == 0 ? "" : ", " + failed + " failed"));
  }

  private String reproduce(int patients) {
    String words =
        "anergy run "
            + ShellWord.quoted(options.scenario.file().toString())
            + " --seed "
            + options.seed
            + " --patients "
            + patients;
    String more = options.decisiveOptions();
    return more.isEmpty() ? words : words + " " + more;
  }
}
