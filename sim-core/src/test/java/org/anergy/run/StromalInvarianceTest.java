package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.kernel.SavedState;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stromal cells by two routes in a relapse, under everything that must change no result. */
class StromalInvarianceTest {
  private static final long SEED = 15;

  private static final String TEXT =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 10 days
      followUp: 45 days
      patient: {regulatoryFunction: 0.1, memoryShare: 0.8}
      parameters: {trigger.bystander: 0.3, antigen.residentDensity: 0.05 cells/site}
      space: {tissuePatches: 3, patchSites: 32, nodeSites: 32, sleeping: %s}
      therapies:
        vein: {course: {agent: msc-bone-marrow, dose: 2e6 cells/kg, from: 5 days, every: 10 days}}
        fluid: {course: {agent: msc-own, dose: 5e5 cells/kg, route: intrathecal, from: 12 days}}
      """;

  private static PatientRun run(int threads, boolean sleeping) {
    LoadedScenario scenario =
        BuiltIns.scenarioLoader()
            .load("test", TEXT.formatted(sleeping).getBytes(StandardCharsets.UTF_8), List.of());
    return new PatientRun(scenario.scenario(), scenario.output(), SEED, 0, threads);
  }

  private static List<String> digests(PatientRun run) {
    List<String> digests = new ArrayList<>();
    while (!run.finished()) {
      run.advance();
      if (run.step() % 50 == 0) {
        digests.add(run.digest());
      }
    }
    digests.add(run.digest());
    return digests;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void anyNumberOfThreadsGivesTheSameDigests(int threads) {
    try (PatientRun one = run(1, true);
        PatientRun many = run(threads, true)) {
      assertThat(digests(many)).isEqualTo(digests(one));
    }
  }

  @Test
  void sleepingPatchesChangeNothing() {
    try (PatientRun sleeping = run(1, true);
        PatientRun awake = run(1, false)) {
      assertThat(digests(awake)).isEqualTo(digests(sleeping));
    }
  }

  @Test
  void checkpointWithCellsOnTheirWayGoesOnTheSame() {
    try (PatientRun whole = run(1, true);
        PatientRun first = run(1, true);
        PatientRun second = run(2, true)) {
      List<String> expected = digests(whole);
      while (first.day() < 15.5) {
        first.advance();
      }
      SavedState saved = new SavedState();
      first.save(saved);
      second.load(saved);
      assertThat(second.digest()).isEqualTo(first.digest());
      List<String> rest = digests(second);
      assertThat(rest).isEqualTo(expected.subList(expected.size() - rest.size(), expected.size()));
    }
  }
}
