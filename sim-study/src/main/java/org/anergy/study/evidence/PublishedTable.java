package org.anergy.study.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.anergy.base.Problem;
import org.anergy.base.UserInputException;
import org.anergy.study.runs.CsvRows;
import org.jspecify.annotations.Nullable;

/** The published figures that travel with the program. */
public final class PublishedTable {
  private static final String RESOURCE = "figures.csv";
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "part",
          "role",
          "area",
          "quantity",
          "value",
          "lo",
          "hi",
          "unit",
          "when",
          "population",
          "n",
          "source",
          "read",
          "counterpart");
  private static final Set<String> PARTS = Set.of("first-light", "hsct", "msc-drugs", "later");
  private static final Set<String> READ = Set.of("abstract", "secondary", "model", "derived");
  private static final Set<String> MAY_BE_EMPTY =
      Set.of("lo", "hi", "unit", "when", "population", "n");

  private PublishedTable() {}

  /** Returns the figures of the program, in the order in which they are shown. */
  public static List<PublishedFigure> shipped() {
    return parse(RESOURCE, resource(RESOURCE));
  }

  /** Returns the text of a resource of this package. */
  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PublishedTable.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a table.
   *
   * @param name what messages call it
   * @throws UserInputException with all problems of all rows
   */
  static List<PublishedFigure> parse(String name, String text) {
    List<CsvRows.Row> rows = CsvRows.of(text);
    if (rows.isEmpty() || !rows.get(0).cells().equals(COLUMNS)) {
      throw new UserInputException(
          name + ":1", "the first line must be " + String.join(",", COLUMNS));
    }
    List<Problem> problems = new ArrayList<>();
    List<PublishedFigure> figures = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (CsvRows.Row row : rows.subList(1, rows.size())) {
      String place = name + ":" + row.line();
      if (row.cells().size() != COLUMNS.size()) {
        problems.add(
            new Problem(
                place,
                row.cells().size()
                    + " cells, but there are "
                    + COLUMNS.size()
                    + " columns. Maybe a text with a comma lacks its quotes."));
        continue;
      }
      int before = problems.size();
      Cells cells = new Cells(place, row.cells(), problems);
      PublishedFigure figure = cells.figure();
      if (!ids.add(cells.text("id"))) {
        cells.problem("id", "there is a row of this name already");
      }
      if (problems.size() == before && figure != null) {
        figures.add(figure);
      }
    }
    if (!problems.isEmpty()) {
      throw new UserInputException(problems);
    }
    return figures;
  }

  /** The cells of one row, with all that is wrong with them. */
  private record Cells(String place, List<String> cells, List<Problem> problems) {

    String text(String column) {
      return cells.get(COLUMNS.indexOf(column)).strip();
    }

    void problem(String column, String message) {
      problems.add(new Problem(place + " " + column, "\"" + text(column) + "\": " + message));
    }

    @Nullable PublishedFigure figure() {
      COLUMNS.stream()
          .filter(column -> text(column).isEmpty() && !MAY_BE_EMPTY.contains(column))
          .forEach(column -> problem(column, "must not be empty"));
      if (!text("id").matches("[a-z][a-z0-9-]*")) {
        problem("id", "must be small letters, digits and dashes");
      }
      oneOf("part", PARTS);
      oneOf("read", READ);
      Role role = role();
      Double low = number("lo");
      Double high = number("hi");
      if ((low == null) != (high == null)) {
        problem(low == null ? "lo" : "hi", "an interval needs both ends, or none");
      } else if (low != null && high != null && low >= high) {
        problem("lo", "must be below hi, which is " + text("hi"));
      } else if (low == null && role == Role.CALIBRATE) {
        problem("lo", "a figure to calibrate against needs an interval. Maybe its role is report.");
      }
      return role == null
          ? null
          : new PublishedFigure(
              text("id"),
              text("part"),
              role,
              text("area"),
              text("quantity"),
              text("value"),
              low,
              high,
              text("unit"),
              text("when"),
              text("population"),
              text("n"),
              text("source"),
              text("read"),
              text("counterpart"));
    }

    private void oneOf(String column, Set<String> allowed) {
      if (!allowed.contains(text(column))) {
        problem(column, "must be one of " + String.join(", ", allowed.stream().sorted().toList()));
      }
    }

    private @Nullable Role role() {
      for (Role role : Role.values()) {
        if (role.word().equals(text("role").toLowerCase(Locale.ROOT))) {
          return role;
        }
      }
      problem("role", "must be one of calibrate, report, order, input");
      return null;
    }

    private @Nullable Double number(String column) {
      if (text(column).isEmpty()) {
        return null;
      }
      try {
        double value = Double.parseDouble(text(column));
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // said below, as for infinite numbers
      }
      problem(column, "must be a number");
      return null;
    }
  }
}
