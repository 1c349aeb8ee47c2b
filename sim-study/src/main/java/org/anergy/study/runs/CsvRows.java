package org.anergy.study.runs;

import java.util.ArrayList;
import java.util.List;

/** Rows of comma-separated values (RFC 4180): cells may be quoted, quotes in them are doubled. */
public final class CsvRows {
  private CsvRows() {}

  /**
   * A row.
   *
   * @param line number of its first line in the text, from 1
   * @param cells its cells, without quotes
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Returns the rows of {@code text}; empty lines are none. */
  public static List<Row> of(String text) {
    List<Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int first = 1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n') {
        line++;
      }
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted && i < text.length()) {
        cell.append(c);
      } else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString().stripTrailing());
        cell.setLength(0);
        if (cells.size() > 1 || !cells.get(0).isEmpty()) {
          rows.add(new Row(first, cells));
        }
        cells.clear();
        first = line;
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
