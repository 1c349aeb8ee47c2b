package org.anergy.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Relapse-free survival after Kaplan and Meier (1958) with Greenwood's variance and a pointwise 95
 * % band on the log(−log) scale (Kalbfleisch and Prentice 1980), which stays within 0–1.
 *
 * @param steps the curve, one step for each time with a relapse, after a first step at day 0
 */
record RelapseFreeCurve(List<Step> steps) {
  private static final double NORMAL_95 = 1.959963984540054;

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
    List<CohortPatient> ordered = new ArrayList<>(patients);
    ordered.sort(Comparator.comparingDouble(RelapseFreeCurve::leaves));
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(0, 1, 1, 1));
    double share = 1;
    double greenwood = 0;
    int i = 0;
    while (i < ordered.size()) {
      double day = leaves(ordered.get(i));
      int atRisk = ordered.size() - i;
      int events = 0;
      while (i < ordered.size() && leaves(ordered.get(i)) == day) {
        events += Double.isNaN(ordered.get(i).firstRelapseDay()) ? 0 : 1;
        i++;
      }
      if (events > 0) {
        share *= 1 - (double) events / atRisk;
        greenwood += (double) events / ((double) atRisk * (atRisk - events));
        steps.add(step(day, share, greenwood));
      }
    }
    return new RelapseFreeCurve(List.copyOf(steps));
  }

  private static Step step(double day, double share, double greenwood) {
    if (share <= 0) {
      // Nobody is left: the variance on this scale does not exist.
      return new Step(day, 0, 0, 0);
    }
    double spread = NORMAL_95 * Math.sqrt(greenwood) / Math.abs(Math.log(share));
    return new Step(
        day, share, Math.pow(share, Math.exp(spread)), Math.pow(share, Math.exp(-spread)));
  }

  private static double leaves(CohortPatient patient) {
    double relapse = patient.firstRelapseDay();
    return Double.isNaN(relapse) ? patient.observedDays() : relapse;
  }
}
