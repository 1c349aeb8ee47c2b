package org.anergy.study.vtk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anergy.base.UserInputException;
import org.anergy.run.StepDigest;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.tables.ResultManifest;
import tools.jackson.databind.JsonNode;

/** Reads the run in a result directory of {@code anergy run SCENARIO}. */
public final class RecordedRunReader {
  private static final String RESOLVED = "inputs/scenario.resolved.yaml";

  private RecordedRunReader() {}

  /**
   * Reads the run in {@code directory}.
   *
   * @throws UserInputException if there is no finished run of one patient, or its scenario is not
   *     the one that the manifest names
   */
  public static RecordedRun read(Path directory, ScenarioLoader loader) {
    ResultManifest manifest = ResultManifest.read(directory);
    JsonNode json = manifest.json();
    if (!json.has("patient")) {
      throw new UserInputException(
          directory.toString(),
          "holds many runs, not one. Maybe name one of them with --run ID, its index in "
              + (json.has("runs") ? "tables/runs.csv." : "tables/patients.csv."));
    }
    Path file = directory.resolve(RESOLVED);
    if (!Files.isRegularFile(file)) {
      throw new UserInputException(
          file.toString(), "is missing: the run cannot be simulated again without it.");
    }
    LoadedScenario loaded = loader.load(file, List.of());
    String recorded = json.path("scenarioSha256").asString("");
    if (!loaded.sha256().equals(recorded)) {
      throw new UserInputException(
          file.toString(),
          "is not the scenario of this run: its hash is "
              + loaded.sha256()
              + ", the manifest has "
              + recorded
              + ". Maybe it was changed, or another version resolves it differently.");
    }
    long seed = Long.parseLong(json.path("seed").asString("1"));
    long patient = json.path("patient").asLong(0);
    Scenario scenario = manifest.drawn() ? loaded.patient(seed, patient) : loaded.scenario();
    return new RecordedRun(
        scenario,
        loaded.output().pictureDays(),
        seed,
        patient,
        json.path("modelHash").asString(""),
        digests(json));
  }

  private static List<StepDigest> digests(JsonNode json) {
    List<StepDigest> digests = new ArrayList<>();
    for (JsonNode digest : json.path("digests")) {
      digests.add(new StepDigest(digest.path("step").asLong(), digest.path("digest").asString("")));
    }
    return digests;
  }
}
