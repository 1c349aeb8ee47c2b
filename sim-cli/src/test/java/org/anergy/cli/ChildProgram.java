package org.anergy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The real program in a process of its own, which can be killed. */
final class ChildProgram {
  private final Path log;
  private final Process process;

  private ChildProgram(Path log, Process process) {
    this.log = log;
    this.process = process;
  }

  /**
   * Starts the program on the Java machine and class path of the test.
   *
   * @param log takes what it prints
   */
  static ChildProgram start(Path log, List<String> arguments) throws IOException {
    return start(log, List.of(), arguments);
  }

  /** As the other, with {@code options} for the Java machine. */
  static ChildProgram start(Path log, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new ChildProgram(log, process);
  }

  /** Waits for its end and returns its exit code. */
  int finish() throws InterruptedException {
    return process.waitFor();
  }

  /**
   * Kills it (SIGKILL) as soon as {@code reached}, unless it ends before.
   *
   * @param laterMilliseconds how much later than that
   * @return true if it was killed
   */
  boolean killWhen(BooleanSupplier reached, int laterMilliseconds) throws InterruptedException {
    while (!reached.getAsBoolean()) {
      if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    if (process.waitFor(laterMilliseconds, TimeUnit.MILLISECONDS)) {
      return false;
    }
    // On Unix this sends SIGKILL, which no program can catch: nothing is flushed.
    process.destroyForcibly();
    return process.waitFor() != 0;
  }

  String printed() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }
}
