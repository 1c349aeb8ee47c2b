package org.anergy.study.verify;

import static org.anergy.study.verify.TreatedPatient.cohort;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Checks that judge blood counts after a transplant, on patients made by hand. */
class TransplantCountsTest {
  private static final double DAY = TransplantCohorts.COUNTED_DAY;

  // ---- H1 ----

  @Test
  void clinicalOrderPassesEvenIfNaiveCellsAreNotBackAtAll() {
    Finding finding = ClinicalOrder.judge(cohort(40, i -> counts(i, 60, 200)));

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.measured()).contains("CD8 before CD4 in 40 of 40");
    assertThat(finding.details()).contains("| naive CD4 | later | 40 |");
  }

  @Test
  void helperBeforeCytotoxicCellsFail() {
    assertThat(ClinicalOrder.judge(cohort(40, i -> counts(i, 200, 60))).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void orderByChanceIsUndecided() {
    CachedCohort either = cohort(40, i -> i % 2 == 0 ? counts(i, 60, 200) : counts(i, 200, 60));

    assertThat(ClinicalOrder.judge(either).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void fivePatientsDecideNothing() {
    Finding finding = ClinicalOrder.judge(cohort(5, i -> counts(i, 60, 200)));

    assertThat(finding.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(finding.measured()).contains("5: too few");
  }

  private static TreatedPatient counts(int i, double cd8, double cd4) {
    return new TreatedPatient(DAY, 400)
        .event(9, "engraftment", "neutrophils", 9)
        .event(11, "engraftment", "platelets", 11 + i % 3)
        .backOn("neutrophils", 9)
        .backOn("platelets", 11)
        .backOn("monocytes", 15)
        .backOn("nk_cells", 30 + i)
        .backOn("cd8", cd8 + 20 + i)
        .backOn("cd4", cd4 + 20 + i)
        .backOn("cd4_naive", 1000);
  }

  // ---- H2 ----

  @Test
  void youngThymusThatMakesTheDifferencePasses() {
    assertThat(naive(i -> 100 + i, i -> 50 + 2 * i, i -> 20 + i).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void ruleThatReachesNoCountFails() {
    Finding finding = naive(i -> 100 + i, i -> 50 + 2 * i, i -> 100 + i);

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(finding.measured()).contains("`thymus` does not reach blood counts");
  }

  @Test
  void moreNaiveCellsInTheOldFail() {
    assertThat(naive(i -> 50 + i, i -> 100 + 2 * i, i -> 20 + i).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void agesThatDifferEitherWayAreUndecided() {
    assertThat(naive(i -> 100, i -> i % 2 == 0 ? 90 : 110, i -> 20).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  private static Finding naive(
      IntToDoubleFunction young, IntToDoubleFunction old, IntToDoubleFunction without) {
    return NaiveCellsWait.judge(naive(young), naive(old), naive(without));
  }

  private static CachedCohort naive(IntToDoubleFunction count) {
    return cohort(
        20,
        i ->
            new TreatedPatient(DAY, 370)
                .column("cd4_naive", day -> count.applyAsDouble(i))
                .column("recent_emigrants", day -> count.applyAsDouble(i) / 200));
  }

  // ---- H3 ----

  @Test
  void newHelperAndOldCytotoxicCellsPass() {
    assertThat(RepertoireRenewal.judge(old(i -> 0.2 + 0.01 * (i % 5), i -> 0.8)).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void oldHelperCellsFail() {
    assertThat(RepertoireRenewal.judge(old(i -> 0.8 + 0.01 * (i % 5), i -> 0.8)).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void helperCellsThatDifferBetweenPatientsAreUndecided() {
    assertThat(RepertoireRenewal.judge(old(i -> i % 2 == 0 ? 0.1 : 0.9, i -> 0.8)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  private static CachedCohort old(IntToDoubleFunction cd4, IntToDoubleFunction cd8) {
    return cohort(
        40,
        i ->
            new TreatedPatient(DAY, 370)
                .column("cd4_memory_old", day -> day < -50 ? Double.NaN : cd4.applyAsDouble(i))
                .column("cd8_memory_old", day -> day < -50 ? Double.NaN : cd8.applyAsDouble(i))
                .column("cd4_memory_overlap", day -> 0.1)
                .column("cd8_memory_overlap", day -> 0.3));
  }

  // ---- H8 ----

  @Test
  void gainsThatShrinkPass() {
    Finding finding = doses(15, 12, 11, 10.8);

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    // Three days in log2(2.5) = 1.32 doublings.
    assertThat(finding.details()).anyMatch(line -> line.contains("| 2.27 [2.27, 2.27] |"));
  }

  @Test
  void gainsThatGrowAndDosesThatDelayFail() {
    assertThat(doses(15, 14.8, 14, 10).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(doses(10, 11, 12, 15).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void dosesThatChangeNothingFail() {
    Finding finding = doses(12, 12, 12, 12);

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(finding.measured()).contains("no dose changes a day");
  }

  @Test
  void gainsByChanceAreUndecided() {
    Map<Double, CachedCohort> cohorts = new TreeMap<>();
    cohorts.put(1.0, engrafting(i -> 12 + i % 2));
    cohorts.put(5.0, engrafting(i -> 12.5));
    cohorts.put(10.0, engrafting(i -> 13 - i % 2));

    assertThat(GraftDose.judge(cohorts).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void graftThatNeverTakesCountsAsTheLastDay() {
    Map<Double, CachedCohort> cohorts = new TreeMap<>();
    cohorts.put(1.0, cohort(10, i -> new TreatedPatient(DAY, 100).backOn("neutrophils", 200)));
    cohorts.put(2.0, engrafting(i -> 20));
    cohorts.put(4.0, engrafting(i -> 10));

    assertThat(GraftDose.judge(cohorts).measured()).contains("largest graft 50.0 [50.0, 50.0]");
  }

  private static Finding doses(double... days) {
    double[] doses = {1, 2.5, 5, 10};
    Map<Double, CachedCohort> cohorts = new TreeMap<>();
    for (int d = 0; d < doses.length; d++) {
      double day = days[d];
      cohorts.put(doses[d], engrafting(i -> day + i % 2));
    }
    return GraftDose.judge(cohorts);
  }

  private static CachedCohort engrafting(IntToDoubleFunction day) {
    return cohort(
        10,
        i ->
            new TreatedPatient(DAY, 100)
                .backOn("neutrophils", day.applyAsDouble(i))
                .event(20, "engraftment", "neutrophils", day.applyAsDouble(i)));
  }

  // ---- H10 ----

  @Test
  void poorThymusThatLetsOtherOrgansBeAttackedPasses() {
    Finding finding = PoorThymus.judge(struck(20, 100), struck(6, 200));

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.measured()).contains("14 pairs differ");
  }

  @Test
  void poorThymusThatProtectsFails() {
    assertThat(PoorThymus.judge(struck(6, 100), struck(20, 200)).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void fewPairsThatDifferAreUndecided() {
    assertThat(PoorThymus.judge(struck(9, 100), struck(6, 200)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void traitThatReachesNoCountFails() {
    Finding finding = PoorThymus.judge(struck(6, 200), struck(6, 200));

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(finding.measured()).contains("does not reach blood counts");
  }

  private static CachedCohort struck(int patients, double naive) {
    return cohort(
        80,
        i ->
            new TreatedPatient(DAY, 400)
                .column("cd4_naive", day -> naive)
                .events("secondary-autoimmunity", "another organ", i < patients ? 1 : 0));
  }
}
