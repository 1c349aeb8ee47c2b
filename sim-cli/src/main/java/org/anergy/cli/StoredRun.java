package org.anergy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.run.ResultDirectory;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.study.tables.ResultManifest;

/**
 * A run of one patient as its directory has it.
 *
 * @param directory the directory
 * @param seed seed of the run
 * @param patient index of the patient
 * @param drawn whether the patient was drawn from the population ({@code --patient})
 * @param modelHash hash of the model that simulated it
 */
record StoredRun(Path directory, long seed, long patient, boolean drawn, String modelHash) {

  /** The scenario of a run before defaults, which may depend on what a fork changes. */
  private static final String MERGED = "inputs/scenario.merged.yaml";

  /** Keeps of a run what a fork of it needs. */
  static void keepMerged(LoadedScenario loaded, ResultDirectory directory) {
    if (Files.isRegularFile(directory.path().resolve(MERGED))) {
      directory.note(MERGED);
    } else {
      directory.write(MERGED, loaded.mergedYaml());
    }
  }

  /**
   * Returns the scenario of the run as text.
   *
   * @throws RefusedException if the directory has none
   */
  String merged() {
    try {
      return Files.readString(directory.resolve(MERGED));
    } catch (IOException e) {
      throw new RefusedException(
          directory.resolve(MERGED) + ": cannot be read. Maybe an earlier version made the run.");
    }
  }

  /**
   * Reads the manifest of {@code directory}.
   *
   * @throws RefusedException if there is no finished run of one patient in it
   */
  static StoredRun read(Path directory) {
    Path file = directory.resolve(ResultManifest.FILE);
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(directory + ": holds no finished run (no manifest.json).");
    }
    ResultManifest manifest = ResultManifest.read(directory);
    if (manifest.json().path("digests").isMissingNode()) {
      throw new RefusedException(
          directory
              + ": is a cohort or study, but one run is needed. Maybe run one of its patients"
              + " alone first, as its table says under \"replay\".");
    }
    try {
      return new StoredRun(
          directory,
          Long.parseLong(manifest.text("seed")),
          manifest.json().path("patient").asLong(),
          manifest.drawn(),
          manifest.text("modelHash"));
    } catch (NumberFormatException e) {
      throw new RefusedException(file + ": has no seed: " + e.getMessage());
    }
  }

  /** Returns the scenario of the run. */
  LoadedScenario scenario(Engine engine) {
    return engine.loader().load(directory.resolve(MERGED), List.of());
  }

  /** Returns {@code loaded} with this run's patient. */
  Scenario patient(LoadedScenario loaded) {
    return drawn ? loaded.patient(seed, patient) : loaded.scenario();
  }

  /** Returns the last day of its daily values. */
  double lastDay() {
    try (Stream<String> lines = Files.lines(table("series.csv"))) {
      String last = lines.reduce("0", (before, line) -> line);
      return Double.parseDouble(last.substring(0, Math.max(1, last.indexOf(','))));
    } catch (IOException | NumberFormatException e) {
      throw new RefusedException(table("series.csv") + ": cannot be read: " + e.getMessage());
    }
  }

  /** Returns one of its tables. */
  Path table(String name) {
    return directory.resolve("tables").resolve(name);
  }
}
