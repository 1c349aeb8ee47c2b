package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.repertoire.CloneTable;
import org.anergy.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Arms with and without CD8 T cells share all other clones. That without them the model was, bit by
 * bit, what it had been before it had any was seen once, when they came: see docs/decisions.md.
 */
class CytotoxicCellsOffTest {
  private static final String OFF = "rules.off=[cytotoxicCells]";

  /** A patient whose tissue is injured within the run with the seeds that are used here. */
  static final String INFLAMED =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 20 days
      followUp: 60 days
      space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}
      patient: {regulatoryFunction: 0.1}
      parameters: {trigger.bystander: 0.5}
      """;

  private static Scenario scenario(String... overrides) {
    return BuiltIns.scenarioLoader()
        .load("x.yaml", INFLAMED.getBytes(StandardCharsets.UTF_8), List.of(overrides))
        .scenario();
  }

  private static void toTheEnd(Simulation simulation) {
    while (simulation.step() < simulation.totalSteps()) {
      simulation.advance();
    }
  }

  /** Both kinds of clones come from streams of their own. */
  @Test
  void theOtherClonesAreTheSameWithCytotoxicCellsAndWithoutThem() {
    for (String more : List.of("", "selection")) {
      String off = "rules.off=[" + more + "]";
      String alsoOff = more.isEmpty() ? OFF : "rules.off=[cytotoxicCells," + more + "]";
      try (PatientSimulation with = new PatientSimulation(scenario(off), 4, 0, 1);
          PatientSimulation without = new PatientSimulation(scenario(alsoOff), 4, 0, 1)) {
        toTheEnd(with);
        toTheEnd(without);

        assertThat(others(with.body().clones())).isEqualTo(others(without.body().clones()));
        assertThat(with.body().clones().size()).isGreaterThan(without.body().clones().size());
      }
    }
  }

  /** Identity, birth and affinities of all clones that are not of CD8 cells. */
  private static List<List<Number>> others(CloneTable clones) {
    List<List<Number>> all = new ArrayList<>();
    for (int c = 0; c < clones.size(); c++) {
      if (!clones.isCytotoxic(c)) {
        List<Number> clone = new ArrayList<>(List.of(clones.id(c), clones.birthDay(c)));
        for (int e = 0; e < clones.epitopes(); e++) {
          clone.add(clones.affinity(c, e));
        }
        all.add(clone);
      }
    }
    return all;
  }
}
