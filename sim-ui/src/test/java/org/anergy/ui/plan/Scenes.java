package org.anergy.ui.plan;

import java.nio.file.Path;
import java.util.List;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ScenarioLoader;

/** Situations in the course of the patient of the first tutorial. */
final class Scenes {
  static final ScenarioLoader LOADER = BuiltIns.scenarioLoader();

  /** A step that no short decimal text names. */
  static final double ODD_DAY = 412.0416666666667;

  private Scenes() {}

  static LoadedScenario patient(String... overrides) {
    Path file = Path.of("..", "scenarios", "ms", "natural-history.yaml");
    LoadedScenario loaded = LOADER.load(file, List.of("followUp=3 years"));
    return overrides.length == 0 ? loaded : with(loaded, overrides);
  }

  static LoadedScenario with(LoadedScenario base, String... overrides) {
    return new Situation(LOADER, base, 0).load(List.of(overrides));
  }

  static Situation on(double day, LoadedScenario base, RunEvent... events) {
    return new Situation(LOADER, base, day, List.of(events));
  }

  static Situation on(double day) {
    return on(day, patient());
  }
}
