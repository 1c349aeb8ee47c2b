package org.anergy.study.verify;

import java.util.List;
import java.util.stream.IntStream;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** H6: an early transplant beats a late one in disability, not in relapses after it. */
final class EarlyOrLate implements VerificationCheck {
  /** Difference of relapses a year that is taken for none: half of the lowest published rate. */
  private static final double SAME = 0.2;

  /**
   * What became of one patient.
   *
   * @param relapses after the patient's own infusion, over equal times
   * @param years in which they would have been confirmed
   * @param score irreversible score on the same day of both arms, NaN if not observed
   */
  private record Outcome(int relapses, double years, double score) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "H6",
        "Early transplant beats late in disability, not in relapse",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " patients of H4, transplanted after BEAM/ATG at the end of the first year, or "
            + Sample.OUTCOME_YEARS.full()
            + " years later, both followed until as many years after the late transplant: paired"
            + " difference of the irreversible score on the last day, and of relapses a year in"
            + " equal times after the own infusion (bootstrap, 95 %)",
        "lower end of the score, late minus early, above 0, and the interval of relapses within +-"
            + SAME
            + "; fails if the first lies below 0 or the second outside; undecided between",
        "2.5 % for no difference in the score",
        "2.5 % at a difference of relapses of +-" + SAME + " a year");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(
        TransplantCohorts.late(context, false),
        TransplantCohorts.late(context, true),
        TransplantCohorts.lateDay(context));
  }

  /**
   * Judges the same patients transplanted early and late.
   *
   * @param lateDay day of the late infusion; both are followed as long after it as it is after the
   *     early one
   */
  static Finding judge(CachedCohort early, CachedCohort late, double lateDay) {
    double earlyDay = TransplantCohorts.OUTCOME_DAY;
    double span = lateDay - earlyDay;
    List<Outcome> first = early.map(p -> outcome(p, earlyDay, span, lateDay + span));
    List<Outcome> second = late.map(p -> outcome(p, lateDay, span, lateDay + span));
    List<Double> score = Claim.differences(second, first, Outcome::score);
    List<Integer> all = IntStream.range(0, first.size()).boxed().toList();
    Interval relapses =
        Bootstrap.interval(
            all, Cohorts.LEVEL, sample -> rate(sample, second) - rate(sample, first));
    return Claim.judge(
        List.of(
            Claim.positive("irreversible score, late minus early,", score),
            Claim.within(
                "relapses a year after the infusion, late minus early,",
                relapses,
                -SAME,
                SAME,
                all.size())),
        Cohorts.sample(early) + ", twice",
        List.of());
  }

  private static double rate(List<Integer> sample, List<Outcome> outcomes) {
    return Bootstrap.ratio(sample, i -> outcomes.get(i).relapses(), i -> outcomes.get(i).years());
  }

  private static Outcome outcome(
      PatientRecord record, double infusion, double span, double lastDay) {
    AfterInfusion patient = new AfterInfusion(record, infusion);
    double confirmed = Math.max(0, Math.min(patient.end(), span) - Cohorts.CONFIRMATION_DAYS);
    return new Outcome(
        patient.count(Columns.RELAPSE, 0, confirmed),
        confirmed / AfterInfusion.YEAR,
        patient.at(Columns.IRREVERSIBLE, lastDay - infusion));
  }
}
