package org.anergy.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What figures of speed depend on.
 *
 * @param loadAtStart programs that wanted a processor in the minute before; above 0 the figures are
 *     disturbed
 */
record MachineFacts(String processor, int processors, String java, int rounds, double loadAtStart) {
  static MachineFacts now(int rounds) {
    return new MachineFacts(
        readProcessor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        rounds,
        load());
  }

  String markdown() {
    return String.format(
        Locale.ROOT,
        "Machine: %s, %d processors; %s; %s. Load average %.1f at the start and %.1f at the end "
            + "(0 is a quiet machine). %d rounds.%n",
        processor,
        processors,
        System.getProperty("os.name"),
        java,
        loadAtStart,
        load(),
        rounds);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String readProcessor() {
    Path file = Path.of("/proc/cpuinfo");
    if (Files.isReadable(file)) {
      try {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (line.startsWith("model name")) {
            return line.substring(line.indexOf(':') + 1).trim();
          }
        }
      } catch (IOException e) {
        return System.getProperty("os.arch") + " (processor not readable)";
      }
    }
    return System.getProperty("os.arch");
  }
}
