package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import org.anergy.scenario.LoadedScenario;

/** The cohorts that several checks read; the same call gives the same patients. */
final class Cohorts {
  /** Confidence of the intervals that are compared with thresholds from one side, two-sided. */
  static final double LEVEL = 0.95;

  private static final long SEED = 20261123;
  private static final int DISEASED = 200;
  private static final int HEALTHY = 300;
  private static final String YEARS = "10 years";
  private static final String QUICK_YEARS = "2 years";
  private static final int QUICK = 4;

  private Cohorts() {}

  /** Untreated patients, ten years: what N2 to N8 and the cost are judged on. */
  static CachedCohort naturalHistory(VerificationContext context) {
    return diseased(
        context, context.size(DISEASED, QUICK), context.text(YEARS, QUICK_YEARS), List.of());
  }

  /** People with intact regulation, ten years. */
  static CachedCohort healthy(VerificationContext context) {
    String followUp = "followUp: " + context.text(YEARS, QUICK_YEARS);
    LoadedScenario scenario = context.scenario("extends: disease/healthy\n" + followUp, List.of());
    return context.cohort(scenario, SEED, context.size(HEALTHY, QUICK));
  }

  /**
   * The first {@code patients} of the untreated patients, changed: the same people, paired.
   *
   * @param followUp length, such as {@code 5 years}
   * @param overrides texts {@code path=value}
   */
  static CachedCohort diseased(
      VerificationContext context, int patients, String followUp, List<String> overrides) {
    LoadedScenario scenario =
        context.scenario(
            "extends: disease/relapsing-remitting-ms\nfollowUp: " + followUp,
            new ArrayList<>(overrides));
    return context.cohort(scenario, SEED, patients);
  }

  /** Returns the size of a cohort in words. */
  static String sample(CachedCohort cohort) {
    return cohort.size() + " patients, " + Math.round(cohort.years()) + " patient-years";
  }
}
