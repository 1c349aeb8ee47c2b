package org.anergy.random;

/**
 * Distributions by inversion of one uniform number: more of the uniform gives more of the variate,
 * so that arms with slightly different rates stay coupled. No sampler rejects.
 */
public final class Samplers {
  private static final int LARGE_MEAN = 60;

  private Samplers() {}

  /** Returns the probability {@code 1 − exp(−rate·dt)} that a hazard strikes within {@code dt}. */
  public static double probability(double rate, double dt) {
    return -StrictMath.expm1(-rate * dt);
  }

  /** Returns an exponential variate of mean {@code mean} for the uniform {@code u} in (0, 1). */
  public static double exponential(double mean, double u) {
    return -mean * StrictMath.log1p(-u);
  }

  /**
   * Returns the Poisson count of mean {@code mean} at quantile {@code u}. Above a mean of 60 the
   * normal approximation with the Wilson–Hilferty-like cube-root correction is used.
   */
  public static int poisson(double mean, double u) {
    if (mean <= 0) {
      return 0;
    }
    if (mean > LARGE_MEAN) {
      double z = NormalQuantile.of(u);
      double count = mean + z * Math.sqrt(mean) + (z * z - 1) / 6;
      return (int) Math.max(0, Math.floor(count + 0.5));
    }
    double term = StrictMath.exp(-mean);
    double sum = term;
    int k = 0;
    while (u > sum && k < 1000) {
      k++;
      term *= mean / k;
      sum += term;
    }
    return k;
  }

  /**
   * Returns the binomial count of {@code n} trials of probability {@code p} at quantile {@code u}.
   */
  public static int binomial(int n, double p, double u) {
    if (n <= 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    if (n == 1) {
      return u > 1 - p ? 1 : 0;
    }
    if (p > 0.5) {
      return n - binomial(n, 1 - p, 1 - u);
    }
    double mean = n * p;
    if (mean > LARGE_MEAN) {
      double z = NormalQuantile.of(u);
      double count = mean + z * Math.sqrt(mean * (1 - p)) + (1 - 2 * p) * (z * z - 1) / 6;
      return (int) Math.min(n, Math.max(0, Math.floor(count + 0.5)));
    }
    double odds = p / (1 - p);
    double term = StrictMath.exp(n * StrictMath.log1p(-p));
    double sum = term;
    int k = 0;
    while (u > sum && k < n) {
      k++;
      term *= odds * (n - k + 1) / k;
      sum += term;
    }
    return k;
  }

  /** Returns the normal variate at quantile {@code u}. */
  public static double normal(double mean, double sd, double u) {
    return mean + sd * NormalQuantile.of(u);
  }

  /** Returns the lognormal variate whose logarithm has mean {@code ln(median)} and the given sd. */
  public static double lognormal(double median, double sigma, double u) {
    return median * StrictMath.exp(sigma * NormalQuantile.of(u));
  }
}
