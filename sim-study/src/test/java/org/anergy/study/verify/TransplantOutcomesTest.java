package org.anergy.study.verify;

import static org.anergy.study.verify.TreatedPatient.cohort;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Checks that judge disease and risk after a transplant, on patients made by hand. */
class TransplantOutcomesTest {
  private static final double DAY = TransplantCohorts.OUTCOME_DAY;

  // ---- H4 ----

  @Test
  void fewerRelapsesAndMoreSevereEventsPass() {
    Finding finding =
        depths(outcomes(3, 1, "zoster"), outcomes(2, 2, "zoster"), outcomes(0, 4, ""));

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.details()).hasSize(5);
  }

  @Test
  void deepestRegimenWithMostRelapsesOrLeastRiskFails() {
    CachedCohort middle = outcomes(1, 2, "zoster");

    assertThat(depths(outcomes(0, 1, "other"), middle, outcomes(3, 4, "other")).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(depths(outcomes(3, 4, "other"), middle, outcomes(0, 1, "other")).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void middleThatIsWorseThanTheExtremesFails() {
    assertThat(
            depths(outcomes(3, 1, "other"), outcomes(5, 2, "other"), outcomes(0, 4, "other"))
                .verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void virusesInTheBloodAreNoSevereEvents() {
    assertThat(
            depths(outcomes(3, 9, "EBV"), outcomes(2, 2, "other"), outcomes(0, 4, "other"))
                .verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void nobodyWhoRelapsesIsUndecided() {
    assertThat(
            depths(outcomes(0, 1, "other"), outcomes(0, 2, "other"), outcomes(0, 4, "other"))
                .verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  private static Finding depths(CachedCohort cy, CachedCohort beam, CachedCohort bu) {
    return DeeperAblation.judge(cy, beam, bu);
  }

  /** Relapses and severe events, one more in every second patient; toxicities without a kind. */
  private static CachedCohort outcomes(int relapses, int severe, String kind) {
    return cohort(
        40,
        i ->
            new TreatedPatient(DAY, 1100)
                .events("relapse", "", relapses == 0 ? 0 : relapses + i % 2)
                .events(kind.isEmpty() ? "toxicity" : "serious-infection", kind, severe + i % 2));
  }

  // ---- H7 ----

  @Test
  void noResetWithoutConditioningAndNoRecoveryWithoutGraftPass() {
    Finding finding =
        BothAreNeeded.judge(ill(2, i -> 95), ill(2, i -> 100), marrow(false), marrow(true));

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.details())
        .containsExactly("Neutrophils back within 100 d: 0 without a graft, 40 with one.");
  }

  @Test
  void graftAloneThatResetsFails() {
    assertThat(
            BothAreNeeded.judge(ill(0, i -> 95), ill(2, i -> 100), marrow(false), marrow(true))
                .verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(
            BothAreNeeded.judge(ill(2, i -> 20), ill(2, i -> 100), marrow(false), marrow(true))
                .verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void marrowThatRecoversAloneOrNotAtAllFails() {
    assertThat(
            BothAreNeeded.judge(ill(2, i -> 95), ill(2, i -> 100), marrow(true), marrow(true))
                .verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(
            BothAreNeeded.judge(ill(2, i -> 95), ill(2, i -> 100), marrow(false), marrow(false))
                .verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void marrowThatRecoversAfterADayThatCountsAsFailureStillNeededAGraft() {
    Finding finding =
        BothAreNeeded.judge(ill(2, i -> 95), ill(2, i -> 100), marrow(45), marrow(true));

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.details()).anyMatch(line -> line.contains("40 without a graft"));
  }

  @Test
  void memoryThatDiffersEitherWayIsUndecided() {
    Finding finding =
        BothAreNeeded.judge(
            ill(2, i -> i % 4 == 0 ? 300 : 50), ill(2, i -> 100), marrow(false), marrow(true));

    assertThat(finding.verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  private static CachedCohort ill(int relapses, IntToDoubleFunction memory) {
    return cohort(
        40,
        i ->
            new TreatedPatient(DAY, 1100)
                .events("relapse", "", relapses == 0 ? 0 : relapses + i % 2)
                .column("memory_total", day -> memory.applyAsDouble(i)));
  }

  private static CachedCohort marrow(boolean takes) {
    return marrow(takes ? 11 : 1000);
  }

  /** Neutrophils are back on {@code day}, if it is observed. */
  private static CachedCohort marrow(double day) {
    return cohort(
        40,
        i -> {
          TreatedPatient patient =
              new TreatedPatient(TransplantCohorts.COUNTED_DAY, 100).backOn("neutrophils", day);
          return day <= 100 ? patient.event(day, "engraftment", "neutrophils", day) : patient;
        });
  }

  // ---- H9 ----

  @Test
  void regulatoryCellsThatRecoverPass() {
    Finding finding =
        RegulatoryRecovery.judge(ratios(i -> 40 + i, i -> 20), ratios(i -> 40 + i, i -> 80));

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void regulatoryCellsThatAreLostFail() {
    assertThat(
            RegulatoryRecovery.judge(ratios(i -> 5, i -> 80), ratios(i -> 40, i -> 80)).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void recoveryThatComesWithoutATransplantDoesNotPass() {
    assertThat(
            RegulatoryRecovery.judge(
                    ratios(i -> 40, i -> i % 2 == 0 ? 15 : 25), ratios(i -> 40, i -> 20))
                .verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void patientsWithoutAnyCellsLeftStillHaveARatio() {
    Finding finding = RegulatoryRecovery.judge(ratios(i -> 0, i -> 0), ratios(i -> 40, i -> 80));

    // (0 + 1) / (0 + 1) over (40 + 1) / (80 + 1) is 1.98; untreated it stays 1.
    assertThat(finding.measured()).contains("1.98 [1.98, 1.98]");
  }

  /** 40 regulatory and 80 other cells before the infusion, then the given ones. */
  private static CachedCohort ratios(IntToDoubleFunction regulatory, IntUnaryOperator others) {
    return cohort(
        20,
        i ->
            new TreatedPatient(DAY, 400)
                .column("regulatory_total", day -> day < 0 ? 40 : regulatory.applyAsDouble(i))
                .column("memory_total", day -> day < 0 ? 80 : others.applyAsInt(i))
                .column("effector_total", day -> 0));
  }

  // ---- H5 ----

  @Test
  void relapsesOfThoseWithMemoryLeftAndOfOldClonesPass() {
    assertThat(RelapsesFromMemory.judge(left(i -> i, 0.9)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void relapsesThatKnowNothingOfMemoryOrComeFromNewClonesFail() {
    assertThat(RelapsesFromMemory.judge(left(i -> 40 - i, 0.9)).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(RelapsesFromMemory.judge(left(i -> i, 0.1)).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void relapsesSoonAfterTheTransplantAndWithoutEffectorsAreNotTraced() {
    CachedCohort cohort =
        cohort(
            40,
            i ->
                new TreatedPatient(DAY, 1100)
                    .event(30, "relapse", "", 1)
                    .event(500, "relapse", "", 1)
                    .column("memory_total", day -> i)
                    .column("followed_effector_old", day -> day < 400 ? 1 : Double.NaN)
                    .column("followed_naive_old", day -> 0.5));

    Finding finding = RelapsesFromMemory.judge(cohort);

    assertThat(finding.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(finding.details().get(0)).startsWith("0 relapses of 0 patients");
  }

  /** The more memory is left, the more relapses, all of effectors of which so many are old. */
  private static CachedCohort left(IntToDoubleFunction memory, double old) {
    return cohort(
        40,
        i -> {
          TreatedPatient patient =
              new TreatedPatient(DAY, 1100)
                  .column("memory_total", day -> memory.applyAsDouble(i))
                  .column("followed_effector_old", day -> old)
                  .column("followed_naive_old", day -> 0.5 + 0.01 * (i % 3));
          for (int k = 0; k < i / 10; k++) {
            patient.event(200 + 100 * k, "relapse", "", 1);
          }
          return patient;
        });
  }

  // ---- H6 ----

  @Test
  void lateTransplantThatCostsScoreAndLastsAsLongPasses() {
    assertThat(EarlyOrLate.judge(scored(365, 1, 0), scored(1461, 2, 0), 1461).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void lateTransplantThatIsBetterOrLastsShorterFails() {
    assertThat(EarlyOrLate.judge(scored(365, 2, 0), scored(1461, 1, 0), 1461).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(EarlyOrLate.judge(scored(365, 1, 0), scored(1461, 2, 3), 1461).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  /** The score on the last day, which is the same for both arms; relapses soon after infusion. */
  private static CachedCohort scored(double infusion, double score, int relapses) {
    double last = 1461 + 1461 - 365 + 10;
    return cohort(
        40,
        i ->
            new TreatedPatient(infusion, last - infusion)
                .events("relapse", "", relapses)
                .column("score_irreversible", day -> score + 0.01 * i));
  }

  // ---- parts of a remission ----

  @Test
  void partsAreDifferencesFromTheWholeTransplant() {
    Map<String, CachedCohort> arms = new LinkedHashMap<>();
    arms.put("all", ill(0, i -> 1));
    arms.put("memory spared", ill(2, i -> 1));

    Finding finding = PartsOfRemission.judge(arms);

    assertThat(finding.verdict()).isEqualTo(Verdict.REPORTED);
    assertThat(finding.details()).hasSize(4);
    // Two or three relapses in (1100 - 60) days.
    assertThat(finding.measured()).contains("memory spared: more by 0.878");
  }
}
