package org.anergy.study.verify;

import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.biology.HomeostasisParameters;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/** N9: removing regulatory cells gives fulminant disease; adding them early suppresses it. */
final class RegulatoryDose implements VerificationCheck {
  private static final int PATIENTS = 40;
  private static final int QUICK = 3;
  private static final double FULMINANT = 3;

  @Override
  public CheckText text() {
    return new CheckText(
        "N9",
        "Removing regulatory cells gives fulminant disease; adding them early suppresses it",
        "40 untreated patients for three years, the same without regulatory cells, and with twice"
            + " the niche for them from birth on: ratio of tissue reserve lost without over with"
            + " them, and of relapses with twice as many (paired bootstrap, 95 %)",
        "lower end of the first above 3, upper end of the second below 1",
        "2.5 % each at the threshold itself",
        "2.5 % each if loss is only threefold, or more regulatory cells change nothing");
  }

  @Override
  public Finding run(VerificationContext context) {
    int patients = context.size(PATIENTS, QUICK);
    String followUp = context.text("3 years", "1 year");
    CachedCohort base = Cohorts.diseased(context, patients, followUp, List.of());
    CachedCohort without =
        Cohorts.diseased(context, patients, followUp, List.of("rules.off=[regulatoryCells]"));
    CachedCohort more = Cohorts.diseased(context, patients, followUp, List.of(twiceTheNiche()));
    Interval loss = new Pairs(base, without).ratio(Cohorts.LEVEL, Course::reserveLost);
    Interval relapses = new Pairs(base, more).ratio(Cohorts.LEVEL, c -> c.relapses().length);
    return new Finding(
        loss.low() > FULMINANT && relapses.high() < 1 ? Verdict.PASS : Verdict.FAIL,
        String.format(
            "reserve lost without regulatory cells %s times; relapses with twice as many %s times",
            loss, relapses),
        Cohorts.sample(base) + ", three times");
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
