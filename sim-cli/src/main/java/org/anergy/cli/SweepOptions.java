package org.anergy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.Shard;
import org.anergy.study.runs.ShellWord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@code anergy sweep}. */
final class SweepOptions {
  private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  @Parameters(paramLabel = "STUDY", description = "Study file (YAML).")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Result directory; results/<study>-<seed>-<n> if not given.")
  @Nullable Path output;

  @Option(names = "--seed", paramLabel = "N", description = "Seed, 64 bits; 1 if not given.")
  long seed = 1;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Threads in all: whole runs side by side; changes no result.")
  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Do part I of N alone, into a directory of its own; anergy merge joins them.")
  @Nullable String shard;

  @Option(
      names = "--on-error",
      paramLabel = "WHAT",
      description = "continue (default): a run that fails is a row; or stop.")
  OnError onError = OnError.CONTINUE;

  @Option(
      names = "--resume",
      description = "Go on with the study in the directory of -o; failed runs are tried again.")
  boolean resume;

  @Option(
      names = "--dry-run",
      description = "Say what would be run and what it takes; run nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  @Option(names = "--progress", paramLabel = "STYLE", description = "auto, json or none.")
  ProgressStyle progress = ProgressStyle.AUTO;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  CommandSpec spec;

  /** What to do when a run fails. */
  enum OnError {
    /** The others go on. */
    CONTINUE,
    /** No other begins. */
    STOP
  }

  /** Refuses combinations that make no sense. */
  void check() {
    require(jobs >= 1, "--jobs must be at least 1, but is " + jobs);
    require(!resume || output != null, "--resume needs -o DIR: which study is to go on?");
    require(
        shard == null || SHARD.matcher(shard).matches(),
        "--shard needs I/N, such as 3/16, but is " + shard);
  }

  /** Returns the part of {@code whole} that is asked for. */
  RunPlan part(RunPlan whole) {
    if (shard == null) {
      return whole;
    }
    Matcher numbers = SHARD.matcher(shard);
    require(numbers.matches(), "--shard needs I/N");
    int part = Integer.parseInt(numbers.group(1));
    int parts = Integer.parseInt(numbers.group(2));
    require(
        part >= 1 && part <= parts && parts <= whole.runs(),
        "--shard "
            + shard
            + ": parts count from 1, and there can be at most as many as runs, "
            + whole.runs());
    return new Shard(whole, part, parts);
  }

  /** Returns the name of the study file without directory and ending. */
  String studyName() {
    return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
  }

  /** Returns the command that does all of this again. */
  String reproduce() {
    String words = "anergy sweep " + ShellWord.quoted(file.toString()) + " --seed " + seed;
    return shard == null ? words : words + " --shard " + shard;
  }

  /** Returns the words of the command line as the user typed them. */
  List<String> commandLine() {
    List<String> words = new ArrayList<>(List.of("anergy"));
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    return words;
  }

  private void require(boolean good, String message) {
    if (!good) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }
}
