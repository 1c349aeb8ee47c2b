package org.anergy.study.verify;

import java.util.List;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/** A choice of numerics that must not matter: the same patients, computed both ways. */
final class Equivalence implements VerificationCheck {
  private static final double LEVEL = 0.9;
  private static final double RATE_MARGIN = 0.15;
  private static final double SCORE_MARGIN = 0.25;
  private static final int PATIENTS = 200;
  private static final int QUICK = 4;

  private final String id;
  private final String title;
  private final List<String> overrides;

  /**
   * @param title what should not matter
   * @param overrides texts {@code path=value} of the other way
   */
  Equivalence(String id, String title, List<String> overrides) {
    this.id = id;
    this.title = title;
    this.overrides = List.copyOf(overrides);
  }

  @Override
  public CheckText text() {
    return new CheckText(
        id,
        title,
        "200 untreated patients for five years, with the shipped numerics and with "
            + String.join(", ", overrides)
            + ": paired differences of relapses a year (over the mean rate) and of the score after"
            + " five years; 90 % bootstrap intervals, that is two one-sided tests at 5 %",
        "intervals within +-15 % and +-0.25 points",
        "below 10 % for no difference at all if the standard errors are below 4 % and 0.07 points",
        "5 % for a true difference at the margin");
  }

  @Override
  public Finding run(VerificationContext context) {
    int patients = context.size(PATIENTS, QUICK);
    String followUp = context.text("5 years", "1 year");
    CachedCohort base = Cohorts.diseased(context, patients, followUp, List.of());
    CachedCohort changed = Cohorts.diseased(context, patients, followUp, overrides);
    Pairs pairs = new Pairs(base, changed);
    Interval rate =
        pairs.meanDifference(LEVEL, Course::rate).times(1 / pairs.baseMean(Course::rate));
    Interval score = pairs.meanDifference(LEVEL, Course::score);
    return new Finding(
        verdict(rate, score),
        String.format(
            "relapse rate %s of its mean %s a year; score %s points",
            rate, Interval.number(pairs.baseMean(Course::rate)), score),
        Cohorts.sample(base) + ", twice");
  }

  /** An interval that neither fits nor lies outside asks for more patients. */
  private static Verdict verdict(Interval rate, Interval score) {
    if (rate.within(-RATE_MARGIN, RATE_MARGIN) && score.within(-SCORE_MARGIN, SCORE_MARGIN)) {
      return Verdict.PASS;
    }
    boolean different =
        rate.low() > RATE_MARGIN
            || rate.high() < -RATE_MARGIN
            || score.low() > SCORE_MARGIN
            || score.high() < -SCORE_MARGIN;
    return different ? Verdict.FAIL : Verdict.UNDECIDED;
  }
}
