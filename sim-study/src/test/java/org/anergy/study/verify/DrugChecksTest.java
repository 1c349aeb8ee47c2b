package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks of drugs, on patients made by hand. */
class DrugChecksTest {
  private static final int PATIENTS = 60;
  private static final double STOP = DrugCohorts.EARLY + DrugCohorts.YEARS * DrugCohorts.YEAR;
  private static final double AGAIN = STOP + DrugCohorts.YEAR;

  // ---- D1 ----

  @Test
  void relapsesThatStopAndComeBackPass() {
    CachedCohort untreated = relapses(i -> 2 + i % 2, i -> 1 + i % 2);
    CachedCohort treated = relapses(i -> i % 3 == 0 ? 1 : 0, i -> 2 - i % 2);

    assertThat(DrugWashout.judge(treated, untreated).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void drugThatDoesNothingFails() {
    CachedCohort untreated = relapses(i -> 2 + i % 2, i -> 1 + i % 2);

    assertThat(DrugWashout.judge(untreated, untreated).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void drugThatCuresFails() {
    CachedCohort untreated = relapses(i -> 2 + i % 2, i -> 1 + i % 2);
    CachedCohort cured = relapses(i -> 0, i -> i % 10 == 0 ? 1 : 0);

    assertThat(DrugWashout.judge(cured, untreated).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void drugAfterWhichThereAreMoreRelapsesFails() {
    CachedCohort untreated = relapses(i -> 2, i -> 1);
    CachedCohort rebound = relapses(i -> 0, i -> 3);

    assertThat(DrugWashout.judge(rebound, untreated).verdict()).isEqualTo(Verdict.FAIL);
  }

  // ---- D2 ----

  @Test
  void onlyMoreDisabilityOfTheLateIsAPass() {
    CachedCohort less = scores(2);
    CachedCohort more = scores(2.5);

    assertThat(EarlyDrug.judge(less, more).verdict()).isEqualTo(Verdict.PASS);
    assertThat(EarlyDrug.judge(more, less).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(EarlyDrug.judge(less, less).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  private static CachedCohort relapses(IntUnaryOperator on, IntUnaryOperator after) {
    return TreatedPatient.cohort(
        PATIENTS,
        i -> {
          TreatedPatient patient = new TreatedPatient(0, 2600);
          add(patient, DrugCohorts.EARLY + 10, on.applyAsInt(i));
          add(patient, AGAIN + 10, after.applyAsInt(i));
          return patient;
        });
  }

  private static void add(TreatedPatient patient, double day, int many) {
    IntStream.range(0, many).forEach(k -> patient.event(day + 40 * k, "relapse", "", 1));
  }

  private static CachedCohort scores(double mean) {
    return TreatedPatient.cohort(
        PATIENTS,
        i ->
            new TreatedPatient(0, 2600).column(Columns.IRREVERSIBLE, day -> mean + (i % 5) * 0.01));
  }
}
