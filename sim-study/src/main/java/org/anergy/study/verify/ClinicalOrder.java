package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Interval;
import org.anergy.treatment.NormalRanges;

/** H1: counts fall and return in the clinical order. */
final class ClinicalOrder implements VerificationCheck {
  private static final double PLATELETS = 20_000;

  private static final List<Stage> STAGES =
      List.of(
          new Stage("neutrophils", Days::neutrophils),
          new Stage("platelets", Days::platelets),
          new Stage("NK and monocytes", Days::innate),
          new Stage("CD8", Days::cd8),
          new Stage("CD4", Days::cd4),
          new Stage("naive CD4", Days::naive));

  /** A count or two whose return is awaited. */
  private record Stage(String name, ToDoubleFunction<Days> day) {}

  /** Days of one patient from the infusion until counts are back; infinite if they are not. */
  record Days(
      double neutrophils, double platelets, double innate, double cd8, double cd4, double naive) {}

  @Override
  public CheckText text() {
    return new CheckText(
        "H1",
        "Counts fall and return in the clinical order",
        Sample.COUNTED_PATIENTS.full()
            + " patients after BEAM/ATG and 5e6 CD34/kg, followed for "
            + Sample.COUNTED_YEARS.full()
            + " years"
            + TransplantCohorts.SMALL
            + ": days from the infusion until neutrophils are at 500/uL and platelets at 20,000/uL"
            + " (three days in a row), NK cells and monocytes both in the normal range, CD8, CD4,"
            + " naive CD4 in it. For each of these and the next: share of the patients in whom it is"
            + " earlier, of those in whom the days differ (Wilson, 95 %)",
        "the lower ends of all five shares above 1/2; fails if an upper end is below 1/2; undecided"
            + " between",
        "below 1e-6 if 8 patients of 10 have each pair in order (at most 13 of 40); undecided in 2 %"
            + " a pair (at most 26 of 40)",
        "2 % a pair whose order is chance (at least 27 of 40)");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(TransplantCohorts.counted(context));
  }

  /** Judges patients transplanted on the day of counted cohorts. */
  static Finding judge(CachedCohort cohort) {
    List<Days> patients = cohort.map(ClinicalOrder::days);
    List<Claim> claims = new ArrayList<>();
    List<String> table = new ArrayList<>();
    table.add(VerificationRecord.row(List.of("back", "median day", "not in the follow-up")));
    table.add("|---|---|---|");
    for (int s = 0; s < STAGES.size(); s++) {
      Stage stage = STAGES.get(s);
      if (s > 0) {
        claims.add(claim(patients, STAGES.get(s - 1), stage));
      }
      List<Double> known = Claim.known(patients.stream().map(d -> day(stage, d)).toList());
      table.add(
          VerificationRecord.row(
              List.of(
                  stage.name(),
                  day(median(known)),
                  known.stream().filter(d -> Double.isInfinite(d)).count() + "")));
    }
    return Claim.judge(claims, Cohorts.sample(cohort), table);
  }

  private static Claim claim(List<Days> patients, Stage first, Stage second) {
    int earlier = 0;
    int later = 0;
    for (Days days : patients) {
      earlier += day(first, days) < day(second, days) ? 1 : 0;
      later += day(first, days) > day(second, days) ? 1 : 0;
    }
    return Claim.mostly(first.name() + " before " + second.name(), earlier, earlier + later);
  }

  private static double day(Stage stage, Days days) {
    return stage.day().applyAsDouble(days);
  }

  private static Days days(PatientRecord record) {
    AfterInfusion patient = new AfterInfusion(record, TransplantCohorts.COUNTED_DAY);
    return new Days(
        patient.engrafted(Columns.NEUTROPHILS, GraftDose.NEUTROPHILS),
        patient.engrafted(Columns.PLATELETS, PLATELETS),
        Math.max(normal(patient, Columns.NK_CELLS), normal(patient, Columns.MONOCYTES)),
        normal(patient, Columns.CD8),
        normal(patient, Columns.CD4),
        normal(patient, Columns.CD4_NAIVE));
  }

  private static double normal(AfterInfusion patient, String column) {
    return patient.back(column, NormalRanges.of(column).orElseThrow().low());
  }

  private static String day(double median) {
    return Double.isInfinite(median) ? "later" : Interval.number(median);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
