package org.anergy.study.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Factors and output of many rows in the form that ranks of resamples need: each value as its place
 * among the distinct values of its column. Ranks of a resample are then counted, not sorted.
 */
final class RankTable {
  /** A share of variance below it is rounding. */
  private static final double NOTHING = 1e-12;

  private static final double SYMMETRY = 1e-9;

  /** Place of each value, column × row; the last column is the output. */
  private final int[][] places;

  /** Number of distinct values of each column. */
  private final int[] distinct;

  private RankTable(int[][] places, int[] distinct) {
    this.places = places;
    this.distinct = distinct;
  }

  /** Takes the rows {@code complete} of {@code x} and {@code y}. */
  static RankTable of(double[][] x, double[] y, int[] complete) {
    int factors = x[0].length;
    int[][] places = new int[factors + 1][complete.length];
    int[] distinct = new int[factors + 1];
    for (int c = 0; c <= factors; c++) {
      int column = c;
      double[] values =
          IntStream.of(complete)
              .mapToDouble(row -> column < factors ? x[row][column] : y[row])
              .map(value -> value + 0.0) // −0 is 0
              .toArray();
      double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
      distinct[c] = sorted.length;
      for (int row = 0; row < values.length; row++) {
        places[c][row] = Arrays.binarySearch(sorted, values[row]);
      }
    }
    return new RankTable(places, distinct);
  }

  /** Returns whether all rows have the same value of a factor. */
  boolean constant(int factor) {
    return distinct[factor] < 2;
  }

  /**
   * Returns the partial rank correlation of each factor with the output for a sample of rows, NaN
   * where there is none.
   *
   * <p>With C the correlations of the factors that vary, r theirs with the output and β = C⁻¹r, the
   * regression leaves the share s² = 1 − r·β of the output's variance, and the coefficient of
   * factor j is β_j/√(β_j² + s² (C⁻¹)_jj). Unlike the inverse of the matrix with the output in it,
   * this exists where the factors explain the output without rest.
   */
  double[] partialCorrelations(int[] rows) {
    int factors = places.length - 1;
    double[] result = new double[factors];
    Arrays.fill(result, Double.NaN);
    double[] output = standardRanks(factors, rows);
    double[][] ranks = new double[factors][];
    for (int c = 0; c < factors; c++) {
      ranks[c] = standardRanks(c, rows);
    }
    int[] varying = IntStream.range(0, factors).filter(c -> ranks[c].length > 0).toArray();
    int freedom = rows.length - 1 - varying.length;
    if (varying.length == 0 || output.length == 0 || freedom < 1) {
      return result;
    }
    double[][] inverse = inverse(ranks, varying);
    if (inverse.length == 0) {
      return result;
    }
    double[] beta = new double[varying.length];
    double explained = 0;
    for (int k = 0; k < varying.length; k++) {
      double correlation = product(ranks[varying[k]], output);
      for (int j = 0; j < varying.length; j++) {
        beta[j] += inverse[j][k] * correlation;
      }
    }
    for (int k = 0; k < varying.length; k++) {
      explained += beta[k] * product(ranks[varying[k]], output);
    }
    double rest = Math.max(0, 1 - explained);
    for (int k = 0; k < varying.length; k++) {
      double own = beta[k] * beta[k] / inverse[k][k];
      if (own + rest > NOTHING) {
        result[varying[k]] = Math.signum(beta[k]) * Math.sqrt(own / (own + rest));
      }
    }
    return result;
  }

  /** Returns the inverse of the correlations; empty if factors follow from each other. */
  private static double[][] inverse(double[][] ranks, int[] varying) {
    double[][] correlations = new double[varying.length][varying.length];
    for (int i = 0; i < varying.length; i++) {
      for (int j = 0; j <= i; j++) {
        correlations[i][j] = product(ranks[varying[i]], ranks[varying[j]]);
        correlations[j][i] = correlations[i][j];
      }
    }
    try {
      return new CholeskyDecomposition(
              MatrixUtils.createRealMatrix(correlations), SYMMETRY, NOTHING)
          .getSolver()
          .getInverse()
          .getData();
    } catch (NonPositiveDefiniteMatrixException singular) {
      return new double[0][];
    }
  }

  /** Returns the ranks of a column, centered and of length 1; empty if they are all equal. */
  private double[] standardRanks(int column, int[] rows) {
    int[] counts = new int[distinct[column]];
    for (int row : rows) {
      counts[places[column][row]]++;
    }
    double[] centered = new double[counts.length];
    int before = 0;
    double squares = 0;
    for (int place = 0; place < counts.length; place++) {
      centered[place] = before + counts[place] / 2.0 - rows.length / 2.0;
      before += counts[place];
      squares += counts[place] * centered[place] * centered[place];
    }
    if (squares == 0) {
      return new double[0];
    }
    double[] ranks = new double[rows.length];
    double length = Math.sqrt(squares);
    for (int i = 0; i < rows.length; i++) {
      ranks[i] = centered[places[column][rows[i]]] / length;
    }
    return ranks;
  }

  private static double product(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
