package org.anergy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anergy.base.UserInputException;
import org.anergy.ui.look.Theme;
import org.anergy.ui.window.UiOptions;
import org.anergy.ui.window.UiProgram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the window. No other command loads a class of it. */
@Command(
    name = "ui",
    mixinStandardHelpOptions = true,
    description = {
      "Open the window: watch a patient, go back, intervene, compare.",
      "Without anything it shows the scenarios that come with the program. Ends when it is closed."
    })
final class UiCommand implements Callable<Integer> {
  private final Interruption interruption;

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

  UiCommand(Interruption interruption) {
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (what != null && !Files.exists(what)) {
      throw new UserInputException(what.toString(), "there is no such file or directory.");
    }
    String home = System.getProperty("anergy.home", ".");
    UiProgram.run(new UiOptions(what, Path.of(home, "scenarios"), theme()), interruption::asked);
    return ExitCode.GOOD;
  }

  private @Nullable Theme theme() {
    if (theme == null) {
      return null;
    }
    for (Theme known : Theme.values()) {
      if (known.name().equalsIgnoreCase(theme)) {
        return known;
      }
    }
    throw new UserInputException(
        "--theme",
        "\"" + theme.toLowerCase(Locale.ROOT) + "\" is no theme. Known: light, dark, system.");
  }
}
