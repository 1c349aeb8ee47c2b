package org.anergy.study.sensitivity;

import java.util.List;
import java.util.stream.Stream;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * How much of an output's variance is chance: one-way analysis of variance with random effects and
 * unequal numbers of replicates, by moments (Searle, Casella and McCulloch 1992,
 * doi:10.1002/9780470316856, chapter 3). With k points of n_i replicates, N in all and n₀ = (N −
 * Σn_i²/N)/(k − 1): within = SS_within/(N − k), between = (SS_between/(k − 1) − within)/n₀. Both
 * are unbiased, so that the latter may be negative; shares take 0 for it then. The variance within
 * is the average one: points may differ in theirs.
 *
 * <p>Intervals are 95 %, by bootstrap over points; all NaN where the numbers do not allow an
 * estimate: fewer than two points, no point with two replicates.
 *
 * @param betweenPoints variance of the points' expected outputs
 * @param withinPoints variance between replicates of a point
 * @param noiseShare within/(between + within): of the variance of single runs. No function of the
 *     factors can explain more than the rest
 * @param noiseShareOfMeans the same of the variance of the points' means, to which replicates
 *     contribute within × mean(1/n_i): what the indices of means cannot explain
 * @param points how many had a run with output
 * @param runs with output
 * @param failed runs without output
 */
public record ReplicateNoise(
    Interval betweenPoints,
    Interval withinPoints,
    Interval noiseShare,
    Interval noiseShareOfMeans,
    int points,
    int runs,
    int failed) {
  private static final long SEED = 0x6E6F697365L;

  /**
   * Splits the variance.
   *
   * @param y point × replicate, NaN for a failed run; numbers of replicates may differ
   * @throws IllegalArgumentException if an output is infinite
   */
  public static ReplicateNoise of(double[][] y) {
    List<PointReplicates> all = Stream.of(y).map(PointReplicates::of).toList();
    List<PointReplicates> points = all.stream().filter(point -> point.runs() > 0).toList();
    List<Interval> found =
        Bootstrap.intervals(
            points.size(), Outputs.LEVEL, SEED, chosen -> components(points, chosen));
    return new ReplicateNoise(
        found.get(0),
        found.get(1),
        found.get(2),
        found.get(3),
        points.size(),
        all.stream().mapToInt(PointReplicates::runs).sum(),
        all.stream().mapToInt(PointReplicates::failed).sum());
  }

  private static double[] components(List<PointReplicates> points, int[] chosen) {
    double k = chosen.length;
    double runs = 0;
    double squaredRuns = 0;
    double inverseRuns = 0;
    double sum = 0;
    double squaresWithin = 0;
    for (int i : chosen) {
      PointReplicates point = points.get(i);
      double n = point.runs();
      runs += n;
      squaredRuns += n * n;
      inverseRuns += 1 / n;
      sum += n * point.mean();
      squaresWithin += point.squares();
    }
    double mean = sum / runs;
    double squaresBetween = 0;
    for (int i : chosen) {
      PointReplicates point = points.get(i);
      squaresBetween += point.runs() * (point.mean() - mean) * (point.mean() - mean);
    }
    if (k < 2 || runs <= k) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    }
    double within = squaresWithin / (runs - k);
    double perPoint = (runs - squaredRuns / runs) / (k - 1);
    double between = (squaresBetween / (k - 1) - within) / perPoint;
    return new double[] {
      between, within, share(within, between), share(within * inverseRuns / k, between)
    };
  }

  private static double share(double noise, double between) {
    // 0 of 0, where nothing varies, is NaN.
    return noise / (noise + Math.max(0, between));
  }
}
