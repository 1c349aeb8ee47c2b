package org.anergy.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.Shard;
import org.anergy.study.runs.ShellWord;
import org.anergy.study.sweep.SweepEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@code anergy sweep}. */
final class SweepOptions {
  private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  private static final Pattern MASTER =
      Pattern.compile(
          "local(\\[([1-9]\\d{0,3}|\\*)])?|spark://[^/,:]+:\\d{1,5}(,[^/,:]+:\\d{1,5})*");

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
      names = "--engine",
      paramLabel = "NAME",
      description = "local (default): threads of this process; or spark. The tables are the same.")
  EngineName engine = EngineName.LOCAL;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Of --engine spark: spark://HOST:PORT of a cluster, or local[N] for a trial.")
  @Nullable String master;

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

  /** Where runs are simulated. */
  enum EngineName {
    /** On threads of this process. */
    LOCAL,
    /** On a cluster of Apache Spark. */
    SPARK;

    /** Returns the word on the command line. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
    boolean spark = engine == EngineName.SPARK;
    require(spark || master == null, "--master belongs to --engine spark");
    require(
        !spark || master != null,
        "--engine spark needs --master URL: spark://HOST:PORT, or local[N] for a trial");
    require(
        master == null || MASTER.matcher(master).matches(),
        "--master must be spark://HOST:PORT or local[N], but is " + master);
    require(
        !spark || !spec.commandLine().getParseResult().hasMatchedOption("--jobs"),
        "--jobs belongs to --engine local. Maybe --master local[N], or for a cluster"
            + " ANERGY_JAVA_OPTS=-Dspark.cores.max=N");
    require(!spark || !dryRun, "--dry-run measures this machine: leave out --engine spark");
  }

  /**
   * Returns the engine that does the runs on other machines, null if this process does them.
   *
   * @throws RefusedException if it is not on the class path
   */
  @Nullable SweepEngine elsewhere() {
    if (engine == EngineName.LOCAL) {
      return null;
    }
    for (SweepEngine found : ServiceLoader.load(SweepEngine.class)) {
      if (found.name().equals(engine.word())) {
        return found;
      }
    }
    throw new RefusedException(
        "the module for --engine "
            + engine.word()
            + " is not on the class path. Maybe start ./anergy, which fetches it.");
  }

  /** Returns the URL of an engine that has one. */
  String masterUrl() {
    return Objects.requireNonNull(master, "check() has seen to it");
  }

  /**
   * Returns the words of the command line that name the engine, or nothing if it is this process.
   */
  String engineWords() {
    return master == null
        ? ""
        : " --engine " + engine.word() + " --master " + ShellWord.quoted(master);
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
    return TypedWords.of(spec);
  }

  private void require(boolean good, String message) {
    if (!good) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }
}
