package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;

/** What comes later cannot reach back: a longer follow-up begins as a shorter one. */
class LengthOfFollowUpTest {
  private static final String SCENARIO =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 5 days
      followUp: %d days
      space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}
      patient: {regulatoryFunction: 0.1, infections: 12 /year}
      parameters:
        effector.entry: 0.1 /d
        effector.quietDisplay: 0.2
        trigger.crossReactive: 0.05
      """;

  @Test
  void longerFollowUpBeginsAsAShorterOne() {
    RunResult full = run(40);
    RunResult half = run(20);

    int rows = half.series().size();
    assertThat(rows).isGreaterThanOrEqualTo(20);
    for (int row = 0; row < rows - 1; row++) {
      assertThat(full.series().row(row)).as("row %d", row).isEqualTo(half.series().row(row));
    }
    // Visits wait for no confirmation, unlike relapses, which bear the day of their onset.
    assertThat(until(20, full)).isEqualTo(until(20, half)).isNotEmpty();
  }

  private static List<RunEvent> until(double day, RunResult result) {
    return result.events().stream()
        .filter(event -> event.day() < day && !event.kind().equals("relapse"))
        .toList();
  }

  private static RunResult run(int days) {
    byte[] yaml = SCENARIO.formatted(days).getBytes(StandardCharsets.UTF_8);
    LoadedScenario loaded = BuiltIns.scenarioLoader().load("test.yaml", yaml, List.of());
    try (PatientRun run = new PatientRun(loaded.scenario(), loaded.output(), 8, 0, 1)) {
      while (!run.finished()) {
        run.advance();
      }
      return run.result();
    }
  }
}
