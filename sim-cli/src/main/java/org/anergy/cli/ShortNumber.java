package org.anergy.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import org.anergy.base.NumberText;

/** Numbers for the screen: four significant digits. */
final class ShortNumber {
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private ShortNumber() {}

  /** Returns for example {@code 0.6123}; a number that does not exist is {@code none}. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return "none";
    }
    return Double.isFinite(value)
        ? NumberText.of(new BigDecimal(value).round(FOUR_DIGITS).doubleValue())
        : Double.toString(value);
  }
}
