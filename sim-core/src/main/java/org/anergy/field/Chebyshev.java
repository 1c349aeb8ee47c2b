package org.anergy.field;

/**
 * Weights of the relaxation {@code x += weight (right - A x)} that shrinks all errors whose
 * eigenvalues lie in an interval as much as a polynomial of its degree can: the inverse roots of
 * the shifted Chebyshev polynomial.
 *
 * <p>Source: Y. Saad, Iterative Methods for Sparse Linear Systems, 2nd ed. (2003), section 12.3. In
 * its natural order a long sequence would amplify rounding errors, so that the roots are taken in
 * Leja's order (each as far as possible from those before): L. Reichel, BIT 30:332 (1990).
 */
final class Chebyshev {
  private Chebyshev() {}

  /** Returns the weights of {@code iterations} relaxations for eigenvalues in low..high. */
  static float[] weights(double low, double high, int iterations) {
    double[] roots = new double[iterations];
    for (int i = 0; i < iterations; i++) {
      double angle = Math.PI * (i + 0.5) / iterations;
      roots[i] = (high + low) / 2 + (high - low) / 2 * StrictMath.cos(angle);
    }
    float[] weights = new float[iterations];
    for (int i = 0; i < iterations; i++) {
      orderNext(roots, i);
      weights[i] = (float) (1 / roots[i]);
    }
    return weights;
  }

  private static void orderNext(double[] roots, int position) {
    int best = position;
    double bestDistance = Double.NEGATIVE_INFINITY;
    for (int i = position; i < roots.length; i++) {
      double distance = 0;
      for (int j = 0; j < position; j++) {
        distance += StrictMath.log(Math.abs(roots[i] - roots[j]));
      }
      if (distance > bestDistance) {
        best = i;
        bestDistance = distance;
      }
    }
    double chosen = roots[best];
    roots[best] = roots[position];
    roots[position] = chosen;
  }

  /**
   * Returns how many relaxations shrink every error in the interval to {@code reduction}: with σ =
   * (high + low)/(high - low) the largest that is left is 1/T_n(σ) <= 2 (σ - sqrt(σ² - 1))^n.
   */
  static int iterationsFor(double low, double high, double reduction) {
    double sigma = (high + low) / (high - low);
    double rate = sigma - StrictMath.sqrt(sigma * sigma - 1);
    return Math.max(1, (int) Math.ceil(StrictMath.log(reduction / 2) / StrictMath.log(rate)));
  }
}
