package org.anergy.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anergy.base.NearestName;

/**
 * Which rows of a table a reader wants: conditions such as {@code relapses >= 2} with commas
 * between them, all of which must hold; any other text must occur in a cell. A comparison that
 * cannot be understood chooses all rows, and is told.
 */
final class RowCondition implements IntPredicate {
  private static final Pattern COMPARISON =
      Pattern.compile("([\\p{L}_][\\p{L}\\d_ ]*?)\\s*(<=|>=|!=|=|<|>)\\s*(.*)");

  private final List<IntPredicate> parts = new ArrayList<>();
  private String problem = "";

  /**
   * @param text what the reader typed
   * @param table the table
   */
  RowCondition(String text, ResultTable table) {
    for (String part : text.split(",")) {
      String wanted = part.strip().toLowerCase(Locale.ROOT);
      Matcher comparison = COMPARISON.matcher(wanted);
      if (comparison.matches()) {
        compare(comparison.group(1), comparison.group(2), comparison.group(3), table);
      } else if (!wanted.isEmpty()) {
        parts.add(row -> occurs(table.rows().get(row), wanted));
      }
    }
  }

  private void compare(String name, String operator, String value, ResultTable table) {
    int column = column(name, table);
    double number = YesNo.number(value);
    if (column < 0) {
      List<String> known = table.columns();
      problem =
          "There is no column \"" + name + "\"." + NearestName.maybe(name.replace(' ', '_'), known);
    } else if (value.isEmpty()) {
      problem = "A number is missing after \"" + name + " " + operator + "\".";
    } else if (Double.isNaN(number)) {
      problem = "\"" + value + "\" is no number.";
    } else {
      parts.add(
          row -> holds(ResultTable.number(table.rows().get(row).get(column)), operator, number));
    }
  }

  /** Returns what cannot be understood; empty if all can. */
  String problem() {
    return problem;
  }

  /** A name may be shortened as long as a column begins with it: age is age_years. */
  private static int column(String name, ResultTable table) {
    String wanted = name.strip().replace(' ', '_');
    int exact = table.indexOf(wanted);
    for (int c = 0; c < table.columns().size() && exact < 0; c++) {
      if (table.columns().get(c).startsWith(wanted)) {
        exact = c;
      }
    }
    return exact;
  }

  private static boolean holds(double value, String operator, double number) {
    return switch (operator) {
      case "<" -> value < number;
      case "<=" -> value <= number;
      case ">" -> value > number;
      case ">=" -> value >= number;
      case "=" -> value == number;
      default -> !Double.isNaN(value) && value != number;
    };
  }

  private static boolean occurs(List<String> cells, String text) {
    return cells.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(text));
  }

  @Override
  public boolean test(int row) {
    return parts.stream().allMatch(part -> part.test(row));
  }
}
