package org.anergy.study.runs;

import java.util.List;

/** Lines of comma-separated values, quoted as in RFC 4180, ended by a line feed. */
public final class CsvCells {
  private CsvCells() {}

  /** Returns {@code cells} as one line with its line feed. */
  public static String line(List<String> cells) {
    return String.join(",", cells.stream().map(CsvCells::quoted).toList()) + "\n";
  }

  /** Returns {@code cell}, in quotes if it needs them. */
  public static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
