package org.anergy.study.evidence;

import org.anergy.study.stats.Interval;

/**
 * One simulated value.
 *
 * @param label which of several it is; empty if there is one
 * @param interval estimate and interval; infinite where it is not reached
 */
public record SimulatedValue(String label, Interval interval) {
  /** Returns for example {@code CD8 9.1 [8.0, 10.2]}. */
  String text() {
    if (Double.isNaN(interval.low())) {
      return (label + " " + number(interval.estimate()) + " (too few for an interval)").strip();
    }
    String numbers =
        number(interval.estimate())
            + " ["
            + number(interval.low())
            + ", "
            + number(interval.high())
            + "]";
    return label.isEmpty() ? numbers : label + " " + numbers;
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "not reached" : Interval.number(value);
  }
}
