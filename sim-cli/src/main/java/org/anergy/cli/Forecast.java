package org.anergy.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a command would take, as {@code --dry-run} prints it. */
final class Forecast {
  private final Map<String, Object> facts = new LinkedHashMap<>();

  /** Adds a fact. */
  Forecast with(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  /**
   * Adds time, memory and disk.
   *
   * @param seconds wall time
   * @param bytes on the disk
   */
  Forecast taking(double seconds, double bytes) {
    facts.put("seconds", Math.round(seconds));
    facts.put("memoryAvailableMebibytes", Runtime.getRuntime().maxMemory() >> 20);
    facts.put("diskMebibytes", Math.round(bytes / (1 << 20)));
    facts.put("diskFreeMebibytes", DryRun.freeDisk() >> 20);
    return this;
  }

  /**
   * Prints the facts.
   *
   * @param note what to think of the time
   */
  int print(Terminal terminal, boolean json, String note) {
    if (json) {
      terminal.out().println(JsonText.of(facts));
    } else {
      facts.forEach(
          (name, value) ->
              terminal.out().println(String.format(Locale.ROOT, "%-25s %s", name, value)));
      terminal.out().println("(time from the first seconds of " + note + ")");
    }
    return ExitCode.GOOD;
  }
}
