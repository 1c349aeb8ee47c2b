package org.anergy.study.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers for readers: few digits, thousands grouped, powers of ten beyond. */
public final class ReadableNumber {
  private static final int DIGITS = 4;
  private static final int BRIEF_DIGITS = 3;
  private static final int WHOLE_DIGITS = 9;
  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_TO = 1e9;
  private static final double GROUPED_FROM = 1e4;
  private static final double DAYS_PER_YEAR = 365.25;

  private ReadableNumber() {}

  /** Returns {@code value} with four digits; a dash if it does not exist. */
  public static String of(double value) {
    return of(value, DIGITS);
  }

  /**
   * Returns a simulated {@code value} with three digits, which is more than chance leaves certain;
   * whole numbers in full; next to nothing as such; a dash if it does not exist.
   */
  public static String brief(double value) {
    if (value != 0 && Math.abs(value) < PLAIN_FROM) {
      return value > 0 ? "<0.001" : ">-0.001";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < PLAIN_TO;
    return of(value, whole ? WHOLE_DIGITS : BRIEF_DIGITS);
  }

  /** Returns {@code unit} in signs for readers: {@code um} is µm; empty for a pure number. */
  public static String unit(String unit) {
    if (unit.equals("1")) {
      return "";
    }
    return unit.startsWith("um") ? "µ" + unit.substring(1) : unit;
  }

  /** Returns an endpoint's name as people write it: {@code neda_years} is NEDA years. */
  public static String words(String name) {
    return name.replace("neda", "NEDA").replace('_', ' ');
  }

  /** Returns {@code name (unit)}, or the name alone if it says its unit or has none. */
  public static String withUnit(String name, String unit) {
    String sign = unit(unit);
    boolean told = sign.isEmpty() || List.of(name.split(" ")).contains(sign);
    return told ? name : name + " (" + sign + ")";
  }

  private static String of(double value, int digits) {
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
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    boolean plain = size >= PLAIN_FROM && size < PLAIN_TO;
    return plain ? rounded.toPlainString() : rounded.toString().replace("E", "e");
  }

  /** Returns for example {@code 1 relapse} or {@code 6 relapses}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns a duration in years if it is long, else in days. */
  public static String duration(double days) {
    return days >= 2 * DAYS_PER_YEAR
        ? String.format(Locale.ROOT, "%.1f years", days / DAYS_PER_YEAR)
        : String.format(Locale.ROOT, "%.0f days", days);
  }
}
