package org.anergy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anergy.base.QuantityRule;
import org.anergy.study.runs.ShellWord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code anergy run}. */
final class RunOptions {
  private static final double LONGEST_DAYS = 200_000;

  @Mixin final ScenarioArgument scenario = new ScenarioArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Result directory; results/<scenario>-<seed>-<n> if not given.")
  @Nullable Path output;

  @Option(names = "--seed", paramLabel = "N", description = "Seed, 64 bits; 1 if not given.")
  long seed = 1;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; changes no result.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--until", paramLabel = "T", description = "Follow up for T, such as '2 years'.")
  @Nullable String until;

  @Option(
      names = "--patients",
      paramLabel = "N",
      description = "A cohort: N patients drawn from the scenario's population.")
  @Nullable Integer patients;

  @Option(
      names = "--patient",
      paramLabel = "I",
      description = "Patient I of the cohort alone, counted from 0, with a full report.")
  @Nullable Long patient;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "T",
      description = "Simulated time between" + " checkpoints.")
  @Nullable String checkpointEvery;

  @Option(
      names = "--digest-every",
      paramLabel = "T",
      description = "Simulated time between recorded" + " state digests.")
  @Nullable String digestEvery;

  @Option(names = "--resume", description = "Go on with the run in the directory of -o.")
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

  /** Refuses combinations that make no sense. */
  void check() {
    require(threads >= 1, "--threads must be at least 1, but is " + threads);
    require(patients == null || patients >= 1, "--patients must be at least 1, but is " + patients);
    require(patient == null || patient >= 0, "--patient counts from 0, but is " + patient);
    require(patients == null || patient == null, "--patients and --patient exclude each other");
    require(!resume || output != null, "--resume needs -o DIR: which run is to go on?");
    require(
        patients == null || checkpointEvery == null,
        "--checkpoint-every is for single patients: a cohort keeps every finished patient anyway");
  }

  /** Returns the words of the command line as the user typed them. */
  List<String> commandLine() {
    return TypedWords.of(spec);
  }

  /** Returns the texts {@code path=value} that the options stand for. */
  List<String> overrides() {
    List<String> texts = new ArrayList<>();
    if (until != null) {
      QuantityRule.of("d", 0, LONGEST_DAYS).read("--until", until); // names the option in problems
      texts.add("followUp=" + until);
    }
    if (digestEvery != null) {
      texts.add("output.digestEvery=" + digestEvery);
    }
    return texts;
  }

  /** Returns the time between checkpoints, d; 0 for none. */
  double checkpointEveryDays() {
    return checkpointEvery == null
        ? 0
        : QuantityRule.of("d", 1.0 / 24, LONGEST_DAYS).read("--checkpoint-every", checkpointEvery);
  }

  /** Returns the name of the scenario file without directory and ending. */
  String scenarioName() {
    String name = String.valueOf(scenario.file().getFileName());
    return name.replaceFirst("\\.ya?ml$", "");
  }

  /** Returns the options, beside scenario, seed and patient, that decide the results. */
  String decisiveOptions() {
    List<String> words = new ArrayList<>();
    scenario.overrides().forEach(text -> words.add("--set " + ShellWord.quoted(text)));
    if (until != null) {
      words.add("--until " + ShellWord.quoted(until));
    }
    if (digestEvery != null) {
      words.add("--digest-every " + ShellWord.quoted(digestEvery));
    }
    return String.join(" ", words);
  }

  private void require(boolean good, String message) {
    if (!good) {
      throw new CommandLine.ParameterException(spec.commandLine(), message);
    }
  }
}
