package org.anergy.study.verify;

import static org.anergy.study.verify.SyntheticPatient.cohort;
import static org.anergy.study.verify.SyntheticPatient.overdispersedRate;
import static org.anergy.study.verify.SyntheticPatient.poisson;
import static org.anergy.study.verify.SyntheticPatient.uniform;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks that compare the same patients under two conditions, on courses made by hand. */
class PairedChecksTest {
  private static final int YEARS = 5;

  // ---- time step and patch ----

  @Test
  void equalRatesPassIfTheSampleIsLarge() {
    int passed = 0;
    for (int s = 0; s < 40; s++) {
      passed += Equivalence.judge(relapses(400, 50 + s, 1)).verdict() == Verdict.PASS ? 1 : 0;
    }

    // Relative standard error of the difference: sqrt(2 / 3.5 / 400) = 3.8 %. Within the margin of
    // 15 % with a half interval of 1.645 errors: |error| below 8.8 %, 98 %. 35 of 40: 1e-3 at 98 %.
    assertThat(passed).isGreaterThan(34);
  }

  @Test
  void equalRatesOfFewPatientsAreUndecided() {
    assertThat(Equivalence.judge(relapses(20, 1, 1)).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void doubledRateFails() {
    assertThat(Equivalence.judge(relapses(200, 1, 2)).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void shiftedScoreFails() {
    Pairs shifted =
        pairsOf(
            cohort(100, i -> base(i).score(day -> 2 + i % 3)),
            cohort(100, i -> base(i).score(day -> 2.5 + i % 3)));

    assertThat(Equivalence.judge(shifted).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void differenceAtTheMarginPassesInOneSampleOfTwenty() {
    int passed = 0;
    int samples = 60;
    for (int s = 0; s < samples; s++) {
      passed += Equivalence.judge(relapses(200, 1 + s, 1.15)).verdict() == Verdict.PASS ? 1 : 0;
    }

    // 5 % of 60: 3, sd 1.7; four of them. A bootstrap of 200 keeps its level within a percent.
    assertThat(passed).isLessThanOrEqualTo(10);
  }

  private static Pairs pairsOf(CachedCohort base, CachedCohort changed) {
    return new Pairs(PairedRun.of(base), PairedRun.of(changed));
  }

  /** Independent relapses of the same patients, {@code factor} times as many in the second run. */
  private static Pairs relapses(int patients, long seed, double factor) {
    return pairsOf(
        cohort(patients, i -> drawn(seed, 10_000, i, 1)),
        cohort(patients, i -> drawn(seed, 20_000, i, factor)));
  }

  /** Another condition is another course: nothing but the patient's own rate is kept. */
  private static SyntheticPatient drawn(long seed, long course, int i, double factor) {
    double rate = overdispersedRate(seed + 30_000, i, 0.7) * factor;
    return new SyntheticPatient(YEARS).relapses(poisson(seed + course, i, YEARS, rate));
  }

  private static SyntheticPatient base(int i) {
    return new SyntheticPatient(YEARS).relapses(poisson(1, i, YEARS, 0.7));
  }

  // ---- N9 ----

  @Test
  void fulminantWithoutAndQuietWithMoreRegulatoryCellsPasses() {
    assertThat(RegulatoryDose.judge(losses(12, 0.05, 0.5), rates(40, 1, 0.3)).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void twofoldLossOrMoreRelapsesFail() {
    assertThat(RegulatoryDose.judge(losses(12, 0.05, 0.1), rates(40, 1, 0.3)).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(RegulatoryDose.judge(losses(12, 0.05, 0.5), rates(40, 1, 3)).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void relapsesThatBarelyFallAreUndecided() {
    assertThat(RegulatoryDose.judge(losses(12, 0.05, 0.5), rates(10, 1, 0.9)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  private static Pairs rates(int patients, double base, double changed) {
    return pairsOf(
        cohort(patients, i -> new SyntheticPatient(2).relapses(poisson(3, i, 2, base))),
        cohort(patients, i -> new SyntheticPatient(2).relapses(poisson(4, i, 2, changed))));
  }

  private static Pairs losses(int patients, double base, double changed) {
    return pairsOf(
        cohort(patients, i -> losing(i, base)), cohort(patients, i -> losing(i, changed)));
  }

  private static SyntheticPatient losing(int i, double loss) {
    double mine = loss * (0.8 + 0.4 * uniform(5, i, 0));
    return new SyntheticPatient(1).runIn(365).reserve(day -> day < 0 ? -mine * day / 365 : 0);
  }

  // ---- knock-outs ----

  @Test
  void lossThatDoublesTheEffectorsOfEverybodyPasses() {
    Finding finding = KnockOuts.judge(one("rule", effectors(1), effectors(2)), Map.of());

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.measured()).startsWith("1 of 1 change a pattern beyond chance");
    assertThat(String.join("\n", finding.details())).contains("**");
  }

  @Test
  void ruleThatOnlyHealthNeedsIsNeeded() {
    Finding finding =
        KnockOuts.judge(one("rule", noisy(1), noisy(2)), one("rule", effectors(1), effectors(2)));

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(String.join("\n", finding.details())).contains("| off | healthy people |", "**");
  }

  @Test
  void lossThatChangesNothingAtAllFails() {
    Finding finding = KnockOuts.judge(one("idle", effectors(1), effectors(1)), Map.of());

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(finding.measured()).contains("nothing at all: idle");
  }

  @Test
  void lossThatChangesTheCourseByChanceIsUndecided() {
    Finding finding = KnockOuts.judge(one("weak", noisy(1), noisy(2)), Map.of());

    assertThat(finding.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(finding.measured()).contains("not beyond chance: weak");
  }

  @Test
  void changesByChanceAreSeenInOneRuleOfTwenty() {
    int seen = 0;
    int rules = 200;
    for (int r = 0; r < rules; r++) {
      Finding finding = KnockOuts.judge(one("weak", noisy(100 + r), noisy(1000 + r)), Map.of());
      seen += finding.verdict() == Verdict.PASS ? 1 : 0;
    }

    // One statistic of the nine differs here: 0.19 % of 200 is 0.4; 5 or more: 6e-5.
    assertThat(seen).isLessThan(5);
  }

  private static Map<String, Pairs> one(String name, CachedCohort base, CachedCohort changed) {
    Map<String, Pairs> pairs = new LinkedHashMap<>();
    pairs.put(name, pairsOf(base, changed));
    return pairs;
  }

  private static CachedCohort effectors(double factor) {
    return cohort(12, i -> new SyntheticPatient(2).effectors(day -> factor * (10 + i)));
  }

  private static CachedCohort noisy(long seed) {
    return cohort(
        12, i -> new SyntheticPatient(2).effectors(day -> 10 + i + 5 * uniform(seed, i, 1)));
  }
}
