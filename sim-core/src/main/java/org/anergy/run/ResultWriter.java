package org.anergy.run;

/**
 * Fills a result directory with what needs no charts: inputs and tables, and the manifest at last.
 */
public final class ResultWriter {
  private ResultWriter() {}

  /** Writes the scenario as the user gave it and as it was resolved; good to do before the run. */
  public static void writeInputs(ResultContext context, ResultDirectory directory) {
    directory.write("inputs/scenario.yaml", context.sourceText());
    directory.write("inputs/scenario.resolved.yaml", context.resolvedYaml());
  }

  /** Writes the inputs, unless that was done before, and all tables. */
  public static void writeTables(
      RunResult result, ResultContext context, ResultDirectory directory) {
    if (!directory.has("inputs/scenario.resolved.yaml")) {
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
