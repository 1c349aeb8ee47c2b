package org.anergy.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

final class NormalQuantileTest {
  /** Commons Math inverts 2u − 1, whose rounding of 1e-16 costs 1e-14/φ(z) outside this range. */
  @Test
  void theCenterAgreesWithCommonsMath() {
    NormalDistribution normal = new NormalDistribution(0, 1);
    for (int i = 1; i < 1000; i++) {
      double u = i / 1000.0;
      double z = normal.inverseCumulativeProbability(u);
      assertThat(NormalQuantile.of(u)).isCloseTo(z, within(1e-13));
    }
  }

  /** Commons Statistics inverts the complementary error function and keeps its digits far out. */
  @Test
  void theTailsAgreeWithCommonsStatistics() {
    var normal = org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1);
    for (double u = 0.4; u > 1e-300; u *= 0.83) {
      double z = normal.inverseCumulativeProbability(u);
      assertThat(NormalQuantile.of(u)).isCloseTo(z, within(1e-13 * (1 + Math.abs(z))));
    }
    for (double u = 0.4; u > 0x1p-53; u *= 0.83) {
      double v = 1 - u;
      double z = normal.inverseSurvivalProbability(1 - v);
      assertThat(NormalQuantile.of(v)).isCloseTo(z, within(1e-13 * (1 + Math.abs(z))));
    }
  }

  @Test
  void piecesOfTheApproximationJoinWithoutAJump() {
    // |u − ½| = 0.425 and √(−ln u) = 5 are the seams.
    for (double seam : new double[] {0.075, 0.925, Math.exp(-25)}) {
      double step = Math.ulp(seam) * 8;
      double below = NormalQuantile.of(seam - step);
      double above = NormalQuantile.of(seam + step);
      double slope = 1 / new NormalDistribution(0, 1).density(above);
      assertThat(above - below).isBetween(-4e-15, 2 * step * slope + 4e-15);
    }
  }
}
