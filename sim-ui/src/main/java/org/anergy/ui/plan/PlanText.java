package org.anergy.ui.plan;

import java.math.BigDecimal;
import org.anergy.base.NumberText;
import org.anergy.base.Quantity;

/** Times and doses as texts: exact ones for files, readable ones for people. */
final class PlanText {
  private static final double LARGE = 1e5;

  private PlanText() {}

  /** Returns {@code days} with its unit; reads back as the same number. */
  static String exact(double days) {
    return NumberText.of(days) + " days";
  }

  /** Returns {@code dose} without rows of zeros, such as {@code 2e6 cells/kg}; reads back alike. */
  static String shown(Quantity dose) {
    if (dose.value() < LARGE) {
      return dose.toString();
    }
    String number = BigDecimal.valueOf(dose.value()).stripTrailingZeros().toString();
    return number.replace("E+", "e") + " " + dose.unit().symbol();
  }

  /** Returns {@code days} rounded to a hundredth, without unit. */
  static String shown(double days) {
    return NumberText.of(Math.rint(days * 100) / 100);
  }
}
