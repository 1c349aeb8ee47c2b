package org.anergy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anergy.base.NumberText;
import org.anergy.base.QuantityRule;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.run.ResultDirectory;
import org.anergy.scenario.LoadedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Branches a stored run. */
@Command(
    name = "fork",
    mixinStandardHelpOptions = true,
    description = {
      "Branch the run in DIR at a time: the same patient until then, changed as ARM says from then on.",
      "ARM is a scenario without extends, such as therapies alone. The common past is simulated again"
          + " and must be the stored one, row by row; else the fork is refused."
    })
final class ForkCommand implements Callable<Integer> {
  /** Names of the files of a fork in its inputs. */
  private static final String PARENT = "parent.resolved.yaml";

  private static final String ARM = "arm.yaml";
  private static final double LONGEST_DAYS = 200_000;

  private final Terminal terminal;
  private final Engine engine;
  private final Interruption interruption;

  @Parameters(paramLabel = "DIR", description = "Result directory of a run of one patient.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Path directory;

  @Option(
      names = "--at",
      paramLabel = "T",
      required = true,
      description = "Time of the follow-up, such as '2 years': nothing may differ before.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private String at;

  @Option(
      names = "--with",
      paramLabel = "ARM",
      required = true,
      description = "File of what differs from then on (YAML).")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Path arm;

  @Mixin private final ForkOptions options = new ForkOptions();

  ForkCommand(Terminal terminal, Engine engine, Interruption interruption) {
    this.terminal = terminal;
    this.engine = engine;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    double day = QuantityRule.of("d", 0, LONGEST_DAYS).read("--at", at);
    StoredRun parent = StoredRun.read(directory);
    String model = engine.modelHash(parent.scenario(engine).scenario().fidelity());
    if (!model.equals(parent.modelHash())) {
      throw new RefusedException(
          directory
              + ": the model was "
              + parent.modelHash()
              + " and is "
              + model
              + " now: the past would be another one. Maybe run the scenario again first.");
    }
    ResultDirectory target = options.open(parent.seed());
    List<Path> written = new ArrayList<>();
    try {
      LoadedScenario loaded = engine.loader().load(inputs(target, written), List.of());
      return new ForkedRun(terminal, engine, interruption, options)
          .run(parent, loaded, day, target);
    } catch (UserInputException | PastDiffersException e) {
      removeAll(target.path(), written);
      throw e;
    }
  }

  /** Writes what the fork is made of where it stays, so that its scenario can be run from there. */
  private Path inputs(ResultDirectory target, List<Path> written) {
    try {
      String text = Files.readString(arm);
      if (text.lines().anyMatch(line -> line.matches("extends\\s*:.*"))) {
        throw new UserInputException(
            arm.toString(),
            "an arm extends the run that it branches from. Maybe remove \"extends\".");
      }
      Path inputs = Files.createDirectories(target.path().resolve("inputs"));
      written.add(inputs);
      written.add(Files.writeString(inputs.resolve(PARENT), parentText()));
      String head =
          text.lines().anyMatch(line -> line.startsWith("schema:"))
              ? ""
              : "schema: anergy/scenario/1\n";
      Path file = inputs.resolve(ARM);
      written.add(Files.writeString(file, head + "extends: " + PARENT + "\n" + text));
      return file;
    } catch (IOException e) {
      throw new UserInputException(arm.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private String parentText() throws IOException {
    return Files.readString(directory.resolve("inputs/scenario.resolved.yaml"));
  }

  /** A fork that never began leaves nothing behind; only what it wrote itself is removed. */
  private static void removeAll(Path target, List<Path> written) {
    try {
      for (int k = written.size() - 1; k >= 0; k--) {
        Files.deleteIfExists(written.get(k));
      }
      Files.deleteIfExists(target);
    } catch (IOException e) {
      throw new UncheckedIOException(target + ": " + e.getMessage(), e);
    }
  }

  /** The arm changes something before the fork. */
  static final class PastDiffersException extends RefusedException {
    private static final long serialVersionUID = 1L;

    PastDiffersException(String column, double day, double fork) {
      super(
          "the arm changes what was before the fork: "
              + column
              + " on day "
              + NumberText.of(day)
              + ", but the fork is on day "
              + NumberText.of(fork)
              + ". Maybe let its therapies begin later, or fork earlier.");
    }
  }
}
