package org.anergy.study.cohort;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as text that reads back exactly and is the same on every JDK ({@link
 * Double#toString(double)} changed in JDK 19, so tables must not depend on it).
 */
public final class DecimalText {
  private static final int MIN_DIGITS = 15;
  private static final int MAX_DIGITS = 17;
  private static final double PLAIN_FROM = 1e-5;
  private static final double PLAIN_TO = 1e15;

  private DecimalText() {}

  /** Returns the shortest of 15 to 17 digits that reads back as {@code value}; NaN is empty. */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = MIN_DIGITS; ; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (digits == MAX_DIGITS || rounded.doubleValue() == value) {
        return text(rounded.stripTrailingZeros(), Math.abs(value));
      }
    }
  }

  private static String text(BigDecimal number, double size) {
    boolean plain = size >= PLAIN_FROM && size < PLAIN_TO;
    return plain ? number.toPlainString() : number.toString();
  }
}
