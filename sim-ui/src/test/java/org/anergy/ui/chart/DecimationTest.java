package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
  private static final int ROWS = 4_000;

  @Test
  void smallestAndLargestValueOfEveryStretchAreKept() {
    Random random = new Random(7);
    double[] days = new double[ROWS];
    double[] values = new double[ROWS];
    Arrays.setAll(days, i -> i - 180);
    Arrays.setAll(values, i -> random.nextGaussian());
    values[1234] = 99;
    values[3210] = -99;

    Decimation.Curve curve = Decimation.of(days, values, ROWS, days[0], days[ROWS - 1], 300);

    assertThat(curve.values().length).isLessThan(3 * 300);
    assertThat(curve.values()).contains(99, -99);
    assertThat(curve.days()).isSorted();
    assertThat(curve.days()[0]).isEqualTo(days[0]);
  }

  @Test
  void fewRowsAreLeftAsTheyAre() {
    double[] days = {0, 1, 2};
    double[] values = {5, 6, 7};

    assertThat(Decimation.of(days, values, 3, 0, 2, 100).values()).containsExactly(5, 6, 7);
  }

  @Test
  void oneRowOnEitherSideReachesTheEdges() {
    double[] days = {0, 10, 20, 30, 40};

    Decimation.Curve curve = Decimation.of(days, days, 5, 12, 28, 100);

    assertThat(curve.days()).containsExactly(10, 20, 30);
  }

  @Test
  void gapsLiftThePen() {
    double[] days = new double[100];
    double[] values = new double[100];
    Arrays.setAll(days, i -> i);
    values[50] = Double.NaN;

    assertThat(Decimation.of(days, values, 100, 0, 99, 10).values()).contains(Double.NaN);
  }
}
