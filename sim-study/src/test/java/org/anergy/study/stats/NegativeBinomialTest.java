package org.anergy.study.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.anergy.random.Keyed;
import org.anergy.random.Samplers;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {
  /** European red mites on 150 apple leaves: 70 leaves with none, 38 with one, and so on. */
  private static final int[] LEAVES = {70, 38, 17, 10, 9, 3, 2, 1};

  @Test
  void dispersionIsThatOfBlissAndFisher() {
    int[] mites = new int[150];
    int leaf = 0;
    for (int count = 0; count < LEAVES.length; count++) {
      for (int i = 0; i < LEAVES[count]; i++) {
        mites[leaf++] = count;
      }
    }

    NegativeBinomial fit = NegativeBinomial.fit(mites);

    // Bliss and Fisher 1953 (doi:10.2307/3001850): mean 1.14667, k = 1.02459, maximum likelihood.
    assertThat(fit.mean()).isCloseTo(1.14667, within(5e-6));
    assertThat(fit.k()).isCloseTo(1.02459, within(5e-5));
  }

  @Test
  void regularCountsAreNoMoreDispersedThanPoisson() {
    NegativeBinomial fit = NegativeBinomial.fit(new int[] {2, 2, 2, 2, 3, 3});

    assertThat(fit.k()).isInfinite();
    assertThat(fit.kHigh()).isInfinite();
    assertThat(fit.kLow()).isPositive().isLessThan(1e6);
    assertThat(fit.overPoisson()).isZero();
  }

  @Test
  void intervalCoversTheTruthAsOftenAsItSays() {
    int covered = 0;
    int samples = 200;
    for (int s = 0; s < samples; s++) {
      Interval k = NegativeBinomial.fit(counts(s, 200, 3.5, 2)).dispersion();
      covered += k.contains(2) ? 1 : 0;
    }

    // Binomial around 190 of 200, sd 3.1: four of them. False alarm below 1e-3 were it exact; the
    // likelihood ratio of 200 counts is nearly so.
    assertThat(covered).isBetween(177, 200);
  }

  @Test
  void poissonCountsLookOverdispersedInOneSampleOfTwenty() {
    int alarms = 0;
    int samples = 400;
    for (int s = 0; s < samples; s++) {
      int[] counts = new int[200];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = Samplers.poisson(2.5, Keyed.uniform(Keyed.patientKey(77, s), i, 0));
      }
      alarms += NegativeBinomial.fit(counts).overPoisson() > 2.71 ? 1 : 0;
    }

    // 20 expected (slightly fewer in samples of 200), sd 4.4: four of them.
    assertThat(alarms).isBetween(3, 38);
  }

  @Test
  void zerosOnlyHaveNoDispersion() {
    assertThatThrownBy(() -> NegativeBinomial.fit(new int[] {0, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Negative binomial counts of dispersion {@code k}: gamma rates of integer shape. */
  private static int[] counts(long seed, int n, double mean, int k) {
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      double rate = 0;
      for (int j = 0; j < k; j++) {
        rate += Samplers.exponential(mean / k, Keyed.uniform(Keyed.patientKey(5, seed), i, 1 + j));
      }
      counts[i] = Samplers.poisson(rate, Keyed.uniform(Keyed.patientKey(5, seed), i, 0));
    }
    return counts;
  }
}
