package org.anergy.meanfield;

import org.anergy.random.Keyed;
import org.anergy.random.Samplers;

/**
 * The draws of one step, one after the other. A patient without space is computed by one thread in
 * one order, so that a running number can take the place of identities.
 */
final class Draws {
  private static final int PURPOSE = 1;
  private long key;
  private long number;

  /** Begins the draws of the step with {@code stepKey}. */
  void begin(long stepKey) {
    key = stepKey;
    number = 0;
  }

  /** Returns a uniform number in (0, 1). */
  double uniform() {
    return Keyed.uniform(key, number++, PURPOSE);
  }

  /** Tells whether something of probability {@code p} happens. */
  boolean happens(double p) {
    return p > 0 && uniform() < p;
  }

  /** Returns a whole number below {@code n}, each equally likely. */
  int below(int n) {
    return (int) ((Keyed.bits(key, number++, PURPOSE) >>> 33) * n >>> 31);
  }

  /** Returns a Poisson count of the given mean. */
  int poisson(double mean) {
    return mean <= 0 ? 0 : Samplers.poisson(mean, uniform());
  }

  /** Returns how many of {@code n} trials of probability {@code p} succeed. */
  int binomial(int n, double p) {
    return n == 0 || p <= 0 ? 0 : Samplers.binomial(n, p, uniform());
  }
}
