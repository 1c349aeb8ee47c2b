package org.anergy.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated tables as RFC 4180 quotes them, in UTF-8 with a line feed after every row.
 *
 * <p>Numbers have a point, no grouping, and 15 to 17 digits: they read back exactly and are the
 * same text on every JDK ({@link Double#toString(double)} changed in JDK 19).
 */
public final class CsvTable {
  private static final int MIN_DIGITS = 15;
  private static final int MAX_DIGITS = 17;
  private static final double PLAIN_FROM = 1e-5;
  private static final double PLAIN_TO = 1e15;

  private CsvTable() {}

  /**
   * Appends one row with its line feed.
   *
   * @throws IOException if {@code target} does
   */
  public static void appendRow(Appendable target, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        target.append(',');
      }
      target.append(quoted(cells.get(i)));
    }
    target.append('\n');
  }

  /** Returns {@code value} as text that reads back exactly; NaN is the empty text. */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == Math.rint(value) && Math.abs(value) < PLAIN_TO) {
      return Long.toString((long) value);
    }
    BigDecimal exact = new BigDecimal(value);
    int digits = MIN_DIGITS;
    BigDecimal rounded = exact.round(new MathContext(digits));
    while (digits < MAX_DIGITS && rounded.doubleValue() != value) {
      digits++;
      rounded = exact.round(new MathContext(digits));
    }
    BigDecimal shortest = rounded.stripTrailingZeros();
    double size = Math.abs(value);
    return size >= PLAIN_FROM && size < PLAIN_TO ? shortest.toPlainString() : shortest.toString();
  }

  /** Returns the rows of {@code csv}; the inverse of {@link #appendRow}, CRLF accepted as well. */
  public static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        boolean doubled = c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        if (c == '"' && !doubled) {
          quoted = false;
        } else {
          cell.append(c);
          i += doubled ? 1 : 0;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
