package org.anergy.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleToIntFunction;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Samplers as functions of the quantile u. Their distribution is found without random numbers: the
 * u at which a monotone sampler steps from k to k + 1 is its distribution function at k.
 */
final class SamplersTest {
  private static final double LAST = 1 - 0x1p-53;

  /** What one rounding of u, or of the running sum of terms, can do to the distribution. */
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.01, 0.5, 1, 3.7, 17, 42.5, 60})
  void poissonIsExactBelowTheSwitch(double mean) {
    double error = totalVariation(u -> Samplers.poisson(mean, u), pmf(mean));
    assertThat(error).isLessThan(ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(doubles = {60.001, 75, 120, 1000, 54321})
  void poissonAboveTheSwitchIsWithinItsStatedError(double mean) {
    double error = totalVariation(u -> Samplers.poisson(mean, u), pmf(mean));
    assertThat(error).isLessThan(Math.min(4e-5, nextOrder(mean)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3", "2, 0.5", "10, 0.1", "10, 0.9", "400, 0.15", "5000, 1e-3", "100, 0.99"})
  void binomialIsExactBelowTheSwitch(int n, double p) {
    BinomialDistribution exact = BinomialDistribution.of(n, p);
    double error = totalVariation(u -> Samplers.binomial(n, p, u), exact::probability);
    assertThat(error).isLessThan(ROUNDING);
  }

  @ParameterizedTest
  @CsvSource({"121, 0.5", "200, 0.31", "200, 0.69", "700, 0.1", "70000, 1e-3", "100000, 0.4"})
  void binomialAboveTheSwitchIsWithinItsStatedError(int n, double p) {
    BinomialDistribution exact = BinomialDistribution.of(n, p);
    double error = totalVariation(u -> Samplers.binomial(n, p, u), exact::probability);
    assertThat(error).isLessThan(Math.min(4e-5, nextOrder(n * p * (1 - p))));
  }

  @Test
  void countsAtTheEndsOfTheUnitIntervalAreFiniteAndInRange() {
    // P(X > 12 | mean 0.5) is far below 2^-53; likewise for the others.
    assertThat(Samplers.poisson(0.5, LAST)).isBetween(8, 20);
    assertThat(Samplers.poisson(59, LAST)).isBetween(120, 160);
    assertThat(Samplers.poisson(61, 0x1p-53)).isBetween(5, 20);
    assertThat(Samplers.binomial(1000, 0.001, LAST)).isBetween(8, 30);
    assertThat(Samplers.binomial(130, 0.5, LAST)).isBetween(100, 130);
    assertThat(Samplers.binomial(130, 0.5, 0x1p-53)).isBetween(0, 30);
    assertThat(Samplers.poisson(0, LAST)).isZero();
    assertThat(Samplers.binomial(7, 1, 0x1p-53)).isEqualTo(7);
    assertThat(Samplers.binomial(0, 0.5, LAST)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 12, 59.9, 60.1, 400})
  void moreOfTheUniformNeverGivesFewer(double mean) {
    int n = (int) (4 * mean) + 1;
    int lastCount = 0;
    int lastSuccesses = 0;
    for (int i = 0; i < 20_000; i++) {
      double u = (i + 0.5) / 20_000;
      int count = Samplers.poisson(mean, u);
      int successes = Samplers.binomial(n, mean / n, u);
      assertThat(count).isGreaterThanOrEqualTo(lastCount);
      assertThat(successes).isGreaterThanOrEqualTo(lastSuccesses);
      lastCount = count;
      lastSuccesses = successes;
    }
  }

  /** Arms with slightly different rates stay coupled, also where one of them changes method. */
  @Test
  void theCountBarelyJumpsWhereTheMethodChanges() {
    int draws = 100_000;
    int poissonChanges = 0;
    int binomialChanges = 0;
    for (int i = 0; i < draws; i++) {
      double u = (i + 0.5) / draws;
      int below = Samplers.poisson(60, u);
      int above = Samplers.poisson(60.0001, u);
      assertThat(above).isBetween(below - 1, below + 1);
      poissonChanges += above == below ? 0 : 1;
      below = Samplers.binomial(600, 0.1, u);
      above = Samplers.binomial(600, 0.1000001, u);
      assertThat(above).isBetween(below - 1, below + 1);
      binomialChanges += above == below ? 0 : 1;
    }
    // Exact samplers differ for a share of u equal to the difference of the means, 1e-4 and 6e-5.
    // The neglected term, mean |−8/405 + 7z²/810 + z⁴/270| ≈ 0.02 over the variance, adds 4e-4.
    assertThat(poissonChanges).isLessThan(60);
    assertThat(binomialChanges).isLessThan(60);
  }

  @Test
  void momentsOfKeyedCountsAreRight() {
    int draws = 200_000;
    double[] means = {0.2, 9, 59, 300};
    for (int m = 0; m < means.length; m++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < draws; i++) {
        double d = Samplers.poisson(means[m], Keyed.uniform(17, i, m)) - means[m];
        sum += d;
        squares += d * d;
      }
      // Five standard errors each: of the mean √(λ/n), of the variance √((λ + 2λ²)/n).
      double se = Math.sqrt(means[m] / draws);
      assertThat(sum / draws).isCloseTo(0, within(5 * se));
      double seVariance = Math.sqrt((means[m] + 2 * means[m] * means[m]) / draws);
      assertThat(squares / draws).isCloseTo(means[m], within(5 * seVariance));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1p-53, 1e-9, 0.01, 0.3, 0.5, 0.77, 0.99, 1 - 1e-9})
  void continuousSamplersInvertTheirDistributions(double u) {
    double tail = Math.min(u, 1 - u);
    double x = Samplers.exponential(3, u);
    assertThat(new ExponentialDistribution(3).cumulativeProbability(x))
        .isCloseTo(u, within(1e-12 * tail + 2e-16));
    double y = Samplers.normal(-2, 0.5, u);
    assertThat(new NormalDistribution(-2, 0.5).cumulativeProbability(y))
        .isCloseTo(u, within(1e-12 * tail + 2e-16));
    double z = Samplers.lognormal(4, 0.7, u);
    assertThat(new LogNormalDistribution(Math.log(4), 0.7).cumulativeProbability(z))
        .isCloseTo(u, within(1e-12 * tail + 2e-16));
  }

  @Test
  void aHazardStrikesWithTheProbabilityOfItsExponentialTime() {
    assertThat(Samplers.probability(0.2, 3)).isCloseTo(1 - Math.exp(-0.6), within(1e-15));
    assertThat(Samplers.probability(1e-14, 1)).isCloseTo(1e-14, within(1e-28));
  }

  /**
   * The first neglected term moves a count by (−8/405 + 7z²/810 + z⁴/270)/variance (Giles 2016, for
   * Poisson), which moves probability by its slope times the density, about 0.016·variance^−1.5.
   */
  private static double nextOrder(double variance) {
    return 0.02 * Math.pow(variance, -1.5) + ROUNDING;
  }

  private static IntToDoubleFunction pmf(double mean) {
    return PoissonDistribution.of(mean)::probability;
  }

  /** Half the sum of |difference| of probabilities, over all counts between u = 0 and 1. */
  private static double totalVariation(DoubleToIntFunction sampler, IntToDoubleFunction exact) {
    int first = sampler.applyAsInt(0x1p-53);
    int last = sampler.applyAsInt(LAST);
    double before = 0;
    double sum = 0;
    for (int k = first; k <= last; k++) {
      double at = k == last ? 1 : stepAbove(sampler, k);
      sum += Math.abs(at - before - exact.applyAsDouble(k));
      before = at;
    }
    return sum / 2;
  }

  private static double stepAbove(DoubleToIntFunction sampler, int k) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 53; i++) {
      double middle = (low + high) / 2;
      if (sampler.applyAsInt(middle) <= k) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
