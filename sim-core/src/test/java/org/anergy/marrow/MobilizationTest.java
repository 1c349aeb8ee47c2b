package org.anergy.marrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.Parameter;
import org.anergy.random.Keyed;
import org.junit.jupiter.api.Test;

/** CD34 cells in blood: at rest, under G-CSF, after a dose that kills progenitors, and both. */
class MobilizationTest {
  private static final long PATIENT = Keyed.patientKey(2026, 2);
  private static final int STEPS_A_DAY = 24;
  private static final int NEVER = 1000; // days
  private static final double KILLED = 0.76; // of progenitors, by 2 g/m2 of cyclophosphamide

  /** Under a constant level two stages follow as 1 − (1 + t/τ)·exp(−t/τ), whatever the step. */
  @Test
  void twoStagesFollowTheirClosedForm() {
    double delay = MarrowParameters.MOBILIZATION_DELAY.value();
    for (int steps : new int[] {96, 480}) {
      Mobilization blood = new Mobilization(Parameter::value);
      for (int day = 1; day <= 10; day++) {
        for (int s = 0; s < steps; s++) {
          blood.step(1.0 / steps, 1, 0, 1, 1);
        }
        double t = day / delay;
        double loose = 1 - (1 + t) * Math.exp(-t);
        double expected =
            MarrowParameters.CD34_AT_REST.value()
                * (1 + MarrowParameters.MOBILIZATION.value() * loose);
        assertThat(blood.cd34()).isCloseTo(expected, within(expected * 1.5 / steps));
      }
    }
  }

  @Test
  void theSameDoseReachesFurtherWhereNeutrophilsAreFew() {
    double before = Double.POSITIVE_INFINITY;
    for (double neutrophils : new double[] {0, 0.3, 1, 5}) {
      Mobilization blood = new Mobilization(Parameter::value);
      for (int s = 0; s < 100; s++) {
        blood.step(1, 1, 0, neutrophils, 1);
      }
      double level =
          1
              / (MarrowParameters.RENAL_CLEARANCE.value()
                  + (1 - MarrowParameters.RENAL_CLEARANCE.value()) * neutrophils);
      assertThat(blood.cd34())
          .isCloseTo(
              MarrowParameters.CD34_AT_REST.value()
                  * (1 + MarrowParameters.MOBILIZATION.value() * level),
              within(1e-6))
          .isLessThan(before);
      before = blood.cd34();
    }
  }

  @Test
  void nothingIsMobilizedAtRest() {
    double[] course = course(false, NEVER, 10);
    double rest = MarrowParameters.CD34_AT_REST.value();
    for (double cd34 : course) {
      assertThat(cd34).isCloseTo(rest, within(0.1 * rest)); // stem cells commit at random
    }
  }

  /** Published: the largest number on day 5 of daily doses, fewer later although it is given on. */
  @Test
  void givenAloneItMobilizesMostAfterFiveDays() {
    double[] course = course(false, 0, 12);
    assertThat(peak(course)).isBetween(4, 6);
    assertThat(course[12]).isLessThan(0.7 * course[peak(course)]);
  }

  /**
   * A marrow that recovers mobilizes by the G-CSF that the body makes; with the drug on top more
   * than by the drug alone, although fewer progenitors are left.
   */
  @Test
  void recoveryMobilizesAndTheDrugAddsToIt() {
    double recovery = highest(course(true, NEVER, 40));
    double drug = highest(course(false, 5, 10));
    double both = highest(course(true, 5, 20));
    assertThat(recovery).isGreaterThan(4 * MarrowParameters.CD34_AT_REST.value());
    assertThat(drug).isGreaterThan(recovery);
    assertThat(both).isGreaterThan(1.2 * drug);
  }

  /** CD34 cells in blood by day, with G-CSF from a day on, after a dose on day 0 or without one. */
  private static double[] course(boolean dose, int from, int days) {
    Marrow marrow = new Marrow(Parameter::value, PATIENT);
    double[] course = new double[days + 1];
    if (dose) {
      marrow.kill(Keyed.stepKey(PATIENT, -1), 0, KILLED);
    }
    for (int step = 0; step <= STEPS_A_DAY * days; step++) {
      course[step / STEPS_A_DAY] = marrow.cd34();
      marrow.growthFactor(step >= STEPS_A_DAY * from ? 1 : 0);
      marrow.step(Keyed.stepKey(PATIENT, step), 1.0 / STEPS_A_DAY);
    }
    return course;
  }

  private static int peak(double[] course) {
    int best = 0;
    for (int day = 0; day < course.length; day++) {
      best = course[day] > course[best] ? day : best;
    }
    return best;
  }

  private static double highest(double[] course) {
    return course[peak(course)];
  }
}
