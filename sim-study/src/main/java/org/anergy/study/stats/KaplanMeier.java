package org.anergy.study.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Survival from times of which some are censored, after Kaplan and Meier (1958,
 * doi:10.1080/01621459.1958.10501452), with Greenwood's variance and a pointwise 95 % band on the
 * log(−log) scale (Kalbfleisch and Prentice 1980), which stays within 0–1.
 *
 * @param steps the curve, one step for each time with an event, after a first step at time 0
 */
public record KaplanMeier(List<Step> steps) {
  private static final double NORMAL_95 = 1.959963984540054;

  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /**
   * The curve from one time to the next.
   *
   * @param time first time, in the unit of the input
   * @param share estimated share without event
   * @param low lower end of the band
   * @param high upper end of the band
   */
  public record Step(double time, double share, double low, double high) {}

  /**
   * Estimates the curve.
   *
   * @param times when the event happened or observation ended; an end at the time of an event comes
   *     after it
   * @param events whether the event happened
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static KaplanMeier of(double[] times, boolean[] events) {
    if (times.length != events.length) {
      throw new IllegalArgumentException(times.length + " times and " + events.length + " events");
    }
    int[] order =
        IntStream.range(0, times.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> times[i]))
            .mapToInt(i -> i)
            .toArray();
    List<Step> steps = new ArrayList<>(List.of(new Step(0, 1, 1, 1)));
    double share = 1;
    double greenwood = 0;
    int i = 0;
    while (i < order.length) {
      double time = times[order[i]];
      int atRisk = order.length - i;
      int happened = 0;
      while (i < order.length && times[order[i]] == time) {
        happened += events[order[i]] ? 1 : 0;
        i++;
      }
      if (happened > 0) {
        share *= 1 - (double) happened / atRisk;
        greenwood += (double) happened / ((double) atRisk * (atRisk - happened));
        steps.add(step(time, share, greenwood));
      }
    }
    return new KaplanMeier(steps);
  }

  private static Step step(double time, double share, double greenwood) {
    if (share <= 0) {
      // Nobody is left: the variance on this scale does not exist.
      return new Step(time, 0, 0, 0);
    }
    double spread = NORMAL_95 * Math.sqrt(greenwood) / Math.abs(Math.log(share));
    return new Step(
        time, share, Math.pow(share, Math.exp(spread)), Math.pow(share, Math.exp(-spread)));
  }

  /** Returns the share without event after {@code time}, with its 95 % interval. */
  public Interval at(double time) {
    Step now = steps.get(0);
    for (Step step : steps) {
      if (step.time() <= time) {
        now = step;
      }
    }
    return new Interval(now.share(), now.low(), now.high());
  }

  /** Returns the first time at which half or fewer are left; NaN if it is not reached. */
  public double median() {
    return steps.stream()
        .filter(step -> step.share() <= 0.5)
        .mapToDouble(Step::time)
        .findFirst()
        .orElse(Double.NaN);
  }
}
