package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.meanfield.MeanFieldSimulation;
import org.anergy.model.BuiltIns;
import org.anergy.model.PatientSimulation;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario.Fidelity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FidelityTest {
  private static final String YAML =
      """
      schema: anergy/scenario/1
      title: either fidelity
      extends: disease/healthy
      space: {tissuePatches: 1, patchSites: 16, nodeSites: 16}
      runIn: 2 days
      followUp: 3 days
      """;

  private static PatientRun run(String fidelity) {
    LoadedScenario loaded =
        BuiltIns.scenarioLoader()
            .load("x.yaml", YAML.getBytes(StandardCharsets.UTF_8), List.of("fidelity=" + fidelity));
    return new PatientRun(loaded.scenario(), loaded.output(), 1, 0, 1);
  }

  @Test
  void theScenarioDecidesWhetherCellsStandSomewhere() {
    try (PatientRun agents = run("agents");
        PatientRun meanField = run("mean-field")) {
      assertThat(agents.simulation()).isInstanceOf(PatientSimulation.class);
      assertThat(meanField.simulation()).isInstanceOf(MeanFieldSimulation.class);
    }
  }

  @Test
  void bothFidelitiesWriteDownTheSameColumns() {
    try (PatientRun agents = run("agents");
        PatientRun meanField = run("mean-field")) {
      List<SeriesColumn> columns = agents.simulation().columns();
      assertThat(columns).isNotEmpty();
      assertThat(meanField.simulation().columns()).isEqualTo(columns);
    }
  }

  @ParameterizedTest
  @EnumSource(Fidelity.class)
  void eachFidelityHasAHashOfItsOwn(Fidelity fidelity) {
    assertThat(ModelHash.of(fidelity)).matches("[0-9a-f]{64}");
    assertThat(ModelHash.of(fidelity).equals(ModelHash.current()))
        .isEqualTo(fidelity == Fidelity.AGENTS);
  }
}
