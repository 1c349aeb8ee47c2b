package org.anergy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.run.RunResult;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.report.ReportWriter;
import org.anergy.study.runs.ShellWord;

/** Simulates a fork from the beginning, and holds its past against that of its parent. */
final class ForkedRun {
  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;
  private final ForkOptions options;

  ForkedRun(Terminal terminal, Engine engine, Interruption interruption, ForkOptions options) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
    this.options = options;
  }

  /** Returns the exit code. */
  int run(StoredRun parent, LoadedScenario loaded, double day, ResultDirectory directory) {
    RunResult result;
    try {
      result = simulate(parent, loaded);
    } catch (CancellationException e) {
      terminal.err().println("anergy: interrupted; a fork is begun again from the start.");
      return ExitCode.INTERRUPTED;
    }
    CommonPast.require(parent, result, day);
    ResultContext context =
        ResultContext.of(
            loaded,
            options.commandLine(),
            reproduce(parent, directory),
            engine.modelHash(loaded.scenario().fidelity()),
            engine.parameters(loaded.scenario()));
    directory.note(ForkCommand.PARENT);
    directory.note(ForkCommand.ARM);
    ResultWriter.writeInputs(context, directory);
    StoredRun.keepMerged(loaded, directory);
    ReportWriter.write(result, context, directory);
    new SingleRunOutcome(result, directory).print(terminal, options.json);
    return ExitCode.GOOD;
  }

  private static String reproduce(StoredRun parent, ResultDirectory directory) {
    String words =
        "anergy run "
            + ShellWord.quoted(directory.path().resolve(ForkCommand.ARM).toString())
            + " --seed "
            + parent.seed();
    return parent.drawn() ? words + " --patient " + parent.patient() : words;
  }

  private RunResult simulate(StoredRun parent, LoadedScenario loaded) {
    Path checkpoints = temporary(); // nobody goes on with a fork
    try {
      return simulate(parent, loaded, checkpoints);
    } finally {
      remove(checkpoints);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("anergy-fork");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(directory + ": " + e.getMessage(), e);
    }
  }

  private RunResult simulate(StoredRun parent, LoadedScenario loaded, Path checkpoints) {
    RunOrder order =
        new RunOrder(
            loaded,
            parent.patient(loaded),
            parent.seed(),
            parent.patient(),
            options.threads,
            0,
            checkpoints,
            false);
    return new ShownRun(terminal, engine, interruption, options.progress).simulate(order);
  }
}
