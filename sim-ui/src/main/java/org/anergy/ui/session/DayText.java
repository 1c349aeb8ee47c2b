package org.anergy.ui.session;

import java.util.Locale;

/** Times of the follow-up in words. */
final class DayText {
  private static final double YEAR = 365.25;

  private DayText() {}

  /** Returns {@code day} as years and days, such as {@code 2 y 14.5 d}; the run-in is before 0. */
  static String of(double day) {
    double size = Math.abs(day);
    int years = (int) (size / YEAR);
    double rest = size - years * YEAR;
    String text = years == 0 ? "" : years + " y ";
    String sign = day < 0 ? "−" : "";
    return sign + text + String.format(Locale.ROOT, "%.1f d", rest);
  }
}
