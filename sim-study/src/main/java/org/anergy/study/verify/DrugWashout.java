package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** D1: a drug holds relapses down while it is given; after washout they come as untreated. */
final class DrugWashout implements VerificationCheck {
  private static final double LEAST_FALL = 0.75;
  private static final double SAME = 1.5;

  /** Relapses of a patient with the drug and without, in the same days. */
  private record Pair(int drug, int untreated) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "D1",
        "A drug holds relapses down while it is given, and no longer",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " patients of H4 on natalizumab for "
            + DrugCohorts.YEARS
            + " years from the end of the first on, and without: ratio of relapses on the drug, and"
            + " in the second year after the last dose (paired bootstrap, 95 %)",
        "upper end on the drug below "
            + LEAST_FALL
            + ", interval after it within [2/3, 1.5]; fails if the lower end of the first is above"
            + " that or the second lies outside; undecided between",
        "2.5 % each for a ratio at the limit",
        "2.5 % each for a ratio at the limit");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(DrugCohorts.treated(context, DrugCohorts.EARLY), DrugCohorts.untreated(context));
  }

  /** Judges the same patients with the drug and without. */
  static Finding judge(CachedCohort treated, CachedCohort untreated) {
    double stop = DrugCohorts.EARLY + DrugCohorts.YEARS * DrugCohorts.YEAR;
    double again = stop + DrugCohorts.YEAR;
    List<Pair> on = pairs(treated, untreated, DrugCohorts.EARLY, stop);
    List<Pair> after = pairs(treated, untreated, again, again + DrugCohorts.YEAR);
    return Claim.judge(
        List.of(
            Claim.below("relapses on the drug, times untreated,", ratio(on), LEAST_FALL, on.size()),
            Claim.within(
                "relapses in the second year after it, times",
                ratio(after),
                1 / SAME,
                SAME,
                after.size())),
        Cohorts.sample(treated) + ", twice",
        List.of(
            String.format(
                Locale.ROOT,
                "Relapses on the drug %d, untreated %d; in the second year after it %d and %d.",
                on.stream().mapToInt(Pair::drug).sum(),
                on.stream().mapToInt(Pair::untreated).sum(),
                after.stream().mapToInt(Pair::drug).sum(),
                after.stream().mapToInt(Pair::untreated).sum())));
  }

  private static Interval ratio(List<Pair> pairs) {
    return Bootstrap.interval(
        pairs, Cohorts.LEVEL, s -> Bootstrap.ratio(s, Pair::drug, Pair::untreated));
  }

  private static List<Pair> pairs(
      CachedCohort treated, CachedCohort untreated, double from, double to) {
    List<Integer> drug = treated.map(p -> DrugCohorts.relapses(p, from, to));
    List<Integer> none = untreated.map(p -> DrugCohorts.relapses(p, from, to));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < drug.size(); i++) {
      pairs.add(new Pair(drug.get(i), none.get(i)));
    }
    return pairs;
  }
}
