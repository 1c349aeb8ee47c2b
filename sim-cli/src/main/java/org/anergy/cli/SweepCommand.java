package org.anergy.cli;

import java.util.concurrent.Callable;
import org.anergy.run.ResultDirectory;
import org.anergy.study.sweep.LoadedStudy;
import org.anergy.study.sweep.StudyLoader;
import org.anergy.study.sweep.SweepEngine;
import org.anergy.study.sweep.SweepPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does the runs of a study. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Simulate every point of a study: a design over the paths of one scenario.",
      "Prints the result directory, the numbers of runs and failures, and the paths of the tables."
    })
final class SweepCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;

  @Mixin private final SweepOptions options = new SweepOptions();

  SweepCommand(Terminal terminal, Engine engine, Interruption interruption) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    options.check();
    SweepEngine elsewhere = options.elsewhere();
    if (elsewhere != null) {
      elsewhere.requireAnswer(options.masterUrl());
    }
    LoadedStudy study = new StudyLoader(engine.loader(), engine).load(options.file);
    SweepPlan plan =
        new SweepPlan(
            study,
            engine.loader(),
            engine.modelHash(study.base().scenario().fidelity()),
            options.seed,
            options.jobs);
    options.part(plan); // refuses before anything is written
    if (options.dryRun) {
      return new SweepForecast(terminal, engine, options).tell(study, plan);
    }
    ResultDirectory directory = directory();
    return new SweepRun(terminal, engine, interruption, options).run(study, plan, directory);
  }

  private ResultDirectory directory() {
    if (options.output == null) {
      return ResultDirectory.createNumbered(ResultPlace.PARENT, options.studyName(), options.seed);
    }
    return options.resume
        ? ResultDirectory.resume(options.output)
        : ResultDirectory.create(options.output);
  }
}
