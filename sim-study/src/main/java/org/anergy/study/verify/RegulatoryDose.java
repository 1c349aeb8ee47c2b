package org.anergy.study.verify;

import java.util.List;
import java.util.Locale;
import org.anergy.base.NumberText;
import org.anergy.biology.HomeostasisParameters;
import org.anergy.biology.Rule;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/** N9: removing regulatory cells gives fulminant disease; adding them early suppresses it. */
final class RegulatoryDose implements VerificationCheck {
  private static final double FULMINANT = 3;

  @Override
  public CheckText text() {
    return new CheckText(
        "N9",
        "Removing regulatory cells gives fulminant disease; adding them early suppresses it",
        Sample.PAIRED_YEARS.full()
            + " years of untreated patients: "
            + Sample.DOSE_PATIENTS.full()
            + " without regulatory cells, and "
            + Sample.PAIRED_PATIENTS.full()
            + " with twice the niche for them from birth on. Ratio of tissue reserve lost without"
            + " over with them, and of relapses with twice as many (paired bootstrap, 95 %)",
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
            context.size(Sample.DOSE_PATIENTS),
            years,
            List.of("rules.off=[" + Rule.REGULATORY_CELLS.key() + "]")),
        Cohorts.pairs(
            context, context.size(Sample.PAIRED_PATIENTS), years, List.of(twiceTheNiche())));
  }

  /** Judges patients without regulatory cells and with more of them. */
  static Finding judge(Pairs without, Pairs more) {
    Interval loss = without.ratio(Cohorts.LEVEL, Course::reserveLost);
    Interval relapses = more.ratio(Cohorts.LEVEL, c -> c.relapses().length);
    boolean pass = loss.low() > FULMINANT && relapses.high() < 1;
    boolean fail = loss.high() < FULMINANT || relapses.low() > 1;
    return new Finding(
        pass ? Verdict.PASS : fail ? Verdict.FAIL : Verdict.UNDECIDED,
        String.format(
            Locale.ROOT,
            "reserve lost without regulatory cells %s times; relapses with twice as many %s times",
            loss,
            relapses),
        without.sample() + " without; " + more.sample() + " with twice as many");
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
