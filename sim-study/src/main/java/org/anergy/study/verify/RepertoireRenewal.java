package org.anergy.study.verify;

import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * H3: a year after a transplant the CD4 repertoire is mostly new, the CD8 repertoire mostly old.
 */
final class RepertoireRenewal implements VerificationCheck {
  private static final double MONTH_12 = 12 * AfterInfusion.MONTH;
  private static final double HALF = 0.5;

  @Override
  public CheckText text() {
    return new CheckText(
        "H3",
        "CD4 repertoire mostly new, CD8 mostly old, a year after the transplant",
        Sample.COUNTED_PATIENTS.full()
            + " patients after BEAM/ATG and 5e6 CD34/kg"
            + TransplantCohorts.SMALL
            + ": share of the CD4 and of the CD8 memory cells in blood at month 12 whose clone was"
            + " there before the treatment, mean over patients (bootstrap, 95 %). Shares of the"
            + " clones of a sequenced sample that the one of before had too, as published ones are"
            + " measured, are shown without a threshold: rare clones that are missed look new",
        "CD4: upper end below 1/2; CD8: lower end above 1/2; fails if an interval lies on the other"
            + " side; undecided between",
        "2.5 % each at one half itself; none further away, because patients differ by a few percent",
        "2.5 % each at one half itself");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(TransplantCohorts.counted(context));
  }

  /** Judges patients transplanted on the day of counted cohorts. */
  static Finding judge(CachedCohort cohort) {
    List<double[]> shares =
        cohort.map(
            record -> {
              AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.COUNTED_DAY);
              return new double[] {
                patient.at(Columns.CD4_OLD, MONTH_12),
                patient.at(Columns.CD8_OLD, MONTH_12),
                patient.at(Columns.MEMORY_OVERLAP, MONTH_12),
                patient.at(Columns.CD8_OVERLAP, MONTH_12)
              };
            });
    List<Double> cd4 = column(shares, 0);
    List<Double> cd8 = column(shares, 1);
    return Claim.judge(
        List.of(
            Claim.below("CD4 memory cells of old clones", mean(cd4), HALF, cd4.size()),
            Claim.above("CD8 memory cells of old clones", mean(cd8), HALF, cd8.size())),
        Cohorts.sample(cohort),
        List.of(
            "Sequenced clones that were there before: CD4 "
                + mean(column(shares, 2))
                + ", CD8 "
                + mean(column(shares, 3))
                + "."));
  }

  private static List<Double> column(List<double[]> rows, int column) {
    return Claim.known(rows.stream().map(row -> row[column]).toList());
  }

  private static Interval mean(List<Double> values) {
    return Bootstrap.mean(values, Cohorts.LEVEL, v -> v);
  }
}
