package org.anergy.study.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for readers: four digits, thousands grouped, powers of ten beyond. */
final class ReadableNumber {
  private static final int DIGITS = 4;
  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_TO = 1e9;
  private static final double GROUPED_FROM = 1e4;
  private static final double DAYS_PER_YEAR = 365.25;

  private ReadableNumber() {}

  /** Returns {@code value}; a dash if it does not exist. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (Double.isInfinite(value) || size == 0) {
      return size == 0 ? "0" : value > 0 ? "∞" : "−∞";
    }
    if (size >= GROUPED_FROM && size < PLAIN_TO) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
    boolean plain = size >= PLAIN_FROM && size < PLAIN_TO;
    return plain ? rounded.toPlainString() : rounded.toString().replace("E", "e");
  }

  /** Returns for example {@code 1 relapse} or {@code 6 relapses}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns a duration in years if it is long, else in days. */
  static String duration(double days) {
    return days >= 2 * DAYS_PER_YEAR
        ? String.format(Locale.ROOT, "%.1f years", days / DAYS_PER_YEAR)
        : String.format(Locale.ROOT, "%.0f days", days);
  }
}
