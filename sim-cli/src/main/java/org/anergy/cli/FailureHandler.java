package org.anergy.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anergy.base.Problem;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import picocli.CommandLine;

/** Turns what went wrong into a message that helps and an exit code; never prints a stack trace. */
final class FailureHandler {
  private final PrintStream err;
  private final Path crashDirectory;

  /**
   * @param err where messages go
   * @param crashDirectory where the stack traces of internal errors are kept
   */
  FailureHandler(PrintStream err, Path crashDirectory) {
    this.err = err;
    this.crashDirectory = crashDirectory;
  }

  /** Reports {@code failure} and returns the exit code that it means. */
  int report(Throwable failure, String commandLine) {
    if (failure instanceof UserInputException invalid) {
      for (Problem problem : invalid.problems()) {
        err.println(problem);
      }
      return ExitCode.INVALID_INPUT;
    }
    if (failure instanceof RefusedException) {
      err.println("anergy: " + failure.getMessage());
      return ExitCode.REFUSED;
    }
    if (failure instanceof UncheckedIOException || failure instanceof IOException) {
      err.println("anergy: cannot read or write: " + ioMessage(failure));
      return ExitCode.REFUSED;
    }
    if (failure instanceof OutOfMemoryError) {
      err.println(
          "anergy: out of memory at a heap of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB. Maybe use fewer --threads, or a larger heap: ANERGY_JAVA_OPTS=-Xmx8g.");
      return ExitCode.REFUSED;
    }
    err.println(
        "anergy: internal error: " + oneLine(failure) + ". " + crashLog(failure, commandLine));
    return ExitCode.INTERNAL;
  }

  /** Reports a command line that makes no sense, with the nearest right word where there is one. */
  int reportUsage(CommandLine.ParameterException failure) {
    err.println("anergy: " + failure.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(
        failure, new PrintWriter(err, true, StandardCharsets.UTF_8));
    err.println("Try '" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static String ioMessage(Throwable failure) {
    Throwable cause = failure;
    if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      cause = unchecked.getCause();
    }
    if (cause instanceof java.nio.file.AccessDeniedException denied) {
      return denied.getFile() + ": access denied. Maybe choose another directory with -o.";
    }
    if (cause instanceof java.nio.file.NoSuchFileException missing) {
      return missing.getFile() + ": no such file.";
    }
    return oneLine(cause) + ". Maybe the disk is full or the directory was removed.";
  }

  private static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  private String crashLog(Throwable failure, String commandLine) {
    try {
      Path log = Files.createTempFile(crashDirectory, "anergy-crash-", ".log");
      try (PrintWriter writer =
          new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
        writer.println("command: " + commandLine);
        writer.println("version: " + VersionText.line());
        failure.printStackTrace(writer);
      }
      return "Please report it with " + log + ".";
    } catch (IOException e) {
      return "No crash log could be written to " + crashDirectory + ".";
    }
  }
}
