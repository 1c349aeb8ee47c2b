package org.anergy.study.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.KaplanMeier;

/**
 * A share of patients over time ({@link KaplanMeier}) with its pointwise 95 % band.
 *
 * @param steps the curve, one step for each time with an event, after a first step at day 0
 */
record SurvivalCurve(List<Step> steps) {
  /**
   * The curve from one time to the next.
   *
   * @param day first day
   * @param share estimated share without event
   * @param low lower end of the band
   * @param high upper end of the band
   */
  record Step(double day, double share, double low, double high) {}

  /**
   * Returns the share without a relapse; those without one leave when observation ends, the dead
   * with their death (censored: what they would have had is not known).
   */
  static SurvivalCurve withoutRelapse(List<CohortPatient> patients) {
    return of(
        patients,
        patient -> !Double.isNaN(patient.firstRelapseDay()),
        CohortPatient::firstRelapseDay);
  }

  /** Returns the share that is alive. */
  static SurvivalCurve alive(List<CohortPatient> patients) {
    return of(patients, CohortPatient::died, CohortPatient::observedDays);
  }

  private static SurvivalCurve of(
      List<CohortPatient> patients,
      Predicate<CohortPatient> happened,
      ToDoubleFunction<CohortPatient> day) {
    double[] days = new double[patients.size()];
    boolean[] events = new boolean[days.length];
    for (int i = 0; i < days.length; i++) {
      CohortPatient patient = patients.get(i);
      events[i] = happened.test(patient);
      days[i] = events[i] ? day.applyAsDouble(patient) : patient.observedDays();
    }
    return new SurvivalCurve(
        KaplanMeier.of(days, events).steps().stream()
            .map(s -> new Step(s.time(), s.share(), s.low(), s.high()))
            .toList());
  }
}
