package org.anergy.study.report;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers of a logarithmic axis: 0.01, 1, 100, 10,000; powers of ten beyond. */
public final class PowerFormat extends NumberFormat {
  private static final long serialVersionUID = 1L;
  private static final double PLAIN_FROM = 0.00099;
  private static final double PLAIN_TO = 1e6;

  @Override
  public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
    if (number >= 1 && number < PLAIN_TO) {
      return target.append(String.format(Locale.ROOT, "%,.0f", number));
    }
    if (number >= PLAIN_FROM && number < 1) {
      int decimals = (int) Math.ceil(-Math.log10(number) - 1e-9);
      return target.append(String.format(Locale.ROOT, "%." + decimals + "f", number));
    }
    return target.append(String.format(Locale.ROOT, "%.0e", number));
  }

  @Override
  public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
    return format((double) number, target, position);
  }

  @Override
  public Number parse(String source, ParsePosition position) {
    throw new UnsupportedOperationException("axis labels are only written");
  }
}
