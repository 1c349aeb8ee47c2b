package org.anergy.study.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Partial rank correlation coefficients (Marino et al. 2008, doi:10.1016/j.jtbi.2008.04.011):
 * values are replaced by their ranks, ties by the mean of theirs; a factor's coefficient is the
 * correlation of what is left of it and of the output after linear regression on all other factors.
 * It measures monotone influence: near 0 for a factor whose influence rises and falls.
 *
 * @param factors one for each factor, in their order
 * @param used rows with all values
 * @param leftOut the other rows
 */
public record PartialRankCorrelation(List<RankEffect> factors, int used, int leftOut) {
  private static final long SEED = 0x70726363L;

  public PartialRankCorrelation {
    factors = List.copyOf(factors);
  }

  /**
   * Computes the coefficients.
   *
   * @param x row × factor, for example the points of a design
   * @param y one output for each row, NaN for a failed run
   * @throws IllegalArgumentException if there is no row, or not one output for each, rows differ in
   *     length, or a value is infinite
   */
  public static PartialRankCorrelation of(double[][] x, double[] y) {
    Outputs.failed(y, x.length);
    check(x);
    int[] complete = IntStream.range(0, y.length).filter(i -> complete(x[i], y[i])).toArray();
    RankTable table = RankTable.of(x, y, complete);
    List<Interval> correlations =
        Bootstrap.intervals(complete.length, Outputs.LEVEL, SEED, table::partialCorrelations);
    int varying = 0;
    for (int factor = 0; factor < x[0].length; factor++) {
      varying += table.constant(factor) ? 0 : 1;
    }
    int freedom = complete.length - 1 - varying;
    List<RankEffect> factors = new ArrayList<>();
    for (int factor = 0; factor < x[0].length; factor++) {
      Interval correlation = correlations.get(factor);
      factors.add(
          new RankEffect(
              correlation,
              p(correlation.estimate(), freedom),
              standing(table.constant(factor), correlation.estimate())));
    }
    return new PartialRankCorrelation(factors, complete.length, y.length - complete.length);
  }

  private static void check(double[][] x) {
    if (x.length == 0) {
      throw new IllegalArgumentException("rows: 0 must be 1 or more. Maybe no run was read.");
    }
    for (int i = 0; i < x.length; i++) {
      if (x[i].length != x[0].length) {
        throw new IllegalArgumentException(
            "row "
                + i
                + ": "
                + x[i].length
                + " factors must be as many as in row 0, "
                + x[0].length
                + ". Maybe rows of two designs were mixed.");
      }
      Outputs.failed(x[i]);
    }
  }

  private static boolean complete(double[] row, double output) {
    return !Double.isNaN(output) && Outputs.failed(row) == 0;
  }

  private static double p(double correlation, int freedom) {
    if (Double.isNaN(correlation)) {
      return Double.NaN;
    }
    double rest = 1 - correlation * correlation;
    if (rest <= 0) {
      return 0;
    }
    double t = Math.abs(correlation) * Math.sqrt(freedom / rest);
    return 2 * new TDistribution(freedom).cumulativeProbability(-t);
  }

  private static RankStanding standing(boolean constant, double correlation) {
    if (constant) {
      return RankStanding.CONSTANT;
    }
    return Double.isNaN(correlation) ? RankStanding.UNDETERMINED : RankStanding.ESTIMATED;
  }
}
