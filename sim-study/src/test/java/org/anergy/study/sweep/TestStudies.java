package org.anergy.study.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.model.BuiltIns;
import org.anergy.record.Endpoint;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;

/** Studies written by a test, over a small scenario. */
final class TestStudies {
  static final ScenarioLoader SCENARIOS = BuiltIns.scenarioLoader();

  private static final String SCENARIO =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      fidelity: mean-field
      runIn: 30 days
      followUp: 30 days
      """;

  private TestStudies() {}

  static final class TwoEndpoints implements StudyLoader.Measured {
    @Override
    public List<Endpoint> endpoints(Scenario scenario) {
      return List.of(
          new Endpoint("relapses", 0, "1", "relapses"),
          new Endpoint("score", 0, "points", "score"));
    }

    @Override
    public List<String> seriesColumns(Scenario scenario) {
      return List.of("counted");
    }
  }

  /** Whatever shipped studies ask for. */
  static final class AnyEndpoints implements StudyLoader.Measured {
    private static final List<String> NAMES =
        List.of(
            "relapses",
            "lesions",
            "score_end",
            "score_irreversible_end",
            "onset_day",
            "followed_days",
            "death_day");

    @Override
    public List<Endpoint> endpoints(Scenario scenario) {
      return NAMES.stream().map(name -> new Endpoint(name, 0, "1", name)).toList();
    }

    @Override
    public List<String> seriesColumns(Scenario scenario) {
      return List.of("effector_tissue", "regulatory_tissue");
    }
  }

  /** Loads a study of {@code body}, which need not name schema and scenario. */
  static LoadedStudy load(Path directory, String body) {
    return loader().load(write(directory, "schema: anergy/study/1\nscenario: small.yaml\n" + body));
  }

  static StudyLoader loader() {
    return new StudyLoader(SCENARIOS, new TwoEndpoints());
  }

  static Path write(Path directory, String study) {
    try {
      Files.writeString(directory.resolve("small.yaml"), SCENARIO);
      return Files.writeString(directory.resolve("study.yaml"), study);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
