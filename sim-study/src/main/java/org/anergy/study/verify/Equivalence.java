package org.anergy.study.verify;

import java.util.List;
import java.util.Locale;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/** A choice of numerics that must not matter: the same patients, computed both ways. */
final class Equivalence implements VerificationCheck {
  private static final double LEVEL = 0.9;
  private static final double RATE_MARGIN = 0.15;
  private static final double SCORE_MARGIN = 0.25;

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
        Sample.PAIRED_PATIENTS.full()
            + " untreated patients for "
            + Sample.PAIRED_YEARS.full()
            + " years, with the shipped numerics and with "
            + String.join(", ", overrides)
            + ": paired differences of relapses a year (over the mean rate) and of the score at the"
            + " end; 90 % bootstrap intervals, that is two one-sided tests at 5 %. Lesions, reserve"
            + " lost and effectors, which vary less, are shown as ratios without a threshold",
        "intervals within +-15 % and +-0.25 points; fails if one lies outside; undecided between",
        "5 % for a true difference at the margin; none fails without a difference",
        "5 % for a true difference at the margin. Relapses of two runs of a patient soon happen"
            + " independently: 40 pairs of two years have a standard error of 20 % and leave an"
            + " equal rate undecided; 200 pairs of five years have 5 % and pass it in 3 of 4,"
            + " 300 in 9 of 10"
            + " (`--sample paired-patients=300 --sample paired-years=5`)");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(
        Cohorts.pairs(
            context,
            context.size(Sample.PAIRED_PATIENTS),
            context.size(Sample.PAIRED_YEARS),
            overrides));
  }

  /** Judges pairs of runs of the same patients. */
  static Finding judge(Pairs pairs) {
    Interval rate =
        pairs.meanDifference(LEVEL, Course::rate).times(1 / pairs.baseMean(Course::rate));
    Interval score = pairs.meanDifference(LEVEL, Course::score);
    return new Finding(
        verdict(rate, score),
        String.format(
            Locale.ROOT,
            "relapse rate %s of its mean %s a year; score %s points",
            rate,
            Interval.number(pairs.baseMean(Course::rate)),
            score),
        pairs.sample(),
        List.of(
            "Ratios, changed over shipped (90 %): lesions "
                + pairs.ratio(LEVEL, c -> c.lesions().length)
                + "; reserve lost "
                + pairs.ratio(LEVEL, Course::reserveLost)
                + "; effectors in tissue "
                + pairs.ratio(LEVEL, Course::effectors)
                + "; activated regulatory cells in tissue "
                + pairs.ratio(LEVEL, Course::regulatory)
                + "."));
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
