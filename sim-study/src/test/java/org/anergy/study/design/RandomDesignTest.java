package org.anergy.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomDesignTest {
  @Test
  void coordinatesAreUniformAndUncorrelated() {
    int n = 10_000;
    double sum = 0;
    double squares = 0;
    double products = 0;
    for (double[] point : new RandomDesign(n, 2, 1).allPoints()) {
      sum += point[0] - 0.5;
      squares += (point[0] - 0.5) * (point[0] - 0.5);
      products += (point[0] - 0.5) * (point[1] - 0.5);
    }

    // Standard errors: sqrt(1/12/n) = 0.0029, sqrt(1/180/n) = 0.00075, 1/12/sqrt(n) = 0.00083;
    // five of them: false alarm below 1e-5.
    assertThat(sum / n).isCloseTo(0, within(0.0145));
    assertThat(squares / n).isCloseTo(1.0 / 12, within(0.0038));
    assertThat(products / n).isCloseTo(0, within(0.0042));
  }

  @Test
  void largerDesignContinuesASmallerOne() {
    assertThat(new RandomDesign(100, 3, 1).point(17))
        .isEqualTo(new RandomDesign(18, 3, 1).point(17))
        .isNotEqualTo(new RandomDesign(18, 3, 2).point(17));
  }

  @Test
  void pointsAreNewArrays() {
    Design design = new RandomDesign(2, 2, 1);
    design.point(0)[0] = 7;

    assertThat(design.point(0)[0]).isLessThan(1);
  }

  @Test
  void impossibleSizesAreExplained() {
    assertThatThrownBy(() -> new RandomDesign(0, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("points: 0 must be 1 or more. A design has points to run.");
    assertThatThrownBy(() -> new RandomDesign(2, 2, 1).point(2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
