package org.anergy.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.anergy.base.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Prints rows as a table for people: columns aligned, numbers to the right and to six digits. The
 * first rows decide how wide a column is; later cells that are wider push the rest of their line,
 * so that a table of any length is printed as it comes.
 */
final class AlignedRowPrinter implements RowPrinter {
  private static final int LOOKED_AT = 1000;
  private static final MathContext SIX_DIGITS = new MathContext(6);
  private static final double WHOLE_BELOW = 1e15;
  private static final String GAP = "  ";

  private final PrintStream out;
  private final List<List<@Nullable Object>> kept = new ArrayList<>();
  private List<String> names = List.of();
  private int[] widths = new int[0];
  private boolean[] right = new boolean[0];
  private boolean begun;

  AlignedRowPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> columns) {
    names = List.copyOf(columns);
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    if (begun) {
      print(cells);
      return;
    }
    kept.add(cells);
    if (kept.size() == LOOKED_AT) {
      begin();
    }
  }

  @Override
  public void end() {
    if (!begun) {
      begin();
    }
  }

  private void begin() {
    begun = true;
    widths = new int[names.size()];
    right = new boolean[names.size()];
    List<String> rules = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      widths[c] = names.get(c).length();
      right[c] = !kept.isEmpty();
      for (List<@Nullable Object> row : kept) {
        Object cell = row.get(c);
        widths[c] = Math.max(widths[c], text(cell).length());
        right[c] &= cell == null || cell instanceof Number;
      }
      rules.add("-".repeat(widths[c]));
    }
    print(new ArrayList<>(names));
    print(new ArrayList<>(rules));
    kept.forEach(this::print);
    kept.clear();
  }

  private void print(List<@Nullable Object> cells) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < cells.size(); c++) {
      String text = text(cells.get(c));
      String space = " ".repeat(Math.max(0, widths[c] - text.length()));
      line.append(c == 0 ? "" : GAP).append(right[c] ? space + text : text + space);
    }
    out.println(line.toString().stripTrailing());
  }

  /** Line feeds within a cell would break the table. */
  private static String text(@Nullable Object cell) {
    if (cell instanceof Double || cell instanceof Float) {
      double value = ((Number) cell).doubleValue();
      boolean shorten = Double.isFinite(value) && value != Math.rint(value);
      if (shorten || Math.abs(value) >= WHOLE_BELOW && Double.isFinite(value)) {
        return NumberText.of(new BigDecimal(value).round(SIX_DIGITS).doubleValue());
      }
      return CsvRowPrinter.text(value);
    }
    return CsvRowPrinter.text(cell).replaceAll("\\R", " ");
  }
}
