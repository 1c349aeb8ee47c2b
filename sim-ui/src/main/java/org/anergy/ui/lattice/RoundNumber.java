package org.anergy.ui.lattice;

/** Numbers 1, 2 and 5 times a power of ten. */
final class RoundNumber {
  private static final double[] STEPS = {1, 2, 5, 10};

  /** So that 0.1 + 0.2 counts as 0.3. */
  private static final double TOLERANCE = 1e-9;

  private RoundNumber() {}

  /** Returns the smallest round number that is at least {@code value}, which is positive. */
  static double atLeast(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : STEPS) {
      if (step * power >= value * (1 - TOLERANCE)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Returns the largest round number that is at most {@code value}, which is positive. */
  static double atMost(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double best = power;
    for (double step : STEPS) {
      if (step * power <= value * (1 + TOLERANCE)) {
        best = step * power;
      }
    }
    return best;
  }
}
