package org.anergy.study.report;

import java.util.List;
import org.anergy.study.stats.KaplanMeier;

/**
 * Relapse-free survival ({@link KaplanMeier}) with its pointwise 95 % band.
 *
 * @param steps the curve, one step for each time with a relapse, after a first step at day 0
 */
record RelapseFreeCurve(List<Step> steps) {
  /**
   * The curve from one time to the next.
   *
   * @param day first day
   * @param share estimated share without relapse
   * @param low lower end of the band
   * @param high upper end of the band
   */
  record Step(double day, double share, double low, double high) {}

  /** Returns the curve of {@code patients}; those without relapse leave when observation ends. */
  static RelapseFreeCurve of(List<CohortPatient> patients) {
    double[] days = patients.stream().mapToDouble(RelapseFreeCurve::leaves).toArray();
    boolean[] relapsed = new boolean[days.length];
    for (int i = 0; i < days.length; i++) {
      relapsed[i] = !Double.isNaN(patients.get(i).firstRelapseDay());
    }
    return new RelapseFreeCurve(
        KaplanMeier.of(days, relapsed).steps().stream()
            .map(s -> new Step(s.time(), s.share(), s.low(), s.high()))
            .toList());
  }

  private static double leaves(CohortPatient patient) {
    double relapse = patient.firstRelapseDay();
    return Double.isNaN(relapse) ? patient.observedDays() : relapse;
  }
}
