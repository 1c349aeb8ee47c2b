package org.anergy.cli;

import java.util.concurrent.Callable;
import org.anergy.scenario.LoadedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Simulates one patient, or a cohort. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Simulate the patient of a scenario, or with --patients a cohort drawn from it.",
      "Prints the result directory, the main endpoints and the path of the report."
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;

  @Mixin private final RunOptions options = new RunOptions();

  RunCommand(Terminal terminal, Engine engine, Interruption interruption) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    options.check();
    LoadedScenario loaded = options.scenario.load(engine, options.overrides());
    if (options.dryRun) {
      return new DryRun(terminal, engine, options).tell(loaded);
    }
    return options.patients == null
        ? new SingleRun(terminal, engine, interruption, options).run(loaded)
        : new CohortRun(terminal, engine, interruption, options).run(loaded, options.patients);
  }
}
