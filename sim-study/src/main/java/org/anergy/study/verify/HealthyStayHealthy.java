package org.anergy.study.verify;

import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** N1: intact regulation keeps nearly everybody free of disease. */
final class HealthyStayHealthy implements VerificationCheck {
  private static final double MOST_ILL = 0.01;

  @Override
  public CheckText text() {
    return new CheckText(
        "N1",
        "Intact regulation: no disease in nearly all",
        "share of 300 healthy virtual people with at least one relapse in three years",
        "observed share at most 1 % (3 of 300)",
        "4e-4 if 1 in 1000 falls ill (binomial, more than 3 of 300)",
        "2 % if 3 in 100 fall ill (binomial, at most 3 of 300)");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.healthy(context));
  }

  /** Judges healthy people. */
  static Finding judge(CachedCohort healthy) {
    int ill = 0;
    int damaged = 0;
    for (PatientRecord person : healthy) {
      ill += person.days(Columns.RELAPSE).length > 0 ? 1 : 0;
      damaged += person.days(Columns.ONSET).length > 0 ? 1 : 0;
    }
    Interval share = Bootstrap.share(ill, healthy.size(), Cohorts.LEVEL);
    return new Finding(
        share.estimate() <= MOST_ILL ? Verdict.PASS : Verdict.FAIL,
        String.format(
            "%d of %d with a relapse, share %s; %d with any damage (onset)",
            ill, healthy.size(), share, damaged),
        Cohorts.sample(healthy));
  }
}
