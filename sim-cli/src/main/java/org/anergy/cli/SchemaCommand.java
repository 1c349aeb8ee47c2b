package org.anergy.cli;

import java.util.concurrent.Callable;
import org.anergy.scenario.ScenarioSchema;
import org.anergy.study.sweep.StudyFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of scenario and study files. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Print the JSON Schema (draft-07) of scenario files, or of studies, for editors.")
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Option(names = "--study", description = "The schema of study files.")
  private boolean study;

  SchemaCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    terminal
        .out()
        .print(
            study
                ? StudyFormat.schema()
                : ScenarioSchema.generate(engine.parameters(), engine.rules()));
    return ExitCode.GOOD;
  }
}
