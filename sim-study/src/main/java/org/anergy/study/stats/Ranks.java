package org.anergy.study.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.random.NormalQuantile;

/**
 * Correlation of ranks (Spearman 1904), ties at their mean rank: Pearson's correlation of the
 * ranks.
 */
public final class Ranks {
  private Ranks() {}

  /**
   * Returns Spearman's correlation with its interval by Fisher's transformation, standard error
   * √((1 + r²/2)/(n − 3)) (Bonett and Wright 2000, doi:10.1007/BF02294183).
   *
   * @param x first values
   * @param y second values, as many
   * @param level coverage, for example 0.95
   * @return NaN if all values of {@code x} or of {@code y} are equal, or there are fewer than four
   */
  public static Interval spearman(double[] x, double[] y, double level) {
    double r = pearson(ranks(x), ranks(y));
    int n = x.length;
    if (Double.isNaN(r) || n < 4) {
      return new Interval(r, Double.NaN, Double.NaN);
    }
    double bounded = Math.max(-1 + 1e-12, Math.min(1 - 1e-12, r));
    double z = 0.5 * Math.log((1 + bounded) / (1 - bounded));
    double half = NormalQuantile.of((1 + level) / 2) * Math.sqrt((1 + r * r / 2) / (n - 3));
    return new Interval(r, Math.tanh(z - half), Math.tanh(z + half));
  }

  /** As above, for two attributes of patients. */
  public static <T> Interval spearman(
      List<T> patients,
      double level,
      java.util.function.ToDoubleFunction<T> x,
      java.util.function.ToDoubleFunction<T> y) {
    return spearman(
        patients.stream().mapToDouble(x).toArray(),
        patients.stream().mapToDouble(y).toArray(),
        level);
  }

  /**
   * Returns the rank of each value, from 1; equal values share the mean of their ranks.
   *
   * @throws IllegalArgumentException if a value is NaN, which has no rank
   */
  public static double[] ranks(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw new IllegalArgumentException(
            "Value " + i + " of " + values.length + " is NaN. Maybe leave out the failed runs.");
      }
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[values.length];
    int i = 0;
    while (i < order.length) {
      int j = i;
      while (j < order.length && values[order[j]] == values[order[i]]) {
        j++;
      }
      for (int k = i; k < j; k++) {
        ranks[order[k]] = (i + 1 + j) / 2.0;
      }
      i = j;
    }
    return ranks;
  }

  /**
   * Returns the rank of each value's size among those that are not 0, with the sign of the value: 0
   * for 0. Random signs of these make Wilcoxon's signed-rank test (Wilcoxon 1945), which one huge
   * value cannot decide.
   *
   * @throws IllegalArgumentException if a value is NaN
   */
  public static double[] signed(double[] values) {
    double[] sizes = Arrays.stream(values).filter(v -> v != 0).map(Math::abs).toArray();
    double[] ranks = ranks(sizes);
    double[] signed = new double[values.length];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        signed[i] = Math.copySign(ranks[next++], values[i]);
      }
    }
    return signed;
  }

  private static double pearson(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(Double.NaN);
    double meanY = Arrays.stream(y).average().orElse(Double.NaN);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
