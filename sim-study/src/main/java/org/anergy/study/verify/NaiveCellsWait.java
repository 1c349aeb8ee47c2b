package org.anergy.study.verify;

import java.util.List;
import java.util.Locale;
import org.anergy.biology.Rule;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** H2: naive CD4 cells wait for the thymus, and come the later the older the patient is. */
final class NaiveCellsWait implements VerificationCheck {
  private static final double MONTH_12 = 12 * AfterInfusion.MONTH;
  private static final int YOUNG = 25;
  private static final int OLD = 50;

  /** Naive CD4 cells/µL of one patient at month 12, and recent emigrants relative to before. */
  private record Counts(double naive, double emigrants) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "H2",
        "Naive CD4 waits for the thymus and depends on age",
        Sample.AGED_PATIENTS.full()
            + " patients after TBI/Cy/ATG and 5e6 CD34/kg"
            + TransplantCohorts.SMALL
            + ", the same people at 25 and at 50 years, and at 25 with the rule `thymus` off."
            + " Paired differences at month 12 of naive CD4 cells and recent emigrants, 25 minus 50,"
            + " and of naive CD4 cells, thymus on minus off (bootstrap, 95 %)",
        "all three lower ends above 0; fails if an upper end is below 0, or if not one count differs"
            + " with the thymus off; undecided between",
        "2.5 % each for no difference at all between ages; none for a rule that acts: it cannot leave"
            + " every count as it is",
        "2.5 % each for ages that differ by chance only");
  }

  @Override
  public Finding run(VerificationContext context) {
    String off = "rules.off=[" + Rule.THYMUS.key() + "]";
    return judge(
        cohort(context, List.of(age(YOUNG))),
        cohort(context, List.of(age(OLD))),
        cohort(context, List.of(age(YOUNG), off)));
  }

  private static String age(int years) {
    return "population.age={fixed: " + years + " years}";
  }

  private static CachedCohort cohort(VerificationContext context, List<String> overrides) {
    return TransplantCohorts.counted(
        context,
        TransplantCohorts.TBI_CY_ATG,
        TransplantCohorts.GRAFT,
        context.size(Sample.AGED_PATIENTS),
        MONTH_12,
        overrides);
  }

  /** Judges the same people young, old, and young without thymus. */
  static Finding judge(CachedCohort young, CachedCohort old, CachedCohort without) {
    List<Counts> ofYoung = young.map(NaiveCellsWait::counts);
    List<Counts> ofOld = old.map(NaiveCellsWait::counts);
    List<Counts> ofWithout = without.map(NaiveCellsWait::counts);
    List<Double> lost = Claim.differences(ofYoung, ofWithout, Counts::naive);
    List<Claim> claims =
        List.of(
            Claim.positive(
                "naive CD4/uL at month 12, 25 minus 50 years",
                Claim.differences(ofYoung, ofOld, Counts::naive)),
            Claim.positive(
                "recent emigrants, relative to before,",
                Claim.differences(ofYoung, ofOld, Counts::emigrants)),
            Claim.positive("naive CD4/uL with the thymus minus without", lost)
                .unless(Claim.nothing(lost), "the rule `thymus` does not reach blood counts"));
    return Claim.judge(
        claims,
        young.size() + " patients three times",
        List.of(
            String.format(
                Locale.ROOT,
                "Mean naive CD4/uL at month 12: %s at 25, %s at 50, %s at 25 without thymus.",
                mean(ofYoung),
                mean(ofOld),
                mean(ofWithout))));
  }

  private static String mean(List<Counts> counts) {
    return Interval.number(Bootstrap.meanOf(counts, Counts::naive));
  }

  private static Counts counts(PatientRecord record) {
    AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.COUNTED_DAY);
    return new Counts(
        patient.at(Columns.CD4_NAIVE, MONTH_12), patient.at(Columns.EMIGRANTS, MONTH_12));
  }
}
