package org.anergy.study.sensitivity;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.anergy.study.stats.Ranks;

/**
 * The A statistic (Vargha and Delaney 2000, doi:10.3102/10769986025002101): the probability that a
 * value of the first group is larger than one of the second, ties counted half. 0.5 is no
 * difference; 0.56, 0.64 and 0.71, or as much below, are called small, medium and large.
 */
public final class VarghaDelaney {
  /** Where a difference begins to be called small. */
  public static final double SMALL = 0.56;

  private VarghaDelaney() {}

  /**
   * Returns A of two groups, from the sum of ranks of the first among all.
   *
   * @throws IllegalArgumentException if a group is empty or a value is NaN
   */
  public static double a(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new IllegalArgumentException(
          "groups of "
              + first.length
              + " and "
              + second.length
              + " values must both have one or more. Maybe all runs of a group failed.");
    }
    double[] ranks =
        Ranks.ranks(DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray());
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += ranks[i];
    }
    double m = first.length;
    return (sum / m - (m + 1) / 2) / second.length;
  }
}
