package org.anergy.study.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anergy.base.NumberText;
import org.anergy.biology.HomeostasisParameters;
import org.anergy.biology.Rule;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/**
 * N9: removing regulatory cells gives fulminant disease; adding them early suppresses it.
 *
 * <p>Regulatory cells are missing from birth on, so that fulminant disease comes in the first year
 * in which the person meets infections, the run-in: a follow-up that begins after it sees what the
 * fire has left. The year of the run-in is judged, and the one after it shown.
 */
final class RegulatoryDose implements VerificationCheck {
  private static final double FULMINANT = 3;

  /** On the patients before, the loss in the run-in was seen before it became the statistic. */
  private static final int FIRST = 24;

  @Override
  public CheckText text() {
    return new CheckText(
        "N9",
        "Removing regulatory cells gives fulminant disease; adding them early suppresses it",
        "untreated patients, "
            + Sample.DOSE_PATIENTS.full()
            + " of them (from index "
            + FIRST
            + " on) without regulatory cells from birth on, and "
            + Sample.PAIRED_PATIENTS.full()
            + " with twice the niche for them. Ratio of tissue reserve lost without over with them"
            + " in the year of the run-in, the first one with infections, and of relapses with twice"
            + " as many in "
            + Sample.PAIRED_YEARS.full()
            + " years (paired bootstrap, 95 %). The loss in the year after the run-in is shown"
            + " without a threshold",
        "lower end of the first above 3, upper end of the second below 1; fails if an upper end is"
            + " below 3 or a lower end above 1; undecided between",
        "2.5 % each at the threshold itself",
        "2.5 % each if loss is only threefold, or more regulatory cells change nothing; half of the"
            + " relapses is seen in four samples of five");
  }

  @Override
  public Finding run(VerificationContext context) {
    int years = context.size(Sample.PAIRED_YEARS);
    return judge(
        Cohorts.pairs(
            context,
            IntStream.range(FIRST, FIRST + context.size(Sample.DOSE_PATIENTS)).toArray(),
            1,
            List.of("rules.off=[" + Rule.REGULATORY_CELLS.key() + "]")),
        Cohorts.pairs(
            context, context.size(Sample.PAIRED_PATIENTS), years, List.of(twiceTheNiche())));
  }

  /** Judges patients without regulatory cells and with more of them. */
  static Finding judge(Pairs without, Pairs more) {
    Interval loss = without.ratio(Cohorts.LEVEL, Course::reserveLostBefore);
    Interval later = without.ratio(Cohorts.LEVEL, Course::reserveLost);
    Interval relapses = more.ratio(Cohorts.LEVEL, c -> c.relapses().length);
    boolean pass = loss.low() > FULMINANT && relapses.high() < 1;
    boolean fail = loss.high() < FULMINANT || relapses.low() > 1;
    return new Finding(
        pass ? Verdict.PASS : fail ? Verdict.FAIL : Verdict.UNDECIDED,
        String.format(
            Locale.ROOT,
            "reserve lost without regulatory cells %s times in the first year; relapses with twice as"
                + " many %s times",
            loss,
            relapses),
        without.sample() + " without; " + more.sample() + " with twice as many",
        List.of(
            String.format(
                Locale.ROOT,
                "Reserve lost in the first year: %.3f without regulatory cells, %.3f with them; in the"
                    + " year after it %s times as much.",
                without.changedMean(Course::reserveLostBefore),
                without.baseMean(Course::reserveLostBefore),
                later)));
  }

  private static String twiceTheNiche() {
    String name = HomeostasisParameters.REGULATORY_NICHE.name();
    double twice = 2 * HomeostasisParameters.REGULATORY_NICHE.value();
    return "parameters."
        + name
        + "="
        + NumberText.of(twice)
        + " "
        + HomeostasisParameters.REGULATORY_NICHE.unit();
  }
}
