package org.anergy.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One command line, run inside the test's process, with everything that it printed. */
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(String... args) {
    return of(new Interruption(), args);
  }

  static CommandRun of(Interruption interruption, String... args) {
    return of(new BuiltInEngine(), interruption, args);
  }

  static CommandRun of(Engine engine, Interruption interruption, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    int code = Main.execute(terminal, engine, interruption, args);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
