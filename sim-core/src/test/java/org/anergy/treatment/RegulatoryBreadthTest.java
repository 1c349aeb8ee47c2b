package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.Parameter;
import org.junit.jupiter.api.Test;

class RegulatoryBreadthTest {
  private final double cells = TreatmentParameters.SPECIFICITY.value();

  private static RegulatoryBreadth full() {
    return new RegulatoryBreadth(Parameter::value);
  }

  /**
   * Specificities that had Poisson distributed cells have Poisson distributed ones after a kill.
   */
  @Test
  void aSpecificityIsLostWithItsLastCellInOneKillOrInMany() {
    RegulatoryBreadth once = full();
    once.kill(1, 0.01);
    assertThat(once.share())
        .isCloseTo(Math.expm1(-0.01 * cells) / Math.expm1(-cells), within(1e-12));

    RegulatoryBreadth often = full();
    double before = 1;
    for (int k = 0; k < 100; k++) {
      double kept = Math.pow(0.01, 0.01);
      often.kill(before, kept);
      before *= kept;
    }
    assertThat(often.share()).isCloseTo(once.share(), within(1e-12));
  }

  @Test
  void holesAreFilledByTheThymusAlone() {
    RegulatoryBreadth with = full();
    RegulatoryBreadth without = full();
    with.kill(1, 0);
    without.kill(1, 0);
    for (int day = 0; day < 365; day++) {
      with.day(1);
      without.day(0);
    }
    assertThat(with.share())
        .isCloseTo(-Math.expm1(-365 * TreatmentParameters.BREADTH_REFILL.value()), within(1e-9));
    assertThat(without.share()).isZero();
  }
}
