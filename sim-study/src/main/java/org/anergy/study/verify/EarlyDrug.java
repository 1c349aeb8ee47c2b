package org.anergy.study.verify;

import java.util.List;

/** D2: who starts a drug early ends with less irreversible disability than who starts it late. */
final class EarlyDrug implements VerificationCheck {

  @Override
  public CheckText text() {
    return new CheckText(
        "D2",
        "Starting a drug early beats starting it late in disability",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " patients of H4 on natalizumab for "
            + DrugCohorts.YEARS
            + " years, from the end of the first year or "
            + DrugCohorts.YEARS
            + " years later: paired difference of the irreversible score on the same last day"
            + " (bootstrap, 95 %)",
        "lower end of late minus early above 0; fails if the upper end is below 0; undecided"
            + " between",
        "2.5 % for no difference",
        "2.5 % for no difference");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(
        DrugCohorts.treated(context, DrugCohorts.EARLY),
        DrugCohorts.treated(context, DrugCohorts.LATE));
  }

  /** Judges the same patients who start early and late. */
  static Finding judge(CachedCohort early, CachedCohort late) {
    List<Double> first = DrugCohorts.atTheEnd(early, Columns.IRREVERSIBLE);
    List<Double> second = DrugCohorts.atTheEnd(late, Columns.IRREVERSIBLE);
    return Claim.judge(
        List.of(
            Claim.positive(
                "irreversible score, late minus early,",
                Claim.differences(second, first, Double::doubleValue))),
        Cohorts.sample(early) + ", twice",
        List.of());
  }
}
