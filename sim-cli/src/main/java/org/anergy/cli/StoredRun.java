package org.anergy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.base.RefusedException;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  /**
   * Reads the manifest of {@code directory}.
   *
   * @throws RefusedException if there is no finished run of one patient in it
   */
  static StoredRun read(Path directory) {
    Path file = directory.resolve("manifest.json");
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(directory + ": holds no finished run (no manifest.json).");
    }
    try {
      JsonNode manifest = new JsonMapper().readTree(Files.readString(file));
      if (manifest.path("digests").isMissingNode()) {
        throw new RefusedException(
            directory
                + ": is a cohort or study, but one run is needed. Maybe run one of its patients"
                + " alone first, as its table says under \"replay\".");
      }
      return new StoredRun(
          directory,
          Long.parseLong(manifest.path("seed").asString("")),
          manifest.path("patient").asLong(),
          manifest.path("reproduce").asString("").contains(" --patient "),
          manifest.path("modelHash").asString(""));
    } catch (IOException | JacksonException | NumberFormatException e) {
      throw new RefusedException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** Returns the scenario of the run. */
  LoadedScenario scenario(Engine engine) {
    return engine.loader().load(directory.resolve("inputs/scenario.resolved.yaml"), List.of());
  }

  /** Returns {@code loaded} with this run's patient. */
  Scenario patient(LoadedScenario loaded) {
    return drawn ? loaded.patient(seed, patient) : loaded.scenario();
  }

  /** Returns one of its tables. */
  Path table(String name) {
    return directory.resolve("tables").resolve(name);
  }
}
