package org.anergy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.ResultWriter;
import org.anergy.study.runs.JournalMerge;
import org.anergy.study.runs.ShellWord;
import org.anergy.study.runs.StoredRuns;
import org.anergy.study.sweep.LoadedStudy;
import org.anergy.study.sweep.ResolvedStudy;
import org.anergy.study.sweep.StudyLoader;
import org.anergy.study.sweep.SweepPlan;
import org.anergy.study.sweep.SweepTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the parts of a study. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Join the parts of a study, made with anergy sweep STUDY --shard I/N, into the whole.",
      "The tables are those of a study that was not cut into parts, byte by byte."
    })
final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Directories of all parts.")
  private List<Path> directories = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "New directory for the whole.")
  @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
  private Path output;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  MergeCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    JournalMerge merge = JournalMerge.of(directories);
    Path inputs = merge.firstDirectory().resolve("inputs");
    LoadedStudy study = ResolvedStudy.load(new StudyLoader(engine.loader(), engine), inputs);
    long seed = Long.parseLong(merge.identity().getOrDefault("seed", "1"));
    String model = merge.identity().getOrDefault("model", "");
    SweepPlan plan = new SweepPlan(study, engine.loader(), model, seed, 1);
    ResultDirectory directory = ResultDirectory.create(output);
    ResultContext context =
        ResultContext.of(
            study.base(),
            commandLine(),
            reproduce(),
            model,
            engine.parameters(study.base().scenario()));
    ResultWriter.writeInputs(context, directory);
    for (String name :
        List.of("study.yaml", ResolvedStudy.STUDY, ResolvedStudy.SCENARIO, ResolvedStudy.POINTS)) {
      directory.write("inputs/" + name, text(inputs.resolve(name)));
    }
    merge.write(directory.path().resolve("journal.jsonl"));
    int failed = tables(plan, directory);
    new SweepResults(engine, plan, plan, directory)
        .finish(study, seed, context, failed)
        .print(terminal, json);
    return failed == 0 ? ExitCode.GOOD : ExitCode.SOME_FAILED;
  }

  private static int tables(SweepPlan plan, ResultDirectory directory) {
    try {
      Files.createDirectories(directory.path().resolve("tables"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return StoredRuns.open(directory.path())
        .writeTables(plan, SweepTables.open(plan, directory.path()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String reproduce() {
    List<String> words = new ArrayList<>(List.of("anergy merge"));
    directories.forEach(directory -> words.add(ShellWord.quoted(directory.toString())));
    return String.join(" ", words) + " -o DIR";
  }

  private List<String> commandLine() {
    return TypedWords.of(spec);
  }
}
