package org.anergy.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SobolSequenceTest {
  @Test
  void everyDyadicIntervalOfEveryCoordinateHoldsOnePoint() {
    SobolSequence sequence = new SobolSequence(256, 60, 9);

    for (int d = 0; d < 60; d++) {
      Set<Integer> first = new HashSet<>();
      Set<Integer> second = new HashSet<>();
      for (int i = 0; i < 128; i++) {
        first.add((int) (sequence.point(i)[d] * 128));
        second.add((int) (sequence.point(128 + i)[d] * 128));
      }
      assertThat(first).hasSize(128);
      assertThat(second).hasSize(128);
    }
  }

  @Test
  void everyDyadicBoxOfTheFirstTwoCoordinatesHoldsOnePoint() {
    // The first two coordinates are a (0, 2)-sequence: boxes of any shape with 1/64 of the area.
    SobolSequence sequence = new SobolSequence(64, 2, 3);

    for (int width = 1; width <= 64; width *= 2) {
      int height = 64 / width;
      Set<Integer> boxes = new HashSet<>();
      for (double[] point : sequence.allPoints()) {
        int column = (int) (point[0] * width);
        int row = (int) (point[1] * height);
        boxes.add(column * 64 + row);
      }
      assertThat(boxes).hasSize(64);
    }
  }

  @Test
  void differencesOfPointsAreThoseOfAnIndependentImplementation() {
    double[][] reference = ReferenceTable.read("sobol_sequence.csv");
    SobolSequence sequence = new SobolSequence(16, 12, 77);

    // A digital shift leaves the exclusive or of two points as it was; the first point was 0.
    for (int i = 0; i < 16; i++) {
      for (int d = 0; d < 12; d++) {
        int shift = (int) (sequence.point(0)[d] * 16);
        assertThat((int) (sequence.point(i)[d] * 16) ^ shift).isEqualTo((int) reference[i][d]);
      }
    }
  }

  @Test
  void meanOfASmoothFunctionIsFarMoreExactThanByRandomPoints() {
    // Sum of squares of five coordinates: mean 5/3, sd sqrt(5 * 4/45) = 0.67, so that 4096 random
    // points have the standard error 0.0104. Each coordinate's mean square over one point in each
    // of 4096 strata is off by at most 1/4096, the sum by 0.0013.
    double sum = 0;
    for (double[] point : new SobolSequence(4096, 5, 1).allPoints()) {
      for (double x : point) {
        sum += x * x;
      }
    }

    assertThat(sum / 4096).isCloseTo(5.0 / 3, within(0.0013));
  }

  @Test
  void seedsGiveReplicatesWithUniformFirstPoints() {
    double sum = 0;
    for (int seed = 0; seed < 300; seed++) {
      sum += new SobolSequence(1, 1, seed).point(0)[0];
    }

    // Standard error sqrt(1/12/300) = 0.0167; five: false alarm 6e-7.
    assertThat(sum / 300).isCloseTo(0.5, within(0.083));
  }

  @Test
  void zeroAndOneAreExcludedAndALargeIndexIsAsGoodAsASmallOne() {
    SobolSequence sequence = new SobolSequence(Integer.MAX_VALUE, 1000, 4);

    for (double x : sequence.point(Integer.MAX_VALUE - 1)) {
      assertThat(x).isStrictlyBetween(0.0, 1.0);
    }
  }

  @Test
  void impossibleSizesAreExplained() {
    assertThatThrownBy(() -> new SobolSequence(8, 1001, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("dimensions: 1001 must be from 1 to 1000.");
  }
}
