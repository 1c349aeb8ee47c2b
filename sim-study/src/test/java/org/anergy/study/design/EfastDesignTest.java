package org.anergy.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EfastDesignTest {
  @Test
  void curvesFollowTheTransformationOfTheFrequencies() {
    EfastDesign design = new EfastDesign(257, 4, 2, 3);
    for (int resample = 0; resample < 2; resample++) {
      for (int interest = 0; interest < 4; interest++) {
        int from = design.indexOf(resample, interest);
        for (int factor = 0; factor < 4; factor++) {
          int frequency = design.frequency(interest, factor);
          double phase = phase(design, from, factor);
          for (int k = 0; k < 257; k++) {
            double angle = 2 * Math.PI * frequency * k / 257 + phase;
            assertThat(design.point(from + k)[factor])
                .isCloseTo(0.5 + Math.asin(Math.sin(angle)) / Math.PI, within(1e-7));
          }
        }
      }
    }
  }

  /** The phase that fits the first two points: of the two angles of the first, the better one. */
  private static double phase(EfastDesign design, int from, int factor) {
    int interest = from / 257 % 4;
    double step = 2 * Math.PI * design.frequency(interest, factor) / 257;
    double rising = Math.asin(Math.sin(Math.PI * (design.point(from)[factor] - 0.5)));
    double falling = Math.PI - rising;
    double next = design.point(from + 1)[factor];
    double a = 0.5 + Math.asin(Math.sin(rising + step)) / Math.PI;
    double b = 0.5 + Math.asin(Math.sin(falling + step)) / Math.PI;
    return Math.abs(a - next) < Math.abs(b - next) ? rising : falling;
  }

  @Test
  void frequenciesOfTheOthersAreSpreadBelowAnEighthOfTheFactorsOwn() {
    EfastDesign design = new EfastDesign(1025, 4, 1, 3);

    assertThat(design.frequency()).isEqualTo(128);
    assertThat(IntStream.range(0, 4).map(f -> design.frequency(1, f)).toArray())
        .containsExactly(1, 128, 8, 16);
  }

  @Test
  void frequenciesAreDealtOutInTurnToManyFactors() {
    EfastDesign design = new EfastDesign(129, 6, 1, 3);

    assertThat(IntStream.range(0, 6).map(f -> design.frequency(0, f)).toArray())
        .containsExactly(16, 1, 2, 1, 2, 1);
  }

  @Test
  void everyFactorIsUniformAlongItsCurve() {
    EfastDesign design = new EfastDesign(1025, 3, 1, 3);
    double[] sorted =
        IntStream.range(0, 1025).mapToDouble(k -> design.point(1025 + k)[1]).sorted().toArray();

    // 128 periods over 1025 places, which have no common divisor: the places divide the period
    // evenly, up and down, so that two neighbors are at most 2/1025 apart.
    assertThat(Arrays.stream(sorted).max().orElseThrow()).isLessThan(1);
    for (int i = 0; i < 1025; i++) {
      assertThat(sorted[i]).isCloseTo((i + 0.5) / 1025, within(2.0 / 1025));
    }
  }

  @Test
  void impossibleSizesAreExplained() {
    assertThatThrownBy(() -> new EfastDesign(64, 3, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("samples per factor: 64 must be 65 or more.");
  }
}
