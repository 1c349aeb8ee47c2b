package org.anergy.study.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
    List<T> sample = new ArrayList<>(patients);
    return intervals(
            patients.size(),
            level,
            SEED,
            chosen -> {
              for (int i = 0; i < chosen.length; i++) {
                sample.set(i, patients.get(chosen[i]));
              }
              return new double[] {statistic.applyAsDouble(sample)};
            })
        .get(0);
  }

  /**
   * Returns several statistics of one sample, each with its interval; all see the same resamples.
   *
   * @param units how many patients, points or trajectories are drawn with replacement
   * @param level coverage, for example 0.95
   * @param seed of the resamples
   * @param statistics of a sample, given as indices of its units in an array that is used again;
   *     always as many values. Resamples in which a value is NaN are left out of its interval
   */
  public static List<Interval> intervals(
      int units, double level, long seed, Function<int[], double[]> statistics) {
    int[] chosen = IntStream.range(0, units).toArray();
    double[] estimates = statistics.apply(chosen).clone();
    double[][] values = new double[estimates.length][RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      for (int i = 0; i < units; i++) {
        double u = Keyed.uniform(Keyed.stepKey(seed, r), i, units);
        chosen[i] = (int) (u * units);
      }
      double[] resampled = statistics.apply(chosen);
      for (int s = 0; s < estimates.length; s++) {
        values[s][r] = resampled[s];
      }
    }
    List<Interval> intervals = new ArrayList<>();
    for (int s = 0; s < estimates.length; s++) {
      intervals.add(interval(estimates[s], level, values[s]));
    }
    return intervals;
  }

  private static Interval interval(double estimate, double level, double[] values) {
    double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    if (sorted.length == 0) {
      return new Interval(estimate, Double.NaN, Double.NaN);
    }
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
