package org.anergy.study.evidence;

import java.util.List;
import org.anergy.study.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The simulated counterpart of a published figure.
 *
 * @param values estimates with 95 % intervals; one for each published value
 * @param order for figures that are judged by order: a difference that is positive if the order is
 *     as published; null otherwise
 * @param sample who was simulated, in words
 * @param note how the counterpart differs from what was published; may be empty
 * @param missing why there is nothing; null if there is
 */
record Simulated(
    List<SimulatedValue> values,
    @Nullable Interval order,
    String sample,
    String note,
    @Nullable String missing) {

  Simulated {
    values = List.copyOf(values);
  }

  /** A single value; none if the estimate is not a number, because there was nobody to measure. */
  static Simulated of(Interval interval, String sample) {
    return of(List.of(new SimulatedValue("", interval)), sample);
  }

  /** Several values. */
  static Simulated of(List<SimulatedValue> values, String sample) {
    boolean none = values.stream().anyMatch(v -> Double.isNaN(v.interval().estimate()));
    return none
        ? missing("nobody among " + sample + " could be measured")
        : new Simulated(values, null, sample, "", null);
  }

  /** Nothing, for a reason. */
  static Simulated missing(String reason) {
    return new Simulated(List.of(), null, "none", "", reason);
  }

  /** Returns this judged by {@code difference}. */
  Simulated ordered(Interval difference) {
    return new Simulated(values, difference, sample, note, missing);
  }

  /** Returns this with a note. */
  Simulated note(String words) {
    return new Simulated(values, order, sample, words, missing);
  }
}
