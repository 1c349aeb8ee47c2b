package org.anergy.study.analysis;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * Share of the variance of an output between the values of one factor (correlation ratio, Pearson
 * 1905): the same whatever the order in which names are listed. Chance alone gives (values − 1) /
 * (points − 1) on average. Factors of many values are cut into eighths of the points.
 */
final class MainEffect {
  private static final int MOST_VALUES = 12;
  private static final int PIECES = 8;

  private MainEffect() {}

  /** Returns the share, 0–1, of the points that have both; NaN if the output does not vary. */
  static double of(FactorAxis axis, double[] y) {
    double[] x = axis.values();
    double[] sorted = Arrays.stream(x).filter(Double::isFinite).sorted().toArray();
    boolean few = Arrays.stream(sorted).distinct().count() <= MOST_VALUES;
    TreeMap<Double, double[]> groups = new TreeMap<>(); // count, sum
    double count = 0;
    double sum = 0;
    double squares = 0;
    for (int p = 0; p < x.length; p++) {
      if (Double.isNaN(x[p]) || Double.isNaN(y[p])) {
        continue;
      }
      double key = few ? x[p] : piece(sorted, x[p]);
      double[] group = groups.computeIfAbsent(key, k -> new double[2]);
      group[0]++;
      group[1] += y[p];
      count++;
      sum += y[p];
      squares += y[p] * y[p];
    }
    double total = squares - sum * sum / count;
    double between = -sum * sum / count;
    for (double[] group : groups.values()) {
      between += group[1] * group[1] / group[0];
    }
    return total <= 0 ? Double.NaN : Math.max(0, between / total);
  }

  private static int piece(double[] sorted, double value) {
    int at = Arrays.binarySearch(sorted, value);
    return (int) ((long) PIECES * Math.max(at, 0) / sorted.length);
  }
}
