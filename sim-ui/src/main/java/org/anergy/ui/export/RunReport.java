package org.anergy.ui.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.model.BuiltIns;
import org.anergy.run.ModelHash;
import org.anergy.run.ResultContext;
import org.anergy.run.ResultDirectory;
import org.anergy.run.RunResult;
import org.anergy.scenario.LoadedScenario;
import org.anergy.study.report.ReportWriter;
import org.anergy.ui.live.RunSetup;

/**
 * The directory that {@code anergy run} leaves for a run: inputs, tables, figures, page, manifest.
 * It is made under a new name beside its place and renamed when it is whole.
 */
final class RunReport {
  private static final String FILE = "inputs/scenario.merged.yaml";

  private final RunSetup setup;
  private final Supplier<RunResult> result;
  private final Path target;

  RunReport(RunSetup setup, Supplier<RunResult> result, Path target) {
    this.setup = setup;
    this.result = result;
    this.target = target;
  }

  Path write(ExportProgress progress) {
    refuseTaken();
    progress.at(Double.NaN, "Collecting what the run has left");
    RunResult run = result.get();
    progress.at(Double.NaN, "Drawing figures and writing the report");
    String command = new RepeatCommand(setup, run).text(target.resolve(FILE));
    Path part = PartPlace.directory(target);
    boolean done = false;
    try {
      fill(run, command, part);
      progress.at(1, "Done");
      refuseTaken(); // somebody else may have written there meanwhile
      if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(target); // empty
      }
      Files.move(part, target);
      done = true;
      return target;
    } catch (IOException e) {
      throw ExportFile.refusal(target, e);
    } catch (RefusedException e) {
      // Words of the command line, which has an option for the directory.
      throw new RefusedException(String.valueOf(e.getMessage()).replace(" with -o", ""));
    } finally {
      if (!done) {
        removeQuietly(part);
      }
    }
  }

  private void fill(RunResult run, String command, Path part) {
    LoadedScenario loaded = setup.loaded();
    ResultContext context =
        ResultContext.of(
            loaded,
            List.of("anergy", "ui"),
            command,
            ModelHash.of(loaded.scenario().fidelity()),
            BuiltIns.parameters(loaded.scenario()));
    ResultDirectory directory = ResultDirectory.create(part);
    // A fork or a repetition needs the scenario before defaults.
    directory.write(FILE, loaded.mergedYaml());
    ReportWriter.write(run, context, directory);
  }

  private void refuseTaken() {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new RefusedException(target + " is a file. Maybe choose another name.");
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      if (entries.iterator().hasNext()) {
        throw new RefusedException(
            target + " is not empty and was left as it is. Maybe choose another name.");
      }
    } catch (IOException e) {
      throw ExportFile.refusal(target, e);
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** What cannot be removed is no reason to hide why it is left over. */
  private static void removeQuietly(Path directory) {
    try {
      remove(directory);
    } catch (IOException e) {
      directory.toFile().deleteOnExit();
    }
  }
}
