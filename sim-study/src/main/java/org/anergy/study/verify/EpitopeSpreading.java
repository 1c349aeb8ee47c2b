package org.anergy.study.verify;

import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** N8: the response spreads to further epitopes with the duration of disease. */
final class EpitopeSpreading implements VerificationCheck {
  private static final double YEAR = 365.25;

  @Override
  public CheckText text() {
    return new CheckText(
        "N8",
        "Epitope spreading with duration",
        "self-epitopes shown by the tissue of 200 untreated patients at the end minus after the"
            + " first year; and share of patients with more than one at the end (bootstrap over"
            + " patients, 95 %)",
        "lower end of the difference above 0.25 epitopes",
        "below 1e-3 if one patient in two gains one epitope",
        "2.5 % if one patient in four gains one");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<double[]> shown =
        cohort.map(
            patient -> {
              float[] epitopes = patient.column(Columns.EPITOPES);
              int first = Math.min(patient.rowAt(YEAR), epitopes.length - 1);
              return new double[] {epitopes[first], epitopes[epitopes.length - 1]};
            });
    Interval gained = Bootstrap.mean(shown, Cohorts.LEVEL, s -> s[1] - s[0]);
    Interval several = Bootstrap.mean(shown, Cohorts.LEVEL, s -> s[1] > 1 ? 1 : 0);
    Interval end = Bootstrap.mean(shown, Cohorts.LEVEL, s -> s[1]);
    return new Finding(
        gained.low() > 0.25 ? Verdict.PASS : Verdict.FAIL,
        String.format(
            "gained after year 1 %s; shown at the end %s; several epitopes in %s",
            gained, end, several),
        Cohorts.sample(cohort));
  }
}
