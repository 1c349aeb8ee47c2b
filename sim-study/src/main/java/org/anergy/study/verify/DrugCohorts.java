package org.anergy.study.verify;

import java.util.List;

/**
 * The most active of the untreated patients (those of H4) on natalizumab for two years, early or
 * late, all followed until the same day.
 */
final class DrugCohorts {
  static final double YEAR = AfterInfusion.YEAR;

  /** Years on the drug, and years between the early start and the late one. */
  static final int YEARS = 2;

  /** Day of the early start: the year before shows who is ill. */
  static final double EARLY = TransplantCohorts.OUTCOME_DAY;

  static final double LATE = EARLY + YEARS * YEAR;

  /** Two years on the drug and two after it, for who starts late as for who starts early. */
  private static final int FOLLOWED = 1 + 3 * YEARS;

  private DrugCohorts() {}

  /** Returns the last day that both were followed, with relapses confirmed. */
  static double end() {
    return EARLY + 3 * YEARS * YEAR - Cohorts.CONFIRMATION_DAYS;
  }

  /** Returns the patients who begin on {@code start}. */
  static CachedCohort treated(VerificationContext context, double start) {
    String course =
        "{agent: natalizumab, dose: 300 mg, from: "
            + start
            + " days, every: 28 days, until: "
            + (start + YEARS * YEAR)
            + " days}";
    return TransplantCohorts.mostActive(
        context,
        String.join(
            "\n",
            "extends: disease/relapsing-remitting-ms",
            "title: Drug for verification",
            "followUp: " + FOLLOWED + " years",
            "therapies: {drug: {course: " + course + "}}"));
  }

  /** Returns the same patients in the same order without a drug. */
  static CachedCohort untreated(VerificationContext context) {
    return TransplantCohorts.mostActive(
        context, "extends: disease/relapsing-remitting-ms\nfollowUp: " + FOLLOWED + " years");
  }

  /** Returns relapses from day {@code from} until day {@code to}. */
  static int relapses(PatientRecord patient, double from, double to) {
    return patient.count(Columns.RELAPSE, from, to);
  }

  /** Returns the column {@code name} of each patient on {@link #end}. */
  static List<Double> atTheEnd(CachedCohort patients, String name) {
    return patients.map(
        p -> (double) p.column(name)[Math.min(p.rowAt(end()), p.column(name).length - 1)]);
  }
}
