package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.base.RefusedException;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;

class FidelityTest {
  private static final String YAML =
      """
      schema: anergy/scenario/1
      title: well-mixed
      extends: disease/healthy
      fidelity: mean-field
      followUp: 10 days
      """;

  @Test
  void aRunThatAsksForTheMeanFieldIsRefusedRatherThanRunOnLattices() {
    LoadedScenario loaded =
        BuiltIns.scenarioLoader()
            .load("well-mixed.yaml", YAML.getBytes(StandardCharsets.UTF_8), List.of());

    assertThatThrownBy(() -> new PatientRun(loaded.scenario(), loaded.output(), 1, 0, 1))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("mean-field")
        .hasMessageContaining("agents");
  }
}
