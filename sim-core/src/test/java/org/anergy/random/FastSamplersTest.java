package org.anergy.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The fast samplers decide as the plain formulas do, bit for bit. */
class FastSamplersTest {
  private static final long KEY = Keyed.hash(20261126, 7);

  @Test
  void strikesIsTheComparisonWithTheExactProbability() {
    for (int i = 0; i < 200_000; i++) {
      double rate = StrictMath.pow(10, -8 + 12 * Keyed.uniform(KEY, i, 1));
      double dt = i % 3 == 0 ? 1 : Keyed.uniform(KEY, i, 2);
      double p = Samplers.probability(rate, dt);
      for (double u :
          new double[] {Keyed.uniform(KEY, i, 3), p, Math.nextUp(p), Math.nextDown(p)}) {
        assertThat(Samplers.strikes(rate, dt, u)).as("%s %s %s", rate, dt, u).isEqualTo(u < p);
      }
    }
    assertThat(Samplers.strikes(0, 1, 1e-300)).isFalse();
  }

  @Test
  void fixedProbabilityGivesTheCountsOfTheGeneralSampler() {
    for (double p : new double[] {0, 1e-4, 0.0605, 0.25, 0.5, 0.7509, 0.999, 1}) {
      BinomialSampler sampler = new BinomialSampler(p);
      for (int i = 0; i < 20_000; i++) {
        int n = (int) (300 * StrictMath.pow(Keyed.uniform(KEY, i, 4), 3));
        double u = Keyed.uniform(KEY, i, 5);
        assertThat(sampler.draw(n, u))
            .isEqualTo(plain(n, p, u))
            .isEqualTo(Samplers.binomial(n, p, u));
      }
    }
  }

  /** Inversion term by term, without a table or a bound. */
  private static int plain(int n, double p, double u) {
    if (n == 0 || p == 0) {
      return 0;
    }
    if (n == 1) {
      return p == 1 || u > 1 - p ? 1 : 0;
    }
    if (p == 1) {
      return n;
    }
    if (p > 0.5) {
      return n - plain(n, 1 - p, 1 - u);
    }
    if (n * p > 60) {
      return Samplers.binomial(n, p, u); // the approximation is shared
    }
    double term = StrictMath.exp(n * StrictMath.log1p(-p));
    double sum = term;
    int k = 0;
    while (u > sum && k < n && (k <= n * p || sum + term > sum)) {
      k++;
      term *= p / (1 - p) * (n - k + 1) / k;
      sum += term;
    }
    return k;
  }
}
