package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.repertoire.CloneTable;
import org.junit.jupiter.api.Test;

/** Affinities dealt out by chance: the pool stays as it was, the pairing with lineage goes. */
class SelectionOffTest {
  // Windows that do not overlap: with selection a conventional clone is always above 0.6.
  private static final String SCENARIO =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 30 days
      followUp: 1 days
      space: {tissuePatches: 1, patchSites: 16, nodeSites: 32}
      parameters:
        repertoire.trackedAffinity: 0.6
        repertoire.regulatoryAffinityLow: 0.4
        repertoire.regulatoryAffinityHigh: 0.6
      """;

  @Test
  void selectionKeepsTheLineagesApart() {
    List<List<Float>> best = best(List.of());

    assertThat(best.get(0)).isNotEmpty().allMatch(a -> a >= 0.6f);
    assertThat(best.get(1)).isNotEmpty().allMatch(a -> a <= 0.6f);
  }

  @Test
  void withoutSelectionBothLineagesHaveTheSameMixtureAndThePoolIsKept() {
    List<List<Float>> selected = best(List.of());
    List<List<Float>> shuffled = best(List.of("rules.off=[selection]"));

    int clones = selected.get(0).size() + selected.get(1).size();
    double weak = (double) selected.get(1).size() / clones;
    assertThat(shuffled.get(0)).hasSameSizeAs(selected.get(0));
    for (List<Float> lineage : shuffled) {
      // Binomial standard error of the weak share: four of them, twice: false alarm 1.3e-4.
      double error = Math.sqrt(weak * (1 - weak) / lineage.size());
      assertThat(lineage.stream().filter(a -> a < 0.6f).count() / (double) lineage.size())
          .isCloseTo(weak, within(4 * error));
    }
  }

  /** Best affinities of all clones of the conventional and of the regulatory lineage. */
  private static List<List<Float>> best(List<String> overrides) {
    List<List<Float>> best = List.of(new ArrayList<>(), new ArrayList<>());
    byte[] yaml = SCENARIO.getBytes(StandardCharsets.UTF_8);
    try (PatientSimulation simulation =
        new PatientSimulation(
            BuiltIns.scenarioLoader().load("test.yaml", yaml, overrides).scenario(), 5, 0, 1)) {
      while (simulation.step() < simulation.totalSteps()) {
        simulation.advance();
      }
      CloneTable clones = simulation.body().clones();
      for (int c = 0; c < clones.size(); c++) {
        if (!clones.isCytotoxic(c)) { // these are selected on other molecules, whatever is off
          best.get(clones.lineage(c) == CloneTable.CONVENTIONAL ? 0 : 1)
              .add(clones.bestAffinity(c, -1));
        }
      }
    }
    return best;
  }
}
