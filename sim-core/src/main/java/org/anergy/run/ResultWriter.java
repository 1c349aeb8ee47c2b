package org.anergy.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anergy.base.RefusedException;

/**
 * Fills a result directory with what needs no charts: inputs and tables, and the manifest at last.
 */
public final class ResultWriter {
  /** Path of the resolved scenario below the result directory. */
  static final String RESOLVED = "inputs/scenario.resolved.yaml";

  private static final String SOURCE = "inputs/scenario.yaml";

  private ResultWriter() {}

  /** Writes the scenario as the user gave it and as it was resolved; good to do before the run. */
  public static void writeInputs(ResultContext context, ResultDirectory directory) {
    // In this order: a directory with the second and not the first is somebody's own.
    directory.write(RESOLVED, context.resolvedYaml());
    directory.write(SOURCE, context.sourceText());
  }

  /**
   * Writes the inputs, or takes those that an earlier run left into the list of files.
   *
   * @throws RefusedException if they are of another scenario; nothing is changed then
   */
  public static void writeOrCheckInputs(ResultContext context, ResultDirectory directory) {
    Path stored = directory.path().resolve(RESOLVED);
    if (!Files.isRegularFile(stored)) {
      writeInputs(context, directory);
      return;
    }
    try {
      if (!Files.readString(stored).equals(context.resolvedYaml())) {
        throw new RefusedException(
            stored
                + ": cannot resume: the scenario of the run in this directory is another one. Maybe"
                + " undo what was changed, or start a new run in another directory with -o.");
      }
    } catch (IOException e) {
      throw new RefusedException(stored + ": cannot be read: " + ResultDirectory.reason(e) + ".");
    }
    directory.note(RESOLVED);
    if (Files.isRegularFile(directory.path().resolve(SOURCE))) {
      directory.note(SOURCE);
    } else {
      directory.write(SOURCE, context.sourceText());
    }
  }

  /** Writes the inputs, unless that was done before, and all tables. */
  public static void writeTables(
      RunResult result, ResultContext context, ResultDirectory directory) {
    if (!directory.has(RESOLVED)) {
      writeInputs(context, directory);
    }
    ResultTables.write(result, directory);
  }

  /** Writes the manifest of everything in {@code directory}; call it last. */
  public static void writeManifest(
      RunResult result, ResultContext context, ResultDirectory directory) {
    ManifestWriter.write(result, context, directory);
  }

  /** Writes the manifest of a cohort; call it last. */
  public static void writeCohortManifest(
      CohortIdentity cohort, ResultContext context, ResultDirectory directory) {
    ManifestWriter.writeCohort(cohort, context, directory);
  }
}
