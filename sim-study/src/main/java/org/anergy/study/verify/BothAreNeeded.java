package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** H7: a graft without conditioning resets nothing; without a graft ablated marrow stays empty. */
final class BothAreNeeded implements VerificationCheck {
  /** Two one-sided tests at 5 %. */
  private static final double LEVEL = 0.9;

  private static final double RATE_MARGIN = 1.5;
  private static final double MEMORY_MARGIN = 1.25;
  private static final double NEARLY_ALL = 0.8;

  /** Neutrophils that are not back by then are a primary graft failure (EBMT). */
  private static final double FAILED_AFTER = 28;

  private static final double FROM = 3 * AfterInfusion.MONTH;
  private static final double TO = 12 * AfterInfusion.MONTH;

  /** Relapses of one patient after the day of the infusion, and followed memory cells. */
  private record Disease(int relapses, double memory) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "H7",
        "No conditioning, no reset; no graft, no recovery after myeloablation",
        "the "
            + Sample.OUTCOME_PATIENTS.full()
            + " most active untreated patients of H4 with a graft but without conditioning, and"
            + " without both: ratios of relapses in "
            + Sample.OUTCOME_YEARS.full()
            + " years and of followed memory cells in months 3 to 12 (paired bootstrap, 90 %, that"
            + " is two one-sided tests at 5 %). "
            + Sample.COUNTED_PATIENTS.full()
            + " patients after Bu/Cy/ATG without a graft and with 5e6 CD34/kg"
            + TransplantCohorts.SMALL
            + ": shares without and with neutrophils of 500/uL by day 28, primary graft failure and none"
            + " (Wilson, 95 %); the dead without them count as without. Later recovery is shown",
        "ratios within [2/3, 1.5] and [0.8, 1.25]; lower ends of both shares above 0.8 (37 of 40);"
            + " fails if an interval lies outside; undecided between",
        "5 % for a ratio at its margin, 2.5 % for a share of 0.8; none fails where nothing differs."
            + " Equal relapse rates stay undecided in one sample of five, shares of 0.95 in one of"
            + " seven",
        "5 % a ratio at its margin: two thirds of the relapses, four fifths of the memory. 3 % for"
            + " a share of 0.8");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(
        TransplantCohorts.outcome(context, TransplantCohorts.NO_CONDITIONING),
        TransplantCohorts.untreated(context),
        TransplantCohorts.engrafting(context, TransplantCohorts.BU_CY_ATG, 0),
        TransplantCohorts.engrafting(
            context, TransplantCohorts.BU_CY_ATG, TransplantCohorts.GRAFT));
  }

  /**
   * Judges four cohorts.
   *
   * @param graftOnly patients with a graft alone
   * @param untreated the same without
   * @param noGraft other patients after ablation without a graft
   * @param both the same with one
   */
  static Finding judge(
      CachedCohort graftOnly, CachedCohort untreated, CachedCohort noGraft, CachedCohort both) {
    List<Disease[]> pairs = new ArrayList<>();
    for (int i = 0; i < graftOnly.size(); i++) {
      AfterInfusion with = after(graftOnly.patient(i));
      AfterInfusion without = after(untreated.patient(i));
      double end = Math.min(with.end(), without.end()) - Cohorts.CONFIRMATION_DAYS;
      pairs.add(new Disease[] {disease(with, end), disease(without, end)});
    }
    int n = pairs.size();
    Interval relapses =
        Bootstrap.interval(
            pairs, LEVEL, s -> Bootstrap.ratio(s, p -> p[0].relapses(), p -> p[1].relapses()));
    Interval memory =
        Bootstrap.interval(
            pairs, LEVEL, s -> Bootstrap.ratio(s, p -> p[0].memory(), p -> p[1].memory()));
    int empty = noGraft.size() - recovered(noGraft, FAILED_AFTER);
    int back = recovered(both, FAILED_AFTER);
    return Claim.judge(
        List.of(
            Claim.within(
                "relapses with a graft alone, times those untreated,",
                relapses,
                1 / RATE_MARGIN,
                RATE_MARGIN,
                n),
            Claim.within(
                "followed memory cells, times", memory, 1 / MEMORY_MARGIN, MEMORY_MARGIN, n),
            share("no neutrophils by day 28 without a graft", empty, noGraft.size()),
            share("neutrophils with one", back, both.size())),
        Cohorts.sample(graftOnly) + " and as many untreated; twice " + noGraft.size() + " patients",
        List.of(
            "Neutrophils back within "
                + Math.round(TransplantCohorts.ENGRAFTMENT_DAYS)
                + " d: "
                + recovered(noGraft, TransplantCohorts.ENGRAFTMENT_DAYS)
                + " without a graft, "
                + recovered(both, TransplantCohorts.ENGRAFTMENT_DAYS)
                + " with one."));
  }

  private static Claim share(String words, int hits, int n) {
    Interval share = Bootstrap.share(hits, n, Cohorts.LEVEL);
    return Claim.above(words + " in " + hits + " of " + n + ", share", share, NEARLY_ALL, n);
  }

  private static AfterInfusion after(PatientRecord record) {
    return new AfterInfusion(record, TransplantCohorts.OUTCOME_DAY);
  }

  private static Disease disease(AfterInfusion patient, double end) {
    return new Disease(
        patient.count(Columns.RELAPSE, 0, end), patient.mean(Columns.MEMORY_TOTAL, FROM, TO));
  }

  private static int recovered(CachedCohort cohort, double until) {
    return (int)
        cohort
            .map(
                record ->
                    new AfterInfusion(record, TransplantCohorts.COUNTED_DAY)
                        .engrafted(Columns.NEUTROPHILS, GraftDose.NEUTROPHILS))
            .stream()
            .filter(day -> day <= until)
            .count();
  }
}
