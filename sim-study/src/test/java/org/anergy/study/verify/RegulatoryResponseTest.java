package org.anergy.study.verify;

import static org.anergy.study.verify.SyntheticPatient.cohort;
import static org.anergy.study.verify.SyntheticPatient.uniform;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.anergy.random.Samplers;
import org.junit.jupiter.api.Test;

/** The lag and the end of relapses in counts of tens of cells, which are noisy. */
class RegulatoryResponseTest {
  private static final int COURSES = 400;
  private static final int DAYS = 140;

  /** What the check claims: nine in ten true lags of four days are seen. */
  @Test
  void aLagOfFourDaysIsSeenInNineOfTenCourses() {
    assertThat(later(1, day -> wave(day, 60, 8, 8), day -> wave(day, 64, 8, 8))).isGreaterThan(0.9);
  }

  @Test
  void aCourseThatOnlyFadesMoreSlowlyDoesNotRiseLater() {
    assertThat(later(2, day -> wave(day, 60, 8, 8), day -> wave(day, 60, 8, 16))).isLessThan(0.7);
  }

  @Test
  void aCourseThatLeadsAndFadesMoreSlowlyDoesNotRiseLater() {
    assertThat(later(3, day -> wave(day, 60, 8, 8), day -> wave(day, 57, 8, 16))).isLessThan(0.3);
  }

  /** Counts that go up and down around the same mean do not end, however small they are. */
  @Test
  void countsThatStayDoNotEnd() {
    CachedCohort flat =
        cohort(
            50,
            i ->
                new SyntheticPatient(5)
                    .relapses(200 + i, 800, 1400)
                    .waves(4, 10)
                    .effectors(day -> Samplers.poisson(20, uniform(44, i, (int) day))));

    Finding finding = RegulatoryResponse.judge(flat);
    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(finding.measured()).contains("effectors halved in 0.00 ");
  }

  /** A wave with its peak of 1 on a day, rising and fading with these standard deviations. */
  private static double wave(int day, double peak, double rise, double fade) {
    double z = (day - peak) / (day < peak ? rise : fade);
    return Math.exp(-z * z / 2);
  }

  /** The share of courses of 50 effectors and 150 regulatory cells with a positive lag. */
  private static double later(int seed, IntToDoubleFunction first, IntToDoubleFunction second) {
    int positive = 0;
    for (int i = 0; i < COURSES; i++) {
      float[] effectors = counts(seed, 2 * i, first, 50);
      float[] regulatory = counts(seed, 2 * i + 1, second, 150);
      positive += RegulatoryResponse.lagOfRise(effectors, regulatory, 25, 106) > 0 ? 1 : 0;
    }
    return positive / (double) COURSES;
  }

  private static float[] counts(int seed, int course, IntToDoubleFunction mean, double peak) {
    float[] daily = new float[DAYS];
    for (int day = 0; day < DAYS; day++) {
      daily[day] = Samplers.poisson(2 + peak * mean.applyAsDouble(day), uniform(seed, course, day));
    }
    return RegulatoryResponse.weekly(daily);
  }
}
