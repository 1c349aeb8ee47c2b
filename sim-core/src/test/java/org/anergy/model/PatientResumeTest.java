package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.kernel.StateComparison;
import org.anergy.kernel.StateSnapshot;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientResumeTest {
  private static final String SMALL =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      followUp: 20 days
      runIn: 2 days
      space: {tissuePatches: 2, patchSites: 16, nodeSites: 16}
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 30, 47, 100, 333})
  void patientThatWasLoadedGoesOnAsTheOther(int steps) {
    LoadedScenario loaded =
        BuiltIns.scenarioLoader().load("test", SMALL.getBytes(StandardCharsets.UTF_8), List.of());
    try (PatientSimulation first = new PatientSimulation(loaded.scenario(), 1, 0, 1);
        PatientSimulation second = new PatientSimulation(loaded.scenario(), 1, 0, 1)) {
      for (int i = 0; i < steps; i++) {
        first.advance();
      }

      second.load(StateSnapshot.of(first));

      for (int i = 0; i < 60; i++) {
        assertThat(
                StateComparison.firstDifference(StateSnapshot.of(first), StateSnapshot.of(second)))
            .as("%d steps after loading at step %d", i, steps)
            .isEmpty();
        first.advance();
        second.advance();
      }
    }
  }
}
