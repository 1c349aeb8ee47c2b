package org.anergy.random;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Classical tests of 64-bit words (Knuth, The Art of Computer Programming 2, section 3.3.2;
 * Marsaglia's birthday spacings and matrix ranks). Each gives the probability of a statistic at
 * least as large in truly random words; values near 0 and near 1 both speak against the words.
 */
final class StreamTests {
  /**
   * Words a stream. 65536 cells expect 2 byte pairs each: few for a cell, but the sum over so many
   * equal cells has mean k − 1, variance 2(k − 1)(1 − 1/n) and is close to normal.
   */
  static final int WORDS = 1 << 18;

  private StreamTests() {}

  static Map<String, ToDoubleFunction<long[]>> all() {
    Map<String, ToDoubleFunction<long[]>> tests = new LinkedHashMap<>();
    tests.put("ones in each bit", w -> bitFrequencies(w, 0));
    tests.put("each bit against the next word's", w -> bitFrequencies(w, 1));
    tests.put("each bit against the word's after next", w -> bitFrequencies(w, 2));
    tests.put("weights of words", StreamTests::weights);
    tests.put("pairs of high bytes", w -> bytePairs(w, 56));
    tests.put("pairs of low bytes", w -> bytePairs(w, 0));
    tests.put("pairs of middle bytes", w -> bytePairs(w, 29));
    tests.put("bytes inside a word", StreamTests::bytesInside);
    tests.put("birthday spacings, high half", w -> birthdays(w, 32));
    tests.put("birthday spacings, low half", w -> birthdays(w, 0));
    tests.put("gaps between small values", StreamTests::gaps);
    tests.put("runs up of uniforms", StreamTests::runs);
    tests.put("collisions of high bits", w -> collisions(w, 40));
    tests.put("collisions of low bits", w -> collisions(w, 0));
    tests.put("ranks of 64 × 64 bits", StreamTests::ranks);
    tests.put("correlation at lags 1 to 32", StreamTests::correlations);
    tests.put("uniforms by Kolmogorov and Smirnov", StreamTests::kolmogorovSmirnov);
    return tests;
  }

  /** Σz² over 64 bits of the ones in {@code w[i] ^ w[i + lag]}, or in {@code w[i]} for lag 0. */
  private static double bitFrequencies(long[] w, int lag) {
    int[] ones = new int[64];
    int n = w.length - lag;
    for (int i = 0; i < n; i++) {
      long x = lag == 0 ? w[i] : w[i] ^ w[i + lag];
      for (int b = 0; b < 64; b++) {
        ones[b] += (int) (x >>> b & 1);
      }
    }
    double sum = 0;
    for (int count : ones) {
      double z = (count - n / 2.0) / Math.sqrt(n / 4.0);
      sum += z * z;
    }
    return chiSquared(sum, 64);
  }

  private static double weights(long[] w) {
    int low = 22; // ones fewer or more than 32 ± 10 share the end cells: 0.6 % each
    long[] counts = new long[21];
    double[] expected = new double[21];
    for (long x : w) {
      counts[Math.max(0, Math.min(20, Long.bitCount(x) - low))]++;
    }
    double binomial = 0x1p-64;
    for (int k = 0; k <= 64; k++) {
      expected[Math.max(0, Math.min(20, k - low))] += binomial * w.length;
      binomial *= (64.0 - k) / (k + 1);
    }
    return chiSquared(counts, expected);
  }

  private static double bytePairs(long[] w, int shift) {
    long[] counts = new long[1 << 16];
    for (int i = 0; i + 1 < w.length; i += 2) {
      counts[(int) (w[i] >>> shift & 255) << 8 | (int) (w[i + 1] >>> shift & 255)]++;
    }
    return chiSquaredEven(counts, w.length / 2);
  }

  /** Byte {@code k} of a word against byte {@code k + 3}, one pair a word, k taking turns. */
  private static double bytesInside(long[] w) {
    long[] counts = new long[1 << 16];
    for (int i = 0; i < w.length; i++) {
      int k = 8 * (i & 7);
      counts[(int) (w[i] >>> k & 255) << 8 | (int) (Long.rotateRight(w[i], k + 24) & 255)]++;
    }
    return chiSquaredEven(counts, w.length);
  }

  /** Equal spacings among 4096 of 2³² days: Poisson of mean 4096³/(4·2³²) = 4 a block. */
  private static double birthdays(long[] w, int shift) {
    int days = 4096;
    int blocks = w.length / days;
    int equal = 0;
    long[] block = new long[days];
    for (int b = 0; b < blocks; b++) {
      for (int i = 0; i < days; i++) {
        block[i] = w[b * days + i] >>> shift & 0xFFFFFFFFL;
      }
      Arrays.sort(block);
      for (int i = days - 1; i > 0; i--) {
        block[i] -= block[i - 1];
      }
      Arrays.sort(block);
      for (int i = 1; i < days; i++) {
        equal += block[i] == block[i - 1] ? 1 : 0;
      }
    }
    return PoissonDistribution.of(4.0 * blocks).survivalProbability(equal - 1);
  }

  private static double gaps(long[] w) {
    int cells = 100;
    double p = 1 / 16.0;
    long[] counts = new long[cells];
    int gap = 0;
    int found = 0;
    for (long x : w) {
      if (x >>> 60 == 0) {
        counts[Math.min(gap, cells - 1)]++;
        found++;
        gap = 0;
      } else {
        gap++;
      }
    }
    double[] expected = new double[cells];
    double left = 1;
    for (int k = 0; k < cells; k++) {
      expected[k] = found * (k == cells - 1 ? left : left * p);
      left *= 1 - p;
    }
    return chiSquared(counts, expected);
  }

  /** Lengths of ascending runs; the word after a run is dropped, which makes runs independent. */
  private static double runs(long[] w) {
    int cells = 7;
    long[] counts = new long[cells];
    long total = 0;
    int length = 1;
    for (int i = 1; i < w.length; i++) {
      if (w[i] >>> 1 > w[i - 1] >>> 1) {
        length++;
      } else {
        counts[Math.min(length, cells) - 1]++;
        total++;
        length = 1;
        i++;
      }
    }
    double[] expected = new double[cells];
    double atLeast = 1; // a run of at least k: 1/k!
    for (int k = 1; k <= cells; k++) {
      double more = atLeast / (k + 1);
      expected[k - 1] = total * (k == cells ? atLeast : atLeast - more);
      atLeast = more;
    }
    return chiSquared(counts, expected);
  }

  /** Empty cells after n = 2¹⁸ throws into m = 2²⁴ cells; mean and variance are exact. */
  private static double collisions(long[] w, int shift) {
    int m = 1 << 24;
    int n = w.length;
    long[] hit = new long[m >> 6];
    for (long x : w) {
      int cell = (int) (x >>> shift) & (m - 1);
      hit[cell >> 6] |= 1L << cell;
    }
    double used = 0;
    for (long bits : hit) {
      used += Long.bitCount(bits);
    }
    double oneEmpty = Math.exp(n * Math.log1p(-1.0 / m));
    // Cov of two cells being empty: (1 − 2/m)ⁿ − (1 − 1/m)²ⁿ, by expm1 against cancellation.
    double twoEmpty = n * (Math.log1p(-2.0 / m) - 2 * Math.log1p(-1.0 / m));
    double covariance = oneEmpty * oneEmpty * Math.expm1(twoEmpty);
    double variance = m * oneEmpty * (1 - oneEmpty) + (double) m * (m - 1.0) * covariance;
    double z = (used - m * (1 - oneEmpty)) / Math.sqrt(variance);
    return NormalDistribution.of(0, 1).survivalProbability(z);
  }

  private static double ranks(long[] w) {
    long[] counts = new long[4];
    int matrices = w.length / 64;
    for (int k = 0; k < matrices; k++) {
      counts[Math.min(3, 64 - rank(Arrays.copyOfRange(w, 64 * k, 64 * k + 64)))]++;
    }
    // Rank deficit d of a large square matrix: Π(1 − 2^−j, j > d) / (2^(d²) Π(1 − 2^−j, j ≤ d)).
    double[] expected = {
      0.2887880950866 * matrices, 0.5775761901732 * matrices, 0.1283502644829 * matrices, 0
    };
    expected[3] = matrices - expected[0] - expected[1] - expected[2];
    return chiSquared(counts, expected);
  }

  private static int rank(long[] rows) {
    int rank = 0;
    for (int bit = 0; bit < 64; bit++) {
      int pivot = rank;
      while (pivot < 64 && (rows[pivot] >>> bit & 1) == 0) {
        pivot++;
      }
      if (pivot == 64) {
        continue;
      }
      long row = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = row;
      for (int i = rank + 1; i < 64; i++) {
        rows[i] ^= row & -(rows[i] >>> bit & 1);
      }
      rank++;
    }
    return rank;
  }

  private static double correlations(long[] w) {
    int lags = 32;
    double[] u = new double[w.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = Keyed.toUnit(w[i]) - 0.5;
    }
    double sum = 0;
    for (int lag = 1; lag <= lags; lag++) {
      double product = 0;
      for (int i = lag; i < u.length; i++) {
        product += u[i] * u[i - lag];
      }
      double z = product * 12 / Math.sqrt(u.length - lag);
      sum += z * z;
    }
    return chiSquared(sum, lags);
  }

  private static double kolmogorovSmirnov(long[] w) {
    double[] u = new double[1 << 17];
    for (int i = 0; i < u.length; i++) {
      u[i] = Keyed.toUnit(w[i]);
    }
    Arrays.sort(u);
    double d = 0;
    for (int i = 0; i < u.length; i++) {
      d = Math.max(d, Math.max((i + 1.0) / u.length - u[i], u[i] - (double) i / u.length));
    }
    double x = d * Math.sqrt(u.length) + 1 / (6 * Math.sqrt(u.length));
    double p = 0;
    for (int k = 1; k < 100; k++) {
      p += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
    }
    return Math.min(1, p);
  }

  private static double chiSquaredEven(long[] counts, long total) {
    double[] expected = new double[counts.length];
    Arrays.fill(expected, (double) total / counts.length);
    return chiSquared(counts, expected);
  }

  private static double chiSquared(long[] counts, double[] expected) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double d = counts[i] - expected[i];
      sum += d * d / expected[i];
    }
    return chiSquared(sum, counts.length - 1);
  }

  static double chiSquared(double sum, int degrees) {
    return ChiSquaredDistribution.of(degrees).survivalProbability(sum);
  }
}
