package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.kernel.Digest128;
import org.anergy.meanfield.MeanFieldSimulation;
import org.anergy.repertoire.CloneTable;
import org.anergy.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Without CD8 T cells the model is, bit by bit, what it was before it had any. The digests are
 * those of commit bff6551, the last one without; when rules that all cells share change, they are
 * recorded anew by running the test, once this has been seen to hold.
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

  private static String digestAtTheEnd(Simulation simulation) {
    while (simulation.step() < simulation.totalSteps()) {
      simulation.advance();
    }
    Digest128 digest = new Digest128();
    simulation.save(digest);
    return digest.hex();
  }

  @Test
  void agentsAreWhatTheyWereBefore() {
    try (PatientSimulation patient = new PatientSimulation(scenario(OFF), 4, 0, 1)) {
      assertThat(digestAtTheEnd(patient)).isEqualTo("8d94a5b17bcfaa23fe0ca807095cda6e");
    }
  }

  @Test
  void theMeanFieldIsWhatItWasBefore() {
    try (MeanFieldSimulation patient = new MeanFieldSimulation(scenario(OFF), 3, 0)) {
      assertThat(digestAtTheEnd(patient)).isEqualTo("df93b7a6ed598163bcd4949217c16533");
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
        digestAtTheEnd(with);
        digestAtTheEnd(without);

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
