package org.anergy.cli;

import java.nio.file.Path;
import java.util.List;
import org.anergy.run.ResultDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of {@code anergy fork} that every run has. */
final class ForkOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "New directory for the fork; results/fork-<seed>-<n> if not given.")
  private @Nullable Path output;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; changes no result.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  @Option(names = "--progress", paramLabel = "STYLE", description = "auto, json or none.")
  ProgressStyle progress = ProgressStyle.AUTO;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /** Returns the new directory. */
  ResultDirectory open(long seed) {
    return output == null
        ? ResultDirectory.createNumbered(ResultPlace.PARENT, "fork", seed)
        : ResultDirectory.create(output);
  }

  /** Returns the words of the command line as the user typed them. */
  List<String> commandLine() {
    return TypedWords.of(spec);
  }
}
