package org.anergy.study.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The log-rank test of two groups with censored times (Mantel 1966; Peto and Peto 1972,
 * doi:10.2307/2344317): observed minus expected events of the first group, summed over the times
 * with events, with the hypergeometric variance.
 *
 * @param observed events of the first group
 * @param expected events of the first group if both had the same hazard
 * @param variance variance of their difference
 */
public record LogRank(double observed, double expected, double variance) {

  /**
   * Compares two groups.
   *
   * @param firstTimes times of the first group, as in {@link KaplanMeier#of}
   * @param firstEvents whether each is an event
   * @param secondTimes times of the second group
   * @param secondEvents whether each is an event
   */
  public static LogRank of(
      double[] firstTimes, boolean[] firstEvents, double[] secondTimes, boolean[] secondEvents) {
    double[] eventTimes =
        IntStream.concat(
                IntStream.range(0, firstTimes.length).filter(i -> firstEvents[i]),
                IntStream.range(0, secondTimes.length)
                    .filter(i -> secondEvents[i])
                    .map(i -> firstTimes.length + i))
            .mapToDouble(
                i -> i < firstTimes.length ? firstTimes[i] : at(secondTimes, firstTimes, i))
            .sorted()
            .distinct()
            .toArray();
    double observed = 0;
    double expected = 0;
    double variance = 0;
    for (double time : eventTimes) {
      double n1 = atRisk(firstTimes, time);
      double n = n1 + atRisk(secondTimes, time);
      double d1 = happened(firstTimes, firstEvents, time);
      double d = d1 + happened(secondTimes, secondEvents, time);
      observed += d1;
      expected += d * n1 / n;
      variance += n > 1 ? d * (n1 / n) * (1 - n1 / n) * (n - d) / (n - 1) : 0;
    }
    return new LogRank(observed, expected, variance);
  }

  private static double at(double[] second, double[] first, int i) {
    return second[i - first.length];
  }

  private static long atRisk(double[] times, double time) {
    return Arrays.stream(times).filter(t -> t >= time).count();
  }

  private static long happened(double[] times, boolean[] events, double time) {
    return IntStream.range(0, times.length).filter(i -> events[i] && times[i] == time).count();
  }

  /** Returns the chi-squared statistic of one degree of freedom; 0 without events. */
  public double chiSquared() {
    return variance == 0 ? 0 : (observed - expected) * (observed - expected) / variance;
  }
}
