package org.anergy.study.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.study.design.SaltelliDesign;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * Variance-based indices: with f centered and V the variance over A and B, first order S_i =
 * mean(f_B (f_AB⁽ⁱ⁾ − f_A))/V (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018, table 2 b),
 * total S_Ti = mean((f_A − f_AB⁽ⁱ⁾)²)/(2V) (Jansen 1999, doi:10.1016/S0010-4655(98)00154-4).
 *
 * <p>Intervals are by bootstrap over base samples. That takes the quasi-random points for
 * independent ones: the intervals are wider than need be for smooth outputs. Estimates may lie
 * outside 0–1 by their error.
 *
 * <p>Where each point has its own chance, with the share q of the variance of outputs (see {@link
 * ReplicateNoise#noiseShareOfMeans} for means of replicates), the indices of the expected output
 * appear as S(1 − q) and S_T(1 − q) + q: every factor, even an inert one, has a total of q or more.
 *
 * @param factors one for each factor, in their order
 * @param failed runs without output
 */
public record SobolIndices(List<SobolFactor> factors, int failed) {

  public SobolIndices {
    factors = List.copyOf(factors);
  }

  /**
   * Computes the indices. A base sample whose A or B failed is left out for all factors, one whose
   * A_B⁽ⁱ⁾ failed for factor i.
   *
   * @param y one output for each point, NaN for a failed run
   * @param seed of the bootstrap
   * @return NaN for all if the output does not vary or nothing is left
   * @throws IllegalArgumentException if there is not one output for each point, or one is infinite
   */
  public static SobolIndices of(SaltelliDesign design, double[] y, long seed) {
    int failed = Outputs.failed(y, design.points());
    int[] complete =
        IntStream.range(0, design.baseSamples())
            .filter(i -> !Double.isNaN(y[design.indexOfA(i)] + y[design.indexOfB(i)]))
            .toArray();
    double[] a = IntStream.of(complete).mapToDouble(i -> y[design.indexOfA(i)]).toArray();
    double[] b = IntStream.of(complete).mapToDouble(i -> y[design.indexOfB(i)]).toArray();
    double[][] mixed = new double[design.dimensions()][];
    for (int factor = 0; factor < mixed.length; factor++) {
      int i = factor;
      mixed[i] = IntStream.of(complete).mapToDouble(s -> y[design.indexOfMixed(s, i)]).toArray();
    }
    center(a, b, mixed);
    List<Interval> intervals =
        Bootstrap.intervals(a.length, Outputs.LEVEL, seed, chosen -> indices(a, b, mixed, chosen));
    List<SobolFactor> factors = new ArrayList<>();
    for (int i = 0; i < mixed.length; i++) {
      int used = mixed[i].length - Outputs.failed(mixed[i]);
      factors.add(
          new SobolFactor(
              intervals.get(2 * i), intervals.get(2 * i + 1), used, design.baseSamples() - used));
    }
    return new SobolIndices(factors, failed);
  }

  /** Subtracts the mean of A and B: the products of the first order lose error by that. */
  private static void center(double[] a, double[] b, double[][] mixed) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] + b[i];
    }
    double mean = sum / (2 * a.length);
    for (int i = 0; i < a.length; i++) {
      a[i] -= mean;
      b[i] -= mean;
      for (double[] column : mixed) {
        column[i] -= mean;
      }
    }
  }

  /** Returns first order and total of each factor in turn, for the base samples that are chosen. */
  private static double[] indices(double[] a, double[] b, double[][] mixed, int[] chosen) {
    double[] indices = new double[2 * mixed.length];
    for (int factor = 0; factor < mixed.length; factor++) {
      double[] column = mixed[factor];
      double sum = 0;
      double squares = 0;
      double products = 0;
      double changes = 0;
      double squaredChanges = 0;
      int n = 0;
      for (int i : chosen) {
        if (!Double.isNaN(column[i])) {
          double change = column[i] - a[i];
          sum += a[i] + b[i];
          squares += a[i] * a[i] + b[i] * b[i];
          products += b[i] * change;
          changes += change;
          squaredChanges += change * change;
          n++;
        }
      }
      // The mean of this sample; all is centered already, so that nothing is lost by differences.
      double mean = sum / (2.0 * n);
      double variance = squares / (2.0 * n) - mean * mean;
      boolean varies = n > 0 && variance > 0;
      indices[2 * factor] = varies ? (products - mean * changes) / n / variance : Double.NaN;
      indices[2 * factor + 1] = varies ? squaredChanges / (2.0 * n) / variance : Double.NaN;
    }
    return indices;
  }
}
