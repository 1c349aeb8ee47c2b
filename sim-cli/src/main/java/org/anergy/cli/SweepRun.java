package org.anergy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.study.runs.LocalRuns;
import org.anergy.study.runs.RowSink;
import org.anergy.study.runs.RunExecutor;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.RunQueue;
import org.anergy.study.runs.RunsProgress;
import org.anergy.study.runs.ShellWord;
import org.anergy.study.sweep.LoadedStudy;
import org.anergy.study.sweep.ResolvedStudy;
import org.anergy.study.sweep.ShippedStudy;
import org.anergy.study.sweep.SweepEngine;
import org.anergy.study.sweep.SweepPlan;
import org.anergy.study.sweep.SweepTables;

/** Runs a study, fills the result directory and prints the outcome. */
final class SweepRun {
  private static final double NANOS_PER_HOUR = 3.6e12;

  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;
  private final SweepOptions options;

  SweepRun(Terminal terminal, Engine engine, Interruption interruption, SweepOptions options) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
    this.options = options;
  }

  /** Returns the exit code. */
  int run(LoadedStudy study, SweepPlan whole, ResultDirectory directory) {
    RunPlan plan = options.part(whole);
    ResultContext context =
        ResultContext.of(
            study.base(),
            options.commandLine(),
            options.reproduce(),
            engine.modelHash(study.base().scenario().fidelity()),
            engine.parameters(study.base().scenario()));
    ResultWriter.writeOrCheckInputs(context, directory);
    writeStudy(study, whole, directory);
    long start = System.nanoTime();
    double nanos = study.spec().budget().hours() * NANOS_PER_HOUR;
    BooleanSupplier budgetIsUsed = () -> System.nanoTime() - start > nanos;
    RunsProgress progress = new RunsProgress(plan.runs());
    long ended = simulate(plan, executor(study, whole, plan), directory, progress, budgetIsUsed);
    if (ended < plan.runs()) {
      sayHowToGoOn(plan, ended, progress.failed(), directory, budgetIsUsed.getAsBoolean());
      boolean stoppedByFailure = options.onError == SweepOptions.OnError.STOP;
      return stoppedByFailure && progress.failed() > 0
          ? ExitCode.SOME_FAILED
          : ExitCode.INTERRUPTED;
    }
    new SweepResults(engine, whole, plan, directory)
        .finish(study, options.seed, context, progress.failed())
        .print(terminal, options.json);
    return progress.failed() == 0 ? ExitCode.GOOD : ExitCode.SOME_FAILED;
  }

  /** What an earlier session wrote stays: whether it is the same study, its journal knows. */
  private static void writeStudy(LoadedStudy study, SweepPlan plan, ResultDirectory directory) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("inputs/study.yaml", study.sourceText());
    inputs.put(
        "inputs/" + ResolvedStudy.STUDY,
        ResolvedStudy.yaml(study.spec(), "scenario.resolved.yaml"));
    inputs.put("inputs/" + ResolvedStudy.POINTS, ResolvedStudy.points(study.spec(), plan.points()));
    inputs.forEach(
        (name, text) -> {
          if (Files.isRegularFile(directory.path().resolve(name))) {
            directory.note(name);
          } else {
            directory.write(name, text);
          }
        });
  }

  private RunExecutor executor(LoadedStudy study, SweepPlan whole, RunPlan plan) {
    SweepEngine elsewhere = options.elsewhere();
    if (elsewhere == null) {
      return new LocalRuns(plan, engine.simulator());
    }
    String model = engine.modelHash(study.base().scenario().fidelity());
    String part = options.shard == null ? "1/1" : options.shard;
    return elsewhere.open(
        ShippedStudy.of(study, whole, options.seed, part, model), options.masterUrl());
  }

  private long simulate(
      RunPlan plan,
      RunExecutor executor,
      ResultDirectory directory,
      RunsProgress progress,
      BooleanSupplier budget) {
    try {
      Files.createDirectories(directory.path().resolve("tables"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RunQueue queue =
        new RunQueue(
            plan,
            executor,
            directory.path(),
            progress,
            options.onError == SweepOptions.OnError.STOP);
    List<RowSink> tables = new ArrayList<>(SweepTables.open(plan, directory.path()));
    return ProgressDisplay.during(
        terminal,
        options.progress,
        () -> CohortRun.state(progress, "runs"),
        () ->
            queue.run(options.resume, () -> interruption.asked() || budget.getAsBoolean(), tables));
  }

  private void sayHowToGoOn(
      RunPlan plan, long ended, int failed, ResultDirectory directory, boolean budget) {
    String why = budget ? "the budget of time is used up" : "interrupted";
    if (failed > 0 && options.onError == SweepOptions.OnError.STOP) {
      why = "stopped because a run failed";
    }
    terminal
        .err()
        .println(
            "anergy: "
                + why
                + " with "
                + ended
                + " of "
                + plan.runs()
                + " runs done"
                + (failed == 0 ? "" : ", " + failed + " of them failed")
                + ". To go on: "
                + options.reproduce()
                + options.engineWords()
                + " --resume -o "
                + ShellWord.quoted(directory.path().toString()));
  }
}
