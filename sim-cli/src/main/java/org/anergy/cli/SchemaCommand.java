package org.anergy.cli;

import java.util.concurrent.Callable;
import org.anergy.scenario.ScenarioSchema;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of scenario files. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Print the JSON Schema (draft-07) of scenario files, for editors.")
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  SchemaCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    terminal.out().print(ScenarioSchema.generate(engine.parameters(), engine.rules()));
    return ExitCode.GOOD;
  }
}
