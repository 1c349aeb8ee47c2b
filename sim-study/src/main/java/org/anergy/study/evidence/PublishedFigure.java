package org.anergy.study.evidence;

import org.anergy.study.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was published.
 *
 * @param id short unique name
 * @param part capability of the program that brings its mechanism
 * @param role what the figure is for
 * @param area field it belongs to, such as {@code engraftment}
 * @param quantity what was measured
 * @param value the published value, or several, as the quantity names them
 * @param low lower end of its interval; null if none is usable
 * @param high upper end
 * @param unit unit of value and interval, and what the interval is
 * @param when at which time; may be empty
 * @param population in whom; may be empty
 * @param n how many they were; may be empty
 * @param source where it was published
 * @param read how it was read: abstract, secondary, model or derived
 * @param counterpart how the simulated figure is computed
 */
public record PublishedFigure(
    String id,
    String part,
    Role role,
    String area,
    String quantity,
    String value,
    @Nullable Double low,
    @Nullable Double high,
    String unit,
    String when,
    String population,
    String n,
    String source,
    String read,
    String counterpart) {

  /** Returns the published value with its interval and unit, in words. */
  public String text() {
    String interval =
        low == null || high == null
            ? ""
            : " [" + Interval.number(low) + ", " + Interval.number(high) + "]";
    return (value + interval + " " + shortUnit()).strip();
  }

  /** Returns the unit without what it says about the interval. */
  public String shortUnit() {
    return unit.split("[(,]", 2)[0].strip();
  }
}
