package org.anergy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StateComparison;
import org.anergy.kernel.StateSnapshot;
import org.anergy.scenario.Scenario;
import org.junit.jupiter.api.Test;

class SleepingTest {
  private static final String SMALL =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      patient: {regulatoryFunction: 0.1, infections: 12 per year}
      parameters:
        effector.entry: 0.5 /d
        effector.quietDisplay: 0.3
        tissue.licensing: 10 /d
        trigger.bystander: 0.5
        trigger.crossReactive: 0.2
        trigger.apcRate: 3 /h
        priming.naiveThreshold: 3 h
      followUp: 100 days
      runIn: 0 days
      space: {tissuePatches: 2, patchSites: 16, nodeSites: 16}
      """;

  @Test
  void skippingQuietPatchesChangesNoBitWhileCellsComeAndGo() {
    int asleep = 0;
    int woken = 0;
    try (PatientSimulation skipping = patient(true);
        PatientSimulation thorough = patient(false)) {
      boolean slept = false;
      for (int day = 1; day <= 100; day++) {
        for (int step = 0; step < 24; step++) {
          skipping.advance();
          thorough.advance();
          boolean sleeps = !patch(skipping).awake();
          asleep += sleeps ? 1 : 0;
          woken += slept && !sleeps ? 1 : 0;
          slept = sleeps;
        }
        assertThat(
                StateComparison.firstDifference(
                    StateSnapshot.of(skipping), StateSnapshot.of(thorough)))
            .as("after day %d", day)
            .isEmpty();
      }
    }
    assertThat(asleep).as("steps in which the first patch was skipped").isPositive();
    assertThat(woken).as("times that it woke up").isPositive();
  }

  private static Patch patch(PatientSimulation simulation) {
    return simulation.body().tissue().get(0);
  }

  private static PatientSimulation patient(boolean sleeping) {
    Scenario scenario =
        BuiltIns.scenarioLoader()
            .load(
                "test",
                SMALL.getBytes(StandardCharsets.UTF_8),
                List.of("space.sleeping=" + sleeping))
            .scenario();
    return new PatientSimulation(scenario, 1, 0, 1);
  }
}
