package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** N6: recovery from relapses is partial, and disability rises in steps. */
final class PartialRecovery implements VerificationCheck {
  private static final double BASELINE_DAYS = 30;
  private static final double NADIR_DAYS = 60;
  private static final double RESIDUAL_DAYS = 180;
  private static final double STEP = 0.5;

  @Override
  public CheckText text() {
    return new CheckText(
        "N6",
        "Partial recovery; disability steps",
        "for each relapse of 200 untreated patients that is followed by 180 d without another: rise"
            + " of the score from its mean over the 30 d before to the worst of the 60 d after, and"
            + " what is left after 180 d; share with at least 0.5 points left, and mean share of the"
            + " rise that is recovered (bootstrap over patients, 95 %)",
        "share left within [0.21, 0.64] (half to one and a half times the published 0.31 to 0.54,"
            + " Bordi 2013); recovered share within [0.2, 0.95]",
        "below 1e-3 at 0.42 and 0.6 with 300 relapses (standard error 0.03)",
        "below 1e-3 for full recovery or none");
  }

  /** The relapses of one patient: how many, how many left 0.5 points, summed recovered share. */
  record Tally(int relapses, int left, double recovered, double rise) {}

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<Tally> tallies = cohort.map(PartialRecovery::tally);
    Interval left =
        Bootstrap.interval(
            tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, Tally::left, Tally::relapses));
    Interval recovered =
        Bootstrap.interval(
            tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, Tally::recovered, Tally::relapses));
    Interval rise =
        Bootstrap.interval(
            tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, Tally::rise, Tally::relapses));
    int relapses = tallies.stream().mapToInt(Tally::relapses).sum();
    return new Finding(
        left.within(0.21, 0.64) && recovered.within(0.2, 0.95) ? Verdict.PASS : Verdict.FAIL,
        String.format(
            "0.5 points left in %s; recovered share %s; rise at the worst %s points",
            left, recovered, rise),
        relapses + " relapses of " + Cohorts.sample(cohort));
  }

  private static Tally tally(PatientRecord patient) {
    float[] score = patient.column(Columns.SCORE);
    double[] days = patient.days(Columns.RELAPSE);
    List<Double> recovered = new ArrayList<>();
    int left = 0;
    double rises = 0;
    for (int i = 0; i < days.length; i++) {
      boolean alone = i + 1 == days.length || days[i + 1] > days[i] + RESIDUAL_DAYS;
      int later = patient.rowAt(days[i] + RESIDUAL_DAYS);
      int start = patient.rowAt(days[i] - BASELINE_DAYS);
      int day = patient.rowAt(days[i] - 1);
      if (!alone || later >= score.length || day <= start) {
        continue;
      }
      double baseline = 0;
      for (int row = start; row < day; row++) {
        baseline += score[row] / (double) (day - start);
      }
      double worst = baseline;
      for (int row = day; row < patient.rowAt(days[i] + NADIR_DAYS); row++) {
        worst = Math.max(worst, score[row]);
      }
      double rise = worst - baseline;
      double residual = score[later] - baseline;
      left += residual >= STEP ? 1 : 0;
      rises += rise;
      recovered.add(rise <= 0 ? 0 : Math.max(0, Math.min(1, 1 - residual / rise)));
    }
    double sum = recovered.stream().mapToDouble(x -> x).sum();
    return new Tally(recovered.size(), left, sum, rises);
  }
}
