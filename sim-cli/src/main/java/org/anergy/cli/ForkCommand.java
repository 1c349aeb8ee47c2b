package org.anergy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anergy.base.NumberText;
import org.anergy.base.Problem;
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
  /** The scenario of the parent, in the directory of the fork. */
  static final String PARENT = "inputs/parent.merged.yaml";

  /** What differs from it: the scenario of the fork. */
  static final String ARM = "inputs/arm.yaml";

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

  private int headLines; // before the arm in the kept file

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
    if (day > parent.lastDay()) {
      throw new RefusedException(
          directory
              + ": the run ends on day "
              + NumberText.of(parent.lastDay())
              + ", before the fork on day "
              + NumberText.of(day)
              + ".");
    }
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
    boolean done = false;
    try {
      LoadedScenario loaded = load(inputs(parent, target, written));
      int code =
          new ForkedRun(terminal, engine, interruption, options).run(parent, loaded, day, target);
      done = code == ExitCode.GOOD;
      return code;
    } finally {
      if (!done) {
        removeAll(target.path(), written);
      }
    }
  }

  /** Problems of the arm are told at the places where the user wrote it. */
  private LoadedScenario load(Path kept) {
    try {
      return engine.loader().load(kept, List.of());
    } catch (UserInputException e) {
      throw new UserInputException(
          e.problems().stream()
              .map(p -> new Problem(inArm(p.place(), kept), p.message()))
              .toList());
    }
  }

  private String inArm(String place, Path kept) {
    Matcher lines = Pattern.compile(Pattern.quote(kept.toString()) + ":(\\d+)(.*)").matcher(place);
    return lines.matches()
        ? arm + ":" + Math.max(1, Integer.parseInt(lines.group(1)) - headLines) + lines.group(2)
        : place.replace(kept.toString(), arm.toString());
  }

  /** Writes what the fork is made of where it stays, so that its scenario can be run from there. */
  private Path inputs(StoredRun parent, ResultDirectory target, List<Path> written) {
    try {
      String text = Files.readString(arm);
      if (text.lines().anyMatch(line -> line.matches("extends\\s*:.*"))) {
        throw new UserInputException(
            arm.toString(),
            "an arm extends the run that it branches from. Maybe remove \"extends\".");
      }
      Path inputs = Files.createDirectories(target.path().resolve("inputs"));
      written.add(inputs);
      Path parentFile = Files.writeString(target.path().resolve(PARENT), parent.merged());
      written.add(parentFile);
      String head =
          text.lines().anyMatch(line -> line.startsWith("schema:"))
              ? ""
              : "schema: anergy/scenario/1\n";
      headLines = head.isEmpty() ? 1 : 2;
      Path file = target.path().resolve(ARM);
      written.add(
          Files.writeString(file, head + "extends: " + parentFile.getFileName() + "\n" + text));
      return file;
    } catch (IOException e) {
      throw new UserInputException(arm.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /**
   * A fork that never began leaves nothing behind. What else is in the directory, such as tables
   * that a full disk cut short, stays; the problem that stopped the fork is on its way.
   */
  private static void removeAll(Path target, List<Path> written) {
    try {
      for (int k = written.size() - 1; k >= 0; k--) {
        Files.deleteIfExists(written.get(k));
      }
      Files.deleteIfExists(target);
    } catch (DirectoryNotEmptyException e) {
      // Results were being written.
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
