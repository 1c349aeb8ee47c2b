package org.anergy.study.stats;

import org.anergy.random.Keyed;

/**
 * Exact test that paired differences are symmetric around zero (Fisher 1935, The Design of
 * Experiments, section 21): how often would random signs give a sum as far from zero?
 */
public final class SignFlips {
  private static final int EXACT = 16;
  private static final int DRAWS = 100_000;
  private static final long SEED = 0x666C697073L;

  private SignFlips() {}

  /**
   * Returns the two-sided p value. All signs are tried up to {@value #EXACT} pairs, else {@value
   * #DRAWS} keyed draws. The smallest p of n pairs is 2/2ⁿ.
   */
  public static double p(double[] differences) {
    int n = differences.length;
    double observed = 0;
    double scale = 0;
    for (double difference : differences) {
      observed += difference;
      scale += Math.abs(difference);
    }
    // Sums in another order differ in the last digits; equal ones must count.
    double limit = Math.abs(observed) - 1e-12 * scale;
    long trials = n <= EXACT ? 1L << n : DRAWS;
    long asFar = 0;
    for (long trial = 0; trial < trials; trial++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        boolean plus =
            n <= EXACT ? (trial >>> i & 1) == 0 : Keyed.bits(Keyed.stepKey(SEED, trial), i, 0) >= 0;
        sum += plus ? differences[i] : -differences[i];
      }
      asFar += Math.abs(sum) >= limit ? 1 : 0;
    }
    // Draws: the observed signs are one of them (Phipson and Smyth 2010).
    return n <= EXACT ? (double) asFar / trials : (asFar + 1.0) / (trials + 1.0);
  }
}
