package org.anergy.study.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.random.Keyed;
import org.anergy.random.NormalQuantile;

/**
 * Percentile bootstrap over patients (Efron 1979, doi:10.1214/aos/1176344552): whole patients are
 * drawn with replacement, so whatever hangs together within a patient stays together. The draws are
 * keyed: the same sample always gives the same interval.
 */
public final class Bootstrap {
  private static final int RESAMPLES = 2000;
  private static final long SEED = 0x626F6F74L;

  private Bootstrap() {}

  /**
   * Returns the statistic of {@code patients} with its interval.
   *
   * @param level coverage, for example 0.95
   * @param statistic of a sample of patients; resamples in which it is NaN are left out
   */
  public static <T> Interval interval(
      List<T> patients, double level, ToDoubleFunction<List<T>> statistic) {
    double estimate = statistic.applyAsDouble(patients);
    int n = patients.size();
    double[] values = new double[RESAMPLES];
    int count = 0;
    List<T> sample = new ArrayList<>(patients);
    for (int r = 0; r < RESAMPLES; r++) {
      for (int i = 0; i < n; i++) {
        double u = Keyed.uniform(Keyed.stepKey(SEED, r), i, n);
        sample.set(i, patients.get((int) (u * n)));
      }
      double value = statistic.applyAsDouble(sample);
      if (!Double.isNaN(value)) {
        values[count++] = value;
      }
    }
    if (count == 0) {
      return new Interval(estimate, Double.NaN, Double.NaN);
    }
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return new Interval(
        estimate, quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
  }

  /** Returns the mean of {@code value} over patients with its interval. */
  public static <T> Interval mean(List<T> patients, double level, ToDoubleFunction<T> value) {
    return interval(patients, level, sample -> meanOf(sample, value));
  }

  /** Returns the mean of {@code value}, leaving out NaN; NaN if nothing is left. */
  public static <T> double meanOf(List<T> sample, ToDoubleFunction<T> value) {
    double sum = 0;
    int count = 0;
    for (T item : sample) {
      double x = value.applyAsDouble(item);
      if (!Double.isNaN(x)) {
        sum += x;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** Returns the sum of {@code top} divided by the sum of {@code bottom}; NaN over 0. */
  public static <T> double ratio(
      List<T> sample, ToDoubleFunction<T> top, ToDoubleFunction<T> bottom) {
    double up = 0;
    double down = 0;
    for (T item : sample) {
      up += top.applyAsDouble(item);
      down += bottom.applyAsDouble(item);
    }
    return down == 0 ? Double.NaN : up / down;
  }

  /**
   * Returns the share {@code hits/n} with Wilson's interval (Wilson 1927,
   * doi:10.1080/01621459.1927.10502953).
   */
  public static Interval share(int hits, int n, double level) {
    if (n == 0) {
      return new Interval(Double.NaN, Double.NaN, Double.NaN);
    }
    double z = NormalQuantile.of((1 + level) / 2);
    double p = (double) hits / n;
    double center = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    return new Interval(p, Math.max(0, center - half), Math.min(1, center + half));
  }

  private static double quantile(double[] sorted, double q) {
    double at = q * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(sorted.length - 1, below + 1);
    if (at == below || sorted[below] == sorted[above]) {
      return sorted[below]; // infinite values have no difference
    }
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
