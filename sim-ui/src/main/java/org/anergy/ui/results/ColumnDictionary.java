package org.anergy.ui.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anergy.record.SeriesColumn;

/** What the columns of the tables mean, as {@code tables/README.md} of a result says it. */
final class ColumnDictionary {
  /** Knows nothing: for tables that have a column with the unit. */
  static final ColumnDictionary NONE = new ColumnDictionary("");

  private static final String NUMBER = "1";

  private final Map<String, List<String>> lines = new HashMap<>();

  /**
   * @param readme the text of {@code tables/README.md}
   */
  ColumnDictionary(String readme) {
    for (String line : readme.lines().toList()) {
      if (line.startsWith("| ") && line.endsWith("|")) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1)) {
          cells.add(cell.strip().replace("\\|", "|"));
        }
        lines.putIfAbsent(cells.get(0), cells);
      }
    }
  }

  /** Returns the unit of {@code column}; empty if it has none, or says it in its name. */
  String unit(String column) {
    if (column.equals("time_d")) {
      return "d";
    }
    List<String> cells = lines.getOrDefault(column, List.of());
    String unit = cells.size() > 2 ? cells.get(1) : "";
    return unit.equals(NUMBER) || unit.startsWith("in the ") ? "" : unit;
  }

  /** Returns what {@code column} means; empty if that is not known. */
  String meaning(String column) {
    List<String> cells = lines.getOrDefault(column, List.of());
    return cells.size() < 2 ? "" : cells.get(cells.size() - 1);
  }

  /** Returns a column of the series, whose header ends with its unit. */
  SeriesColumn column(String header) {
    List<String> cells = lines.getOrDefault(header, List.of());
    if (cells.size() != 4) {
      return new SeriesColumn(header, NUMBER, "", "");
    }
    String unit = cells.get(1);
    String suffix = "_" + unit.replace(' ', '_');
    String name =
        header.endsWith(suffix) ? header.substring(0, header.length() - suffix.length()) : header;
    return new SeriesColumn(name, unit, cells.get(2), cells.get(3));
  }
}
