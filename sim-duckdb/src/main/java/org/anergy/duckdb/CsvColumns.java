package org.anergy.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anergy.base.UserInputException;
import org.anergy.run.CsvTable;

/**
 * The typed columns of a CSV table, found by rules instead of DuckDB's guesses, which take a column
 * without values for text and some digests for numbers.
 */
final class CsvColumns {
  /** Indices and seeds: all 64 bits count. */
  private static final Set<String> INTEGERS =
      Set.of("run", "point", "replicate", "seed", "patient");

  /** Texts, even where all cells are empty or look like numbers. */
  private static final Set<String> TEXTS =
      Set.of(
          "status", "digest", "message", "replay", "kind", "what", "where", "unit", "detail",
          "name", "meaning");

  private static final String INTEGER = "-?[0-9]{1,18}|-?[0-9]{19}";
  private static final String NUMBER = "-?([0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?|Infinity)";

  private final Path csv;
  private final List<String> names;
  private final List<String> types;

  private CsvColumns(Path csv, List<String> names, List<String> types) {
    this.csv = csv;
    this.names = names;
    this.types = types;
  }

  /**
   * Looks at every cell of {@code csv} once.
   *
   * @throws UserInputException if it has no usable line of names
   */
  static CsvColumns of(Connection connection, Path csv) throws SQLException {
    CsvColumns asText = asText(csv);
    List<String> names = asText.names;
    String tests =
        names.stream()
            .map(
                name -> {
                  String column = SqlText.name(name);
                  boolean integer = INTEGERS.contains(name);
                  String test =
                      "regexp_full_match("
                          + column
                          + ", "
                          + SqlText.text(integer ? INTEGER : NUMBER)
                          + ")";
                  return "bool_and("
                      + (integer
                          ? test + " AND TRY_CAST(" + column + " AS BIGINT) IS NOT NULL"
                          : test)
                      + ") FILTER ("
                      + column
                      + " IS NOT NULL)";
                })
            .collect(Collectors.joining(", "));
    List<String> types = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + tests + " FROM " + asText.source())) {
      row.next();
      for (int i = 0; i < names.size(); i++) {
        boolean numbers = row.getBoolean(i + 1) || row.wasNull();
        String number = INTEGERS.contains(names.get(i)) ? "BIGINT" : "DOUBLE";
        types.add(numbers && !TEXTS.contains(names.get(i)) ? number : "VARCHAR");
      }
    }
    return new CsvColumns(csv, names, types);
  }

  /**
   * Takes every column for text and looks at the line of names alone.
   *
   * @throws UserInputException if it is not usable
   */
  static CsvColumns asText(Path csv) {
    List<String> names = names(csv);
    return new CsvColumns(csv, names, names.stream().map(name -> "VARCHAR").toList());
  }

  private static List<String> names(Path csv) {
    String line;
    try (BufferedReader reader = Files.newBufferedReader(csv)) {
      line = reader.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> names = line == null || line.isBlank() ? List.of() : CsvTable.parse(line).get(0);
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank() || !seen.add(name)) {
        throw new UserInputException(
            csv + ":1", "the column \"" + name + "\" has no name or one that another has too.");
      }
    }
    if (names.isEmpty()) {
      throw new UserInputException(
          csv + ":1", "there is no line with the names of columns. Maybe the file was cut off.");
    }
    return names;
  }

  /** Returns the table function that reads the file with these types. */
  String source() {
    Function<Integer, String> column =
        i -> SqlText.text(names.get(i)) + ": " + SqlText.text(types.get(i));
    return "read_csv("
        + SqlText.text(csv.toString())
        + ", auto_detect=false, header=true, delim=',', quote='\"', escape='\"', nullstr='',"
        + " columns={"
        + IntStream.range(0, names.size()).boxed().map(column).collect(Collectors.joining(", "))
        + "})";
  }
}
