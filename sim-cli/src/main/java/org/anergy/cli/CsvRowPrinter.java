package org.anergy.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.anergy.run.CsvTable;
import org.jspecify.annotations.Nullable;

/** Prints rows as the program's own tables are written: no value is an empty cell. */
final class CsvRowPrinter implements RowPrinter {
  private final PrintStream out;

  CsvRowPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> names) {
    print(names);
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    List<String> texts = new ArrayList<>(cells.size());
    cells.forEach(cell -> texts.add(text(cell)));
    print(texts);
  }

  @Override
  public void end() {
    // Everything is printed.
  }

  /** Returns the text of a cell, with all digits of numbers. */
  static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof Double || cell instanceof Float
        ? CsvTable.text(((Number) cell).doubleValue())
        : cell.toString();
  }

  private void print(List<String> cells) {
    StringBuilder line = new StringBuilder();
    try {
      CsvTable.appendRow(line, cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(line);
  }
}
