package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ticks of the timeline: years where it is long, months or days where it is short. */
final class TimelineTicks {
  /**
   * A tick.
   *
   * @param day where, d
   * @param label text, empty of a small tick
   */
  record Tick(double day, String label) {}

  private static final double DAYS_PER_YEAR = 365.25;
  private static final double DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
  private static final double LABEL_PIXELS = 78; // "month −11" and a gap
  private static final double SMALL_PIXELS = 7;

  private TimelineTicks() {}

  /** Returns the ticks of {@code scale} in order of time. */
  static List<Tick> of(TimeScale scale) {
    double length = scale.toDay() - scale.fromDay();
    double perLabel = LABEL_PIXELS * scale.daysPerPixel();
    if (length >= 2 * DAYS_PER_YEAR) {
      return ticks(scale, DAYS_PER_YEAR, perLabel, new int[] {1, 2, 5, 10}, "year");
    }
    if (length >= 4 * DAYS_PER_MONTH) {
      return ticks(scale, DAYS_PER_MONTH, perLabel, new int[] {1, 2, 3, 6, 12}, "month");
    }
    return ticks(scale, 1, perLabel, new int[] {1, 2, 5, 10, 20, 50}, "day");
  }

  private static List<Tick> ticks(
      TimeScale scale, double unit, double perLabel, int[] steps, String name) {
    int step = steps[steps.length - 1];
    for (int i = steps.length - 1; i >= 0; i--) {
      step = steps[i] * unit >= perLabel ? steps[i] : step;
    }
    double small = unit == DAYS_PER_YEAR ? DAYS_PER_MONTH : unit;
    List<Tick> ticks = new ArrayList<>();
    boolean manySmall = small / scale.daysPerPixel() >= SMALL_PIXELS;
    double by = manySmall ? small : step * unit;
    for (long k = (long) Math.ceil(scale.fromDay() / by); k * by <= scale.toDay(); k++) {
      double units = k * by / unit;
      long whole = Math.round(units);
      boolean labelled = Math.abs(units - whole) < 1e-6 && whole % step == 0;
      ticks.add(new Tick(k * by, labelled ? label(name, whole) : ""));
    }
    return ticks;
  }

  private static String label(String name, long number) {
    return String.format(Locale.ROOT, "%s %d", name, number).replace('-', '−');
  }
}
