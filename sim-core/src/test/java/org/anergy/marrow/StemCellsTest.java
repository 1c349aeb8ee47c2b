package org.anergy.marrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.Parameter;
import org.anergy.random.Keyed;
import org.junit.jupiter.api.Test;

/** Niches, homing and conservation of stem cells. */
class StemCellsTest {
  private static final long PATIENT = Keyed.patientKey(2026, 2);
  private static final double HOUR = 1 / 24.;

  private final StemCells stem = new StemCells(Parameter::value);

  private void run(int steps, double days, double stress) {
    for (int step = 0; step < steps; step++) {
      stem.step(Keyed.stepKey(PATIENT, step), days, stress);
    }
  }

  @Test
  void everyInfusedCellIsSomewhereAtEveryStep() {
    stem.seed(PATIENT, 0.3);
    stem.infuse(Keyed.hash(PATIENT, 1), 700);
    int before = stem.inNiches();
    for (int step = 0; step < 100; step++) {
      stem.step(Keyed.stepKey(PATIENT, step), HOUR, 0);
      assertThat(stem.homed() + stem.inBlood() + stem.died()).isEqualTo(700);
      assertThat(stem.inNiches()).isBetween(0, stem.niches());
      assertThat(stem.fromGraft()).isLessThanOrEqualTo((int) stem.homed());
    }
    assertThat(stem.inBlood()).isZero();
    assertThat(stem.inNiches()).isLessThanOrEqualTo(before + (int) stem.homed());
  }

  /**
   * Into empty niches: of two hazards of 12 and 48 a day one cell in five lodges, a little less as
   * niches fill. Standard error of 1000 cells: 1.3 %.
   */
  @Test
  void oneCellInFiveLodgesWhereNichesAreEmpty() {
    stem.infuse(Keyed.hash(PATIENT, 1), 1000);
    run(60, HOUR / 10, 0);
    assertThat(stem.homed() / 1000.0).isCloseTo(0.19, within(0.04));
  }

  /** Full niches leave no room: without conditioning a graft is lost. */
  @Test
  void withoutConditioningHardlyAnyCellLodges() {
    stem.seed(PATIENT, 0.965);
    stem.infuse(Keyed.hash(PATIENT, 1), 1000);
    run(100, HOUR, 1);
    assertThat(stem.homed()).isLessThan(25);
  }

  /** From one cell in twenty niches back to where divisions and departures balance. */
  @Test
  void nichesFillAgainToTheirBalance() {
    double filled =
        Marrow.filled(MarrowParameters.DIVISION.value(), MarrowParameters.COMMITMENT.value());
    stem.seed(PATIENT, 0.05);
    run(20 * 365, 1, 10);
    assertThat(stem.inNiches() / (double) stem.niches()).isCloseTo(filled, within(0.04));
  }

  /** Grafted and own cells start in equal numbers, the graft up to ten ahead, and stay so. */
  @Test
  void graftAndHostCompeteAsEquals() {
    double sum = 0;
    int runs = 40;
    for (int i = 0; i < runs; i++) {
      StemCells mixed = new StemCells(Parameter::value);
      long key = Keyed.patientKey(7, i);
      mixed.seed(key, 0.2);
      int host = mixed.inNiches();
      while (mixed.homed() < host) {
        mixed.infuse(Keyed.hash(key, mixed.infused() + 1), 10);
        mixed.step(Keyed.stepKey(key, mixed.infused()), HOUR, 0);
      }
      for (int day = 0; day < 1000; day++) {
        mixed.step(Keyed.stepKey(key, 1_000_000 + day), 1, 1);
      }
      sum += mixed.fromGraft() / (double) mixed.inNiches();
    }
    assertThat(sum / runs).isCloseTo(0.5, within(0.03));
  }

  @Test
  void killingTakesItsShare() {
    stem.seed(PATIENT, 0.9);
    int before = stem.inNiches();
    stem.kill(Keyed.stepKey(PATIENT, 0), 0.75);
    assertThat(stem.inNiches() / (double) before).isCloseTo(0.25, within(0.06));
  }
}
