package org.anergy.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}.
 *
 * @param out results only, UTF-8
 * @param err progress and messages, UTF-8
 * @param interactive a person watches {@code err}
 * @param color the person wants colors
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean color) {

  /** Returns this process's terminal; {@code NO_COLOR} (no-color.org) switches colors off. */
  static Terminal ofProcess(Map<String, String> environment, StandardOutput output) {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean interactive = isTerminal() && !dumb;
    boolean noColor = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        new PrintStream(output, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        interactive,
        interactive && !noColor);
  }

  /** From JDK 22 on a console exists even without a terminal, and has a method that tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException beforeJdk22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
