package org.anergy.base;

import java.math.BigDecimal;

/** Writes numbers for people: the shortest decimal text that reads back as the same number. */
public final class NumberText {
  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_TO = 1e7;

  private NumberText() {}

  /** Returns for example {@code 3652.5}, {@code 7}, {@code 2e-5} or {@code 6e7}. */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    double size = Math.abs(value);
    if (size == 0 || size >= PLAIN_FROM && size < PLAIN_TO) {
      String text = new BigDecimal(Double.toString(value)).toPlainString();
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    return Double.toString(value).replace(".0E", "e").replace('E', 'e');
  }
}
