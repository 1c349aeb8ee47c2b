package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.anergy.kernel.StateSnapshot;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ParameterChange;
import org.junit.jupiter.api.Test;

/** Parameters that change on the way. */
class ParameterChangeTest {
  private static final String HEAD =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 5 days
      followUp: 20 days
      space: {tissuePatches: 1, patchSites: 16, nodeSites: 24}
      patient: {infections: 12 /year, memoryShare: 0.6}
      """;
  private static final String CHANGE =
      """
      changes:
        - at: 7.5 days
          parameters: {traffic.nodeShare: 0.6, priming.anergy: 0.1}
      """;

  @Test
  void nothingDiffersBeforeTheChangeAndSomethingAfterIt() {
    try (PatientRun plain = run(HEAD);
        PatientRun changed = run(HEAD + CHANGE)) {
      until(plain, 7.5);
      until(changed, 7.5);
      assertThat(changed.digest()).isEqualTo(plain.digest());

      until(plain, 20);
      until(changed, 20);
      assertThat(changed.digest()).isNotEqualTo(plain.digest());
    }
  }

  @Test
  void changeToTheValueThatHeldChangesNothingButIsTold() {
    String same = "changes:\n  - {at: 8 days, parameters: {priming.anergy: 0.7}}\n";
    try (PatientRun plain = run(HEAD);
        PatientRun changed = run(HEAD + same)) {
      until(plain, 20);
      until(changed, 20);

      assertThat(changed.digest()).isEqualTo(plain.digest());
      assertThat(changed.result().events())
          .contains(new RunEvent(8, PatientRun.CHANGE, "", 0.7, "", "priming.anergy"));
      assertThat(changed.result().phaseNanos().keySet())
          .isEqualTo(plain.result().phaseNanos().keySet());
    }
  }

  @Test
  void eventsNameTheUnit() {
    try (PatientRun changed =
        run(HEAD + "changes:\n  - {at: 1 day, parameters: {trigger.apcRate: 0.5 /h}}\n")) {
      until(changed, 2);

      assertThat(changed.result().events())
          .contains(new RunEvent(1, PatientRun.CHANGE, "", 0.5, "1/h", "trigger.apcRate"));
    }
  }

  @Test
  void resumedBeforeAndAfterTheChangeItIsTheSameRun() {
    try (PatientRun whole = run(HEAD + CHANGE)) {
      until(whole, 4);
      StateSnapshot before = StateSnapshot.of(whole);
      until(whole, 12);
      StateSnapshot after = StateSnapshot.of(whole);
      until(whole, 20);

      assertThat(List.of(resumed(before), resumed(after))).containsOnly(whole.digest());
    }
  }

  @Test
  void runThatWasFartherGoesBackBehindTheChange() {
    try (PatientRun run = run(HEAD + CHANGE)) {
      until(run, 4);
      StateSnapshot before = StateSnapshot.of(run);
      until(run, 20);
      String end = run.digest();

      run.load(before);
      until(run, 20);

      assertThat(run.digest()).isEqualTo(end);
    }
  }

  @Test
  void writtenOutItLoadsToAnEqualScenario() {
    LoadedScenario loaded = load(HEAD + CHANGE);
    LoadedScenario again = load(loaded.resolvedYaml());

    assertThat(again.scenario()).isEqualTo(loaded.scenario());
    assertThat(loaded.scenario().changes())
        .containsExactly(
            new ParameterChange(7.5, Map.of("traffic.nodeShare", 0.6, "priming.anergy", 0.1)));
  }

  private static String resumed(StateSnapshot from) {
    try (PatientRun run = run(HEAD + CHANGE)) {
      run.load(from);
      until(run, 20);
      return run.digest();
    }
  }

  private static void until(PatientRun run, double day) {
    while (run.day() < day) {
      run.advance();
    }
  }

  private static PatientRun run(String yaml) {
    LoadedScenario loaded = load(yaml);
    return new PatientRun(loaded.scenario(), loaded.output(), 3, 0, 1);
  }

  private static LoadedScenario load(String yaml) {
    return BuiltIns.scenarioLoader().load("test", yaml.getBytes(StandardCharsets.UTF_8), List.of());
  }
}
