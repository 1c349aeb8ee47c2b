package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.kernel.SavedState;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;

/**
 * Treatment that waits for what the clinic finds, toxic and not, under all that changes nothing.
 */
class DecidedTreatmentTest {
  private static final long SEED = 3; // lesions from day 6 on, enough of them for every decision
  private static final String UNTREATED =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 10 days
      followUp: 60 days
      patient: {regulatoryFunction: 0.1, memoryShare: 0.8}
      parameters: {trigger.bystander: 0.3, antigen.residentDensity: 0.05 cells/site}
      space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}
      """;
  private static final String TREATED =
      UNTREATED
          + """
          therapies:
            pulse:
              course:
                {regimen: methylprednisolone-pulse, when: {event: lesion}, delay: 2 days, atMost: 5}
            depletion:
              course:
                regimen: alemtuzumab-course
                when: {event: lesion, times: 2, within: 60 days}
                delay: 1 day
                replaces: [pulse]
          """;

  private static final String TRANSPLANTED =
      UNTREATED
          + """
          therapies:
            pulse:
              course: {regimen: alemtuzumab-course, when: {event: lesion}, delay: 1 day}
            transplant:
              hsct:
                when: {event: lesion, times: 2, within: 60 days}
                delay: 16 days
                conditioning: beam-atg
                collection: {lead: 10 days, growthFactorDays: 4 days}
                replaces: [pulse]
          """;

  private static PatientRun run(String yaml, int threads) {
    LoadedScenario loaded =
        BuiltIns.scenarioLoader().load("test", yaml.getBytes(StandardCharsets.UTF_8), List.of());
    return new PatientRun(loaded.scenario(), loaded.output(), SEED, 0, threads);
  }

  private static List<String> digests(PatientRun run) {
    List<String> digests = new ArrayList<>();
    while (!run.finished()) {
      run.advance();
      if (run.step() % 30 == 0) {
        digests.add(run.digest());
      }
    }
    return digests;
  }

  private static List<RunEvent> of(PatientRun run, String kind) {
    return run.result().events().stream().filter(e -> e.kind().equals(kind)).toList();
  }

  @Test
  void nothingDiffersBeforeTheDecisionAndItsReasonIsAnEvent() {
    try (PatientRun untreated = run(UNTREATED, 1);
        PatientRun treated = run(TREATED, 1)) {
      digests(untreated);
      digests(treated);
      double first = of(untreated, "lesion").get(0).day();

      assertThat(of(treated, "lesion").get(0)).isEqualTo(of(untreated, "lesion").get(0));
      assertThat(of(treated, "decision").get(0).day()).isGreaterThanOrEqualTo(first);
      assertThat(of(treated, "decision"))
          .extracting(RunEvent::where)
          .contains("pulse", "depletion");
      assertThat(of(treated, "dose")).isNotEmpty();
      assertThat(of(treated, "dose")).allSatisfy(e -> assertThat(e.day()).isGreaterThan(first));
    }
  }

  /** Saved before the first decision, between a decision and its doses, and in the depletion. */
  @Test
  void aRunThatWasSavedAndLoadedGoesOnAsIfItHadNotBeen() {
    try (PatientRun whole = run(TREATED, 1)) {
      List<String> expected = digests(whole);
      double depletion =
          of(whole, "decision").stream()
              .filter(e -> e.where().equals("depletion"))
              .findFirst()
              .orElseThrow()
              .day();
      for (double day : new double[] {5, depletion + 0.5, depletion + 3.3}) {
        try (PatientRun first = run(TREATED, 1);
            PatientRun second = run(TREATED, 2)) {
          while (first.day() < day) {
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

  @Test
  void transplantFollowsTheDecisionByItsDelay() {
    try (PatientRun untreated = run(UNTREATED, 1);
        PatientRun treated = run(TRANSPLANTED, 1)) {
      digests(untreated);
      digests(treated);
      double second = of(untreated, "lesion").get(1).day();
      RunEvent decision =
          of(treated, "decision").stream()
              .filter(e -> e.where().equals("transplant"))
              .findFirst()
              .orElseThrow();

      assertThat(decision.day()).isGreaterThanOrEqualTo(second);
      assertThat(decision.detail()).contains("2 times lesion within 60.0 days");
      assertThat(of(treated, "infusion"))
          .singleElement()
          .satisfies(e -> assertThat(e.day()).isEqualTo(decision.day() + 16));
      assertThat(of(treated, "collection")).isNotEmpty();
      assertThat(of(treated, "dose"))
          .anySatisfy(e -> assertThat(e.detail()).startsWith("carmustine"));
    }
  }

  /** Saved before the decision, before the collection, in conditioning, and after the infusion. */
  @Test
  void transplantThatWasDecidedSurvivesACheckpoint() {
    try (PatientRun whole = run(TRANSPLANTED, 1)) {
      List<String> expected = digests(whole);
      double infusion = of(whole, "infusion").get(0).day();
      for (double before : new double[] {20, 15.5, 3.3, -2}) {
        try (PatientRun first = run(TRANSPLANTED, 1);
            PatientRun second = run(TRANSPLANTED, 3)) {
          while (first.day() < infusion - before) {
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
