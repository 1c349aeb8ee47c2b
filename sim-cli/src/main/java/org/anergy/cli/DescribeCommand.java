package org.anergy.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.anergy.base.NumberText;
import org.anergy.base.Parameter;
import org.anergy.base.ParameterSet;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ScenarioDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says in words what a scenario will simulate. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description = "Say in words what a scenario simulates, with every parameter and its source.")
final class DescribeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Mixin private final ScenarioArgument scenario = new ScenarioArgument();

  DescribeCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    LoadedScenario loaded = scenario.load(engine, List.of());
    PrintStream out = terminal.out();
    List<Parameter> parameters = engine.parameters(loaded.scenario());
    out.print(ScenarioDescription.describe(loaded, parameters));
    out.println();
    out.println("All parameters (* differs from the default)");
    ParameterSet values = loaded.scenario().parameters();
    for (Parameter parameter : parameters) {
      out.println(line(parameter, values.value(parameter)));
    }
    return ExitCode.GOOD;
  }

  private static String line(Parameter parameter, double value) {
    String unit = parameter.unit().equals("1") ? "" : " " + parameter.unit();
    return (value == parameter.value() ? "  " : "* ")
        + parameter.name()
        + " = "
        + NumberText.of(value)
        + unit
        + ": "
        + parameter.meaning()
        + " ["
        + parameter.source()
        + "]";
  }
}
