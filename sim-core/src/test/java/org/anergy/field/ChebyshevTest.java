package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChebyshevTest {

  /** What is left of an eigenvector is the product of 1 - weight * eigenvalue. */
  @ParameterizedTest
  @CsvSource({"0.27, 0.9, 2", "0.1, 1, 7", "0.01, 1, 40"})
  void weightsLeaveNoMoreThanTheChebyshevBoundOnTheInterval(double low, double high, int n) {
    float[] weights = Chebyshev.weights(low, high, n);
    double sigma = (high + low) / (high - low);
    double root = Math.sqrt(sigma * sigma - 1);
    double bound = 2 / (Math.pow(sigma + root, n) + Math.pow(sigma - root, n));
    double largest = 0;
    for (int i = 0; i <= 10_000; i++) {
      double eigenvalue = low + (high - low) * i / 10_000;
      double left = 1;
      for (float weight : weights) {
        left *= 1 - weight * eigenvalue;
      }
      largest = Math.max(largest, Math.abs(left));
    }
    // Weights are floats: each factor may err by 2^-24 * weight * eigenvalue.
    assertThat(largest).isBetween(0.999 * bound, 1.001 * bound);
  }

  @Test
  void countOfIterationsIsTheSmallestThatReachesTheReduction() {
    double low = 0.04;
    int n = Chebyshev.iterationsFor(low, 1, 0.01);
    assertThat(largestLeft(low, n)).isLessThanOrEqualTo(0.01);
    assertThat(largestLeft(low, n - 1)).isGreaterThan(0.01);
  }

  /** Partial products stay small in Leja's order; in the natural order they reach 1e5 and more. */
  @Test
  void orderOfTheWeightsKeepsRoundingErrorsSmall() {
    float[] weights = Chebyshev.weights(0.01, 1, 40);
    double largest = 0;
    for (int i = 0; i <= 1000; i++) {
      double left = 1;
      for (float weight : weights) {
        left *= 1 - weight * (0.01 + 0.99 * i / 1000);
        largest = Math.max(largest, Math.abs(left));
      }
    }
    assertThat(largest).isLessThan(100);
  }

  private static double largestLeft(double low, int n) {
    double sigma = (1 + low) / (1 - low);
    double root = Math.sqrt(sigma * sigma - 1);
    return 2 / (Math.pow(sigma + root, n) + Math.pow(sigma - root, n));
  }
}
