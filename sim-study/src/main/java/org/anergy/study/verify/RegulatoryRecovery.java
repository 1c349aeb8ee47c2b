package org.anergy.study.verify;

import java.util.List;
import java.util.Locale;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** H9: after a transplant regulatory cells recover relative to effector and memory cells. */
final class RegulatoryRecovery implements VerificationCheck {
  /** Mobilization begins 40 d before the infusion. */
  private static final double BEFORE_FROM = -200;

  private static final double BEFORE_TO = -41;
  private static final double AFTER_FROM = 3 * AfterInfusion.MONTH;
  private static final double AFTER_TO = 12 * AfterInfusion.MONTH;

  @Override
  public CheckText text() {
    return new CheckText(
        "H9",
        "Regulatory cells recover relative to effectors",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " patients of H4 after BEAM/ATG, and untreated: followed regulatory cells over followed"
            + " effector and memory cells (one added to each number, because none may be left), mean"
            + " of months 3 to 12 after the infusion over that of days -200 to -41; geometric means"
            + " of this factor and of its ratio to that of the same patient untreated, who changes"
            + " too, being chosen after an active year (bootstrap, 95 %)",
        "both lower ends above 1; fails if an upper end is below 1; undecided between",
        "2.5 % each at 1 itself",
        "2.5 % each for a ratio that stays, or that changes as without the transplant");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(
        TransplantCohorts.outcome(context, TransplantCohorts.BEAM_ATG),
        TransplantCohorts.untreated(context));
  }

  /** Judges transplanted patients and the same untreated. */
  static Finding judge(CachedCohort transplanted, CachedCohort untreated) {
    List<Double> change = transplanted.map(RegulatoryRecovery::change);
    List<Double> own = untreated.map(RegulatoryRecovery::change);
    return Claim.judge(
        List.of(
            factor("regulatory over effector and memory cells, after over before,", change),
            factor("over that of the untreated", Claim.differences(change, own, c -> c))),
        Cohorts.sample(transplanted) + " and as many untreated",
        List.of(
            String.format(
                Locale.ROOT,
                "Geometric mean of the factor in the untreated: %s.",
                Interval.number(Math.exp(Bootstrap.meanOf(own, c -> c))))));
  }

  private static Claim factor(String words, List<Double> logarithms) {
    List<Double> known = Claim.known(logarithms);
    Interval mean = Bootstrap.mean(known, Cohorts.LEVEL, v -> v);
    Interval factor =
        new Interval(Math.exp(mean.estimate()), Math.exp(mean.low()), Math.exp(mean.high()));
    return Claim.above(words, factor, 1, known.size());
  }

  /** Logarithm of the ratio after the infusion, minus before. */
  private static double change(PatientRecord record) {
    AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.OUTCOME_DAY);
    return ratio(patient, AFTER_FROM, AFTER_TO) - ratio(patient, BEFORE_FROM, BEFORE_TO);
  }

  private static double ratio(AfterInfusion patient, double from, double to) {
    double regulatory = patient.mean(Columns.REGULATORY_TOTAL, from, to);
    double others =
        patient.mean(Columns.EFFECTOR_TOTAL, from, to)
            + patient.mean(Columns.MEMORY_TOTAL, from, to);
    return Math.log((regulatory + 1) / (others + 1));
  }
}
