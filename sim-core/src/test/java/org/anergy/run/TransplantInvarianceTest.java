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

/** A transplant with drugs before and after it, under everything that must change no result. */
class TransplantInvarianceTest {
  private static final long SEED = 5;

  private static final LoadedScenario SCENARIO =
      BuiltIns.scenarioLoader()
          .load(
              "test",
              """
              schema: anergy/scenario/1
              extends: disease/relapsing-remitting-ms
              runIn: 10 days
              followUp: 45 days
              space: {tissuePatches: 3, patchSites: 32, nodeSites: 32}
              therapies:
                transplant:
                  hsct: {at: 16 days, conditioning: beam-atg, collection: {lead: 12 days, growthFactorDays: 4 days}}
                bridge:
                  course: {agent: fingolimod, dose: 0.5 mg, from: 1 day, every: 1 day, until: 25 days}
                pulse:
                  course: {regimen: methylprednisolone-pulse, from: 17 days}
              """
                  .getBytes(StandardCharsets.UTF_8),
              List.of());

  private static PatientRun run(int threads) {
    return new PatientRun(SCENARIO.scenario(), SCENARIO.output(), SEED, 0, threads);
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
  @ValueSource(ints = {2, 7})
  void anyNumberOfThreadsGivesTheSameDigests(int threads) {
    try (PatientRun one = run(1);
        PatientRun many = run(threads)) {
      assertThat(digests(many)).isEqualTo(digests(one));
    }
  }

  /** Saved with a graft in store, in the middle of conditioning, and before engraftment. */
  @Test
  void aRunThatWasSavedAndLoadedGoesOnAsIfItHadNotBeen() {
    try (PatientRun whole = run(1)) {
      List<String> expected = digests(whole);
      for (int day : new int[] {18, 23, 30}) {
        try (PatientRun first = run(1);
            PatientRun second = run(2)) {
          while (first.step() < 24L * day + 7) {
            first.advance();
          }
          SavedState saved = new SavedState();
          first.save(saved);
          second.load(saved);
          List<String> rest = digests(second);
          assertThat(rest)
              .isEqualTo(expected.subList(expected.size() - rest.size(), expected.size()));
          assertThat(second.result().events()).isEqualTo(whole.result().events());
        }
      }
    }
  }
}
