package org.anergy.study.verify;

import static org.anergy.study.verify.TreatedPatient.cohort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** What pairing is worth: on counts whose variances are known, and on patients made by hand. */
class PairedArmsTest {
  private static final int PATIENTS = 60;

  /** With a common part of variance c and own parts of variance 1 each the ratio is 1 + c. */
  @Test
  void ratioIsThatOfTheVariances() {
    Random random = new Random(20261127);
    int n = 40_000;
    double common = 3;
    double[] one = new double[n];
    double[] other = new double[n];
    for (int i = 0; i < n; i++) {
      double shared = Math.sqrt(common) * random.nextGaussian();
      one[i] = shared + random.nextGaussian();
      other[i] = shared + random.nextGaussian();
    }
    assertThat(PairedArms.ratio(one, other)).isCloseTo(1 + common, within(0.15));
  }

  @Test
  void nothingThatVariesGainsNothing() {
    assertThat(PairedArms.ratio(new double[] {2, 2, 2}, new double[] {0, 0, 0})).isEqualTo(1);
    assertThat(PairedArms.ratio(new double[] {1, 2, 3}, new double[] {1, 2, 3})).isInfinite();
  }

  @Test
  void pairsThatGoTheSameWayPass() {
    CachedCohort untreated = patients(i -> i % 6);
    CachedCohort alike = patients(i -> i % 6 + (i % 10 == 0 ? 1 : 0));

    Finding finding = PairedArms.judge(untreated, alike, alike, alike);

    assertThat(finding.verdict()).isEqualTo(Verdict.PASS);
    assertThat(finding.details()).hasSize(5).last().asString().contains("not followed");
  }

  @Test
  void treatmentThatEndsAllRelapsesFails() {
    CachedCohort none = patients(i -> 0);

    Finding finding = PairedArms.judge(patients(i -> i % 6), none, none, none);

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(finding.measured()).contains("1.00");
  }

  @Test
  void whoIsNotFollowedForAYearCountsNowhere() {
    CachedCohort shortly = cohort(PATIENTS, i -> new TreatedPatient(day(), 200));

    assertThat(PairedArms.judge(patients(i -> i % 6), shortly, shortly, shortly).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  private static double day() {
    return TransplantCohorts.OUTCOME_DAY;
  }

  private static CachedCohort patients(IntUnaryOperator relapses) {
    return cohort(
        PATIENTS,
        i -> new TreatedPatient(day(), 800).events("relapse", "", relapses.applyAsInt(i)));
  }
}
