package org.anergy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anergy.scenario.LoadedScenario;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario file of a command, and what the command line changes in it. */
final class ScenarioArgument {
  @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML).")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Change a value of the scenario, such as followUp='2 years'; repeatable.")
  private final List<String> overrides = new ArrayList<>();

  /** Returns the file as the user named it. */
  Path file() {
    return file;
  }

  /** Returns the texts of {@code --set}. */
  List<String> overrides() {
    return overrides;
  }

  /** Loads the scenario, with the overrides of the command line and then {@code more}. */
  LoadedScenario load(Engine engine, List<String> more) {
    List<String> all = new ArrayList<>(overrides);
    all.addAll(more);
    return engine.loader().load(file, all);
  }
}
