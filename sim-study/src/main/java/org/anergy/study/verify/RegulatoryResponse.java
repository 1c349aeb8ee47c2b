package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** N4: regulatory cells rise after effectors in every relapse and end it. */
final class RegulatoryResponse implements VerificationCheck {
  private static final double BEFORE_DAYS = 21;
  private static final double AFTER_DAYS = 45;
  private static final double REGULATORY_DAYS = 90;
  private static final double CLEARED_AFTER_DAYS = 30;

  @Override
  public CheckText text() {
    return new CheckText(
        "N4",
        "Regulatory cells rise after effectors in every relapse and end it",
        "for each relapse of 200 untreated patients: does the peak of activated regulatory cells in"
            + " tissue (until 90 d after the relapse) come after the peak of effectors (21 d before"
            + " to 45 d after); are effectors 30 d after the regulatory peak below half their peak"
            + " (shares, bootstrap over patients, 95 %)",
        "both lower ends above 0.9",
        "below 1e-3 if both hold in 97 % of relapses",
        "2.5 % if either fails in one relapse in ten");
  }

  /** What the relapses of one patient showed. */
  record Tally(int relapses, int after, int cleared) {}

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<Double> lags = new ArrayList<>();
    List<Tally> tallies = cohort.map(patient -> tally(patient, lags));
    Interval after =
        Bootstrap.interval(
            tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, Tally::after, Tally::relapses));
    Interval cleared =
        Bootstrap.interval(
            tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, Tally::cleared, Tally::relapses));
    boolean pass = after.low() > 0.9 && cleared.low() > 0.9;
    List<Double> sorted = lags.stream().sorted().toList();
    String median =
        sorted.isEmpty() ? "none" : Interval.number(sorted.get(sorted.size() / 2)) + " d";
    return new Finding(
        pass ? Verdict.PASS : Verdict.FAIL,
        String.format(
            "regulatory peak after effector peak in %s of relapses (median lag %s); effectors"
                + " halved in %s",
            after, median, cleared),
        sorted.size() + " relapses of " + Cohorts.sample(cohort));
  }

  private static Tally tally(PatientRecord patient, List<Double> lags) {
    float[] time = patient.column(PatientRecord.TIME);
    float[] effectors = patient.column(Columns.EFFECTORS);
    float[] regulatory = patient.column(Columns.REGULATORY);
    int relapses = 0;
    int after = 0;
    int cleared = 0;
    for (double day : patient.days(Columns.RELAPSE)) {
      int end = patient.rowAt(day + REGULATORY_DAYS + CLEARED_AFTER_DAYS);
      if (end >= time.length) {
        continue; // the end of this relapse was not seen
      }
      int start = patient.rowAt(day - BEFORE_DAYS);
      int effectorPeak = peak(effectors, start, patient.rowAt(day + AFTER_DAYS));
      int regulatoryPeak = peak(regulatory, start, patient.rowAt(day + REGULATORY_DAYS));
      int later = patient.rowAt(time[regulatoryPeak] + CLEARED_AFTER_DAYS);
      relapses++;
      after += regulatoryPeak > effectorPeak ? 1 : 0;
      cleared += 2 * effectors[later] < effectors[effectorPeak] ? 1 : 0;
      lags.add((double) time[regulatoryPeak] - time[effectorPeak]);
    }
    return new Tally(relapses, after, cleared);
  }

  private static int peak(float[] values, int from, int to) {
    int best = from;
    for (int row = from; row < to; row++) {
      best = values[row] > values[best] ? row : best;
    }
    return best;
  }
}
