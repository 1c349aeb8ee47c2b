package org.anergy.study.sensitivity;

import java.util.Arrays;

/** Checks outputs: one for each point of a design, NaN where the run failed. */
final class Outputs {
  /** Coverage of every interval of this package. */
  static final double LEVEL = 0.95;

  private Outputs() {}

  /**
   * Returns how many runs failed.
   *
   * @throws IllegalArgumentException if there is not one output for each point, or one is infinite
   */
  static int failed(double[] y, int points) {
    if (y.length != points) {
      throw new IllegalArgumentException(
          "outputs: "
              + y.length
              + " must be as many as the design's points, "
              + points
              + ". Maybe failed runs were dropped; they stand as NaN.");
    }
    return failed(y);
  }

  /**
   * Returns how many runs failed.
   *
   * @throws IllegalArgumentException if an output is infinite
   */
  static int failed(double[] y) {
    for (int i = 0; i < y.length; i++) {
      if (Double.isInfinite(y[i])) {
        throw new IllegalArgumentException(
            "output "
                + i
                + ": "
                + y[i]
                + " must be finite, or NaN for a failed run. Maybe a time that was not reached"
                + " needs a value of its own.");
      }
    }
    return (int) Arrays.stream(y).filter(Double::isNaN).count();
  }
}
