package org.anergy.random;

/**
 * Binomial counts of one fixed probability: what {@link Samplers#binomial} returns, bit for bit,
 * with what depends on the probability alone computed once. Immutable.
 */
public final class BinomialSampler {
  /** Clones in a pool are seldom larger. */
  private static final int TABLE = 256;

  private final double p;
  private final boolean mirrored;
  private final double rarer;
  private final double odds;
  private final double[] none = new double[TABLE]; // by number of trials

  /**
   * @param p probability of success
   */
  public BinomialSampler(double p) {
    this.p = p;
    mirrored = p > 0.5;
    rarer = mirrored ? 1 - p : p;
    odds = rarer / (1 - rarer);
    double logFailure = StrictMath.log1p(-rarer);
    for (int n = 0; n < TABLE; n++) {
      none[n] = Samplers.none(n, logFailure);
    }
  }

  /** Returns the count of {@code n} trials at quantile {@code u} in (0, 1). */
  public int draw(int n, double u) {
    if (n <= 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    if (n == 1) {
      return u > 1 - p ? 1 : 0;
    }
    double mean = n * rarer;
    if (n >= TABLE || mean > Samplers.LARGE_MEAN) {
      return Samplers.binomial(n, p, u);
    }
    return mirrored
        ? n - Samplers.search(n, mean, odds, none[n], 1 - u)
        : Samplers.search(n, mean, odds, none[n], u);
  }
}
