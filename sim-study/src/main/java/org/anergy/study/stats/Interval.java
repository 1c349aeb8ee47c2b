package org.anergy.study.stats;

import java.util.Locale;

/**
 * An estimate with its interval.
 *
 * @param estimate the statistic of the sample
 * @param low lower end
 * @param high upper end
 */
public record Interval(double estimate, double low, double high) {

  /** Returns whether the whole interval lies in [{@code from}, {@code to}]. */
  public boolean within(double from, double to) {
    return low >= from && high <= to;
  }

  /** Returns whether {@code value} lies in the interval. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Returns the interval multiplied by {@code factor}, which must be positive. */
  public Interval times(double factor) {
    return new Interval(estimate * factor, low * factor, high * factor);
  }

  /** Returns for example {@code 0.52 [0.41, 0.66]}. */
  @Override
  public String toString() {
    return number(estimate) + " [" + number(low) + ", " + number(high) + "]";
  }

  /** Returns three significant digits, not in the exponent form where that can be helped. */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "none";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-4 || size >= 1e6)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
