package org.anergy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.anergy.base.UserInputException;
import org.anergy.ui.look.Theme;
import org.anergy.ui.measure.WindowMeasure;
import org.anergy.ui.window.Screenshots;
import org.anergy.ui.window.UiOptions;
import org.anergy.ui.window.UiProgram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the window. No other command loads a class of it. */
@Command(
    name = "ui",
    mixinStandardHelpOptions = true,
    description = {
      "Open the window: watch a patient, go back, intervene, compare.",
      "Without anything it shows the scenarios that come with the program. Ends when it is closed."
    })
final class UiCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO|DIR",
      description = "Scenario file, or result directory of a run, cohort or study.")
  private @Nullable Path what;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light, dark or system; the one of last time.")
  private @Nullable String theme;

  @Option(
      names = "--screenshots",
      paramLabel = "DIR",
      description =
          "Write pictures of all views into DIR and end; with result directories after --show.")
  private @Nullable Path screenshots;

  @Option(
      names = "--show",
      paramLabel = "DIR",
      description = "A result for --screenshots. Repeatable.")
  private List<Path> shown = new ArrayList<>();

  @Option(
      names = "--measure",
      paramLabel = "MINUTES",
      description = "Measure what the window costs for so long, print the figures and end.")
  private @Nullable Double measure;

  UiCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    requireSense();
    if (what != null && !Files.exists(what)) {
      throw new UserInputException(what.toString(), "there is no such file or directory.");
    }
    Path scenarios = Path.of(System.getProperty("anergy.home", "."), "scenarios");
    if (screenshots != null) {
      UiProgram.requireDisplay();
      Screenshots pictures =
          new Screenshots(
              scenarios, screenshots, shown, terminal.out()::println, interruption::asked);
      return pictures.make() ? ExitCode.GOOD : ExitCode.INTERRUPTED;
    }
    if (measure != null) {
      UiProgram.requireDisplay();
      return measure(scenarios, measure);
    }
    UiProgram.run(new UiOptions(what, scenarios, Themes.named(theme)), interruption::asked);
    return ExitCode.GOOD;
  }

  private void requireSense() {
    String alone = screenshots != null ? "--screenshots" : measure != null ? "--measure" : "";
    if (screenshots != null && measure != null) {
      throw usage("--screenshots and --measure exclude each other.");
    }
    if (!alone.isEmpty() && what != null) {
      throw usage(alone + " opens what it needs itself, so that " + what + " cannot be given too.");
    }
    if (!alone.isEmpty() && theme != null) {
      throw usage(alone + " chooses the theme itself, so that --theme cannot be given too.");
    }
    if (screenshots == null && !shown.isEmpty()) {
      throw usage("--show needs --screenshots. Maybe give the directory alone to open it.");
    }
    if (measure != null && !(measure >= 0 && measure < Double.POSITIVE_INFINITY)) {
      throw usage("--measure: " + measure + " must be a number of minutes, 0 or more.");
    }
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private int measure(Path scenarios, double minutes) {
    Consumer<String> out =
        line -> {
          terminal.out().println(line);
          terminal.out().flush();
        };
    try {
      WindowMeasure figures =
          new WindowMeasure(WindowMeasure.shippedPatient(scenarios), out, interruption::asked);
      return figures.run(minutes) ? ExitCode.GOOD : ExitCode.INTERRUPTED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }

  /** Signatures with classes of the window stand apart: every command's methods are looked at. */
  private static final class Themes {
    static @Nullable Theme named(@Nullable String name) {
      if (name == null) {
        return null;
      }
      for (Theme known : Theme.values()) {
        if (known.name().equalsIgnoreCase(name)) {
          return known;
        }
      }
      throw new UserInputException(
          "--theme",
          "\"" + name.toLowerCase(Locale.ROOT) + "\" is no theme. Known: light, dark, system.");
    }
  }
}
