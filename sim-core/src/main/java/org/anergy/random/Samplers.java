package org.anergy.random;

/**
 * Distributions by inversion of one uniform number: more of the uniform gives more of the variate,
 * so that arms with slightly different rates stay coupled. No sampler rejects.
 */
public final class Samplers {
  static final int LARGE_MEAN = 60;

  /** Far above the rounding of what is bounded, far below what a bound leaves open. */
  private static final double ROUNDING = 1e-12;

  private Samplers() {}

  /** Returns the probability {@code 1 − exp(−rate·dt)} that a hazard strikes within {@code dt}. */
  public static double probability(double rate, double dt) {
    return -StrictMath.expm1(-rate * dt);
  }

  /**
   * Returns {@code u < probability(rate, dt)}, bit for bit, mostly without an exponential: with y =
   * rate·dt/2 the probability is 2t/(1 + t) for t = tanh y, which lies between the second and the
   * third convergent of Lambert's continued fraction.
   *
   * @param rate hazard, not negative
   */
  public static boolean strikes(double rate, double dt, double u) {
    double x = rate * dt;
    if (u >= x * (1 + ROUNDING)) {
      return false;
    }
    double y = 0.5 * x;
    double square = y * y;
    double low = 3 * y / (3 + square);
    if (u < 2 * low / (1 + low) * (1 - ROUNDING)) {
      return true;
    }
    double high = y * (15 + square) / (15 + 6 * square);
    if (u >= 2 * high / (1 + high) * (1 + ROUNDING)) {
      return false;
    }
    return u < probability(rate, dt);
  }

  /** Returns an exponential variate of mean {@code mean} for the uniform {@code u} in (0, 1). */
  public static double exponential(double mean, double u) {
    return -mean * StrictMath.log1p(-u);
  }

  /**
   * Returns the Poisson count of mean {@code mean} at quantile {@code u} in (0, 1): exact up to a
   * mean of 60; above it by {@link #largeCount}, with a total-variation error below 4e-5.
   */
  public static int poisson(double mean, double u) {
    if (mean <= 0) {
      return 0;
    }
    if (mean > LARGE_MEAN) {
      return (int) largeCount(mean, Math.sqrt(mean), 1, 1, u);
    }
    double term = StrictMath.exp(-mean);
    double sum = term;
    int k = 0;
    // Rounding may keep the sum below a u next to 1: far terms that add nothing end the search.
    while (u > sum && (k <= mean || sum + term > sum)) {
      k++;
      term *= mean / k;
      sum += term;
    }
    return k;
  }

  /**
   * Returns the binomial count of {@code n} trials of probability {@code p} at quantile {@code u}
   * in (0, 1): exact up to a mean of 60 of the rarer outcome; above it by {@link #largeCount}, with
   * a total-variation error below 4e-5.
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
      double sd = Math.sqrt(mean * (1 - p));
      return (int) Math.min(n, largeCount(mean, sd, 1 - 2 * p, 1 - 6 * p * (1 - p), u));
    }
    if (u < 1 - mean - ROUNDING) {
      return 0; // Bernoulli's inequality: (1 - p)^n >= 1 - n p
    }
    return search(n, mean, p / (1 - p), none(n, StrictMath.log1p(-p)), u);
  }

  /** Returns the probability that none of {@code n} trials succeeds, from ln(1 - p). */
  static double none(int n, double logFailure) {
    return StrictMath.exp(n * logFailure);
  }

  /** Returns the binomial count at quantile {@code u}, from its odds and the term of zero. */
  static int search(int n, double mean, double odds, double none, double u) {
    double term = none;
    double sum = term;
    int k = 0;
    while (u > sum && k < n && (k <= mean || sum + term > sum)) {
      k++;
      term *= odds * (n - k + 1) / k;
      sum += term;
    }
    return k;
  }

  /**
   * Returns the quantile of a count with large mean by the Cornish–Fisher expansion (Cornish and
   * Fisher 1938, doi:10.2307/1400905) to terms of order 1/sd, with Sheppard's correction −1/12 of
   * the variance because the count is whole. For the Poisson distribution it equals the asymptotic
   * inverse of Giles 2016 (doi:10.1145/2699466). The error in distribution falls as sd⁻³.
   *
   * @param skew skewness × sd
   * @param tail excess kurtosis × sd²
   */
  private static double largeCount(double mean, double sd, double skew, double tail, double u) {
    double z = NormalQuantile.of(u);
    double square = z * z;
    double second = skew * (square - 1) / 6;
    double third = z * ((square - 3) * tail / 24 - (2 * square - 5) * skew * skew / 36 - 1.0 / 24);
    return Math.max(0, Math.floor(mean + z * sd + second + third / sd + 0.5));
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
