package org.anergy.study.stats;

/**
 * Counts of patients whose own Poisson rates are gamma-distributed: negative binomial with mean m
 * and dispersion k, variance m + m²/k, fitted by maximum likelihood.
 *
 * <p>The likelihood is profiled in u = 1/k, which is 0 for the Poisson distribution and therefore
 * an ordinary point of the axis: the interval of k, by likelihood ratio, may reach infinity. The
 * estimate of the mean is the sample's mean (follow-ups of equal length).
 *
 * @param mean mean count
 * @param k dispersion; infinite if the counts are no more dispersed than Poisson's
 * @param kLow lower end of the 95 % interval of k
 * @param kHigh upper end; may be infinite
 * @param overPoisson twice the gain in log-likelihood over the Poisson distribution; in its absence
 *     0 half of the time and chi-squared with one degree of freedom otherwise (Self and Liang
 *     1987), so that 2.71 is exceeded in 5 %
 */
public record NegativeBinomial(
    double mean, double k, double kLow, double kHigh, double overPoisson) {
  private static final double CHI_SQUARED_95 = 3.841458820694124;
  private static final double MOST_DISPERSED = 1e4;
  private static final double NEARLY_POISSON = 1e-6;
  private static final int BISECTIONS = 200;

  /**
   * Fits {@code counts}.
   *
   * @throws IllegalArgumentException if there is none, or all are 0: k does not exist
   */
  public static NegativeBinomial fit(int[] counts) {
    double mean = 0;
    for (int count : counts) {
      mean += (double) count / counts.length;
    }
    if (!(mean > 0)) {
      throw new IllegalArgumentException(counts.length + " counts with mean " + mean);
    }
    double best = maximum(counts, mean);
    double top = logLikelihood(counts, mean, best);
    double goal = top - CHI_SQUARED_95 / 2;
    double poisson = logLikelihood(counts, mean, 0);
    double low = poisson >= goal ? 0 : crossing(counts, mean, goal, best, 0);
    double high = crossing(counts, mean, goal, best, MOST_DISPERSED);
    return new NegativeBinomial(mean, 1 / best, 1 / high, 1 / low, 2 * (top - poisson));
  }

  /** Returns k with its interval. */
  public Interval dispersion() {
    return new Interval(k, kLow, kHigh);
  }

  /** Golden-section search on the logarithm of u: the profile has one maximum. */
  private static double maximum(int[] counts, double mean) {
    double golden = (Math.sqrt(5) - 1) / 2;
    double a = Math.log(NEARLY_POISSON);
    double b = Math.log(MOST_DISPERSED);
    for (int i = 0; i < BISECTIONS && b - a > 1e-12; i++) {
      double left = b - golden * (b - a);
      double right = a + golden * (b - a);
      if (logLikelihood(counts, mean, Math.exp(left))
          < logLikelihood(counts, mean, Math.exp(right))) {
        a = left;
      } else {
        b = right;
      }
    }
    double u = Math.exp((a + b) / 2);
    return logLikelihood(counts, mean, u) > logLikelihood(counts, mean, 0) ? u : 0;
  }

  /** Returns the u between {@code inside} and {@code outside} whose likelihood is {@code goal}. */
  private static double crossing(
      int[] counts, double mean, double goal, double inside, double outside) {
    double in = inside;
    double out = outside;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (in + out) / 2;
      if (logLikelihood(counts, mean, middle) >= goal) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  /** Without ln x!, which is the same for every u. Products instead of gammas: exact at u = 0. */
  private static double logLikelihood(int[] counts, double mean, double u) {
    double sum = 0;
    double tail = u == 0 ? mean : Math.log1p(u * mean) / u;
    for (int count : counts) {
      for (int j = 0; j < count; j++) {
        sum += Math.log1p(u * j);
      }
      sum += count * (Math.log(mean) - Math.log1p(u * mean)) - tail;
    }
    return sum;
  }
}
