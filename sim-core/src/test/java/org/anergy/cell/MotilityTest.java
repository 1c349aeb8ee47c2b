package org.anergy.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MotilityTest {
  private static final int QUANTILES = 1 << 16;

  /** The whole table is walked: no sampling error, only that of 65536 rounded quantiles. */
  @ParameterizedTest
  @CsvSource({"70, 0.1667, 20", "12, 0.1667, 20", "12, 1, 20", "0.5, 0.1667, 20", "200, 1, 40"})
  void hopsHaveTheVarianceOfDiffusionAndNoDrift(double m, double hours, double site) {
    Motility motility = new Motility(m, hours, site);
    double exact = 2 * m * 60 * hours / (site * site);
    double sum = 0;
    double squares = 0;
    for (int q = 0; q < QUANTILES; q++) {
      int d = motility.dx(q);
      sum += d;
      squares += (double) d * d;
    }
    assertThat(squares / QUANTILES).isCloseTo(exact, within(exact * 1e-3));
    // Each boundary of the table is rounded by half a quantile at most; the tails are symmetric.
    assertThat(sum / QUANTILES).isCloseTo(0, within(8 * Math.sqrt(exact) / QUANTILES + 1e-4));
  }

  /** P(d) = e^-v I_d(v), here from the power series of the Bessel function. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.6, 3.5, 12})
  void tableFollowsTheSkellamLaw(double variance) {
    Motility motility = new Motility(variance / 120, 1, 1);
    int[] count = new int[121];
    for (int q = 0; q < QUANTILES; q++) {
      count[motility.dx(q) + 60]++;
    }
    for (int d = -20; d <= 20; d++) {
      double p = StrictMath.exp(-variance) * bessel(Math.abs(d), variance);
      // Both ends of a value's run of quantiles are rounded by half a quantile.
      assertThat((double) count[d + 60]).as("P(%d)", d).isCloseTo(p * QUANTILES, within(1.01));
    }
  }

  private static double bessel(int order, double z) {
    double term = 1;
    for (int k = 1; k <= order; k++) {
      term *= z / 2 / k;
    }
    double sum = term;
    for (int k = 1; k < 100; k++) {
      term *= z * z / 4 / (k * (double) (k + order));
      sum += term;
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 0x8000, 0xFFFF, 0x1234})
  void bothAxesReadTheirOwnBitsOfOneTable(long bits) {
    Motility motility = new Motility(70, 1, 20);
    for (long other : new long[] {0, 0x7777, 0xFFFF}) {
      assertThat(motility.dx(bits | other << 16 | 0xABCDL << 32)).isEqualTo(motility.dx(bits));
      assertThat(motility.dy(bits << 16 | other | 0xABCDL << 32)).isEqualTo(motility.dx(bits));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.75, -0.3, 0, 0.4999, 2.125})
  void randomRoundingKeepsTheMean(double x) {
    long sum = 0;
    for (long q = 0; q < QUANTILES; q++) {
      sum += Motility.randomRound(x, q);
    }
    assertThat((double) sum / QUANTILES).isCloseTo(x, within(0.51 / QUANTILES));
  }
}
