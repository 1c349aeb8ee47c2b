package org.anergy.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.study.tables.RowReceiver;
import org.anergy.study.tables.TableDatabase;
import org.anergy.study.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a result as views of a DuckDB that lives in memory for one question.
 *
 * <p>Two locks keep a query to the tables. DuckDB's access to files is switched off but for the
 * files of the views, its configuration is locked, and nothing is installed. The query itself is an
 * argument of the table function {@code query}, which takes a single SELECT statement and nothing
 * that writes. Answers are streamed; what does not fit into memory spills into a directory that is
 * deleted afterwards.
 */
public final class DuckDbTables implements TableDatabase {
  private static final String NOT_ONE_SELECT = "Expected a single SELECT statement";

  /** For {@link java.util.ServiceLoader}. */
  public DuckDbTables() {}

  @Override
  public void query(List<TableFile> tables, String sql, RowReceiver rows) {
    try (DuckDbSession session = DuckDbSession.open()) {
      List<String> views = new ArrayList<>();
      List<String> files = new ArrayList<>();
      boolean all = tables.stream().noneMatch(table -> isNamed(table, sql));
      for (TableFile table : tables) {
        Path file = table.parquetIsCurrent() ? table.parquet() : table.csv();
        String source =
            table.parquetIsCurrent()
                ? "read_parquet(" + SqlText.text(file.toString()) + ")"
                : columns(session.connection(), file, all || isNamed(table, sql)).source();
        views.add("CREATE VIEW " + SqlText.name(table.name()) + " AS SELECT * FROM " + source);
        files.add(SqlText.text(file.toString()));
      }
      for (String view : views) {
        session.execute(view);
      }
      session.execute("SET allowed_paths = [" + String.join(", ", files) + "]");
      session.execute("SET enable_external_access = false");
      session.execute("SET lock_configuration = true");
      answer(session.connection(), sql, rows);
    } catch (SQLException e) {
      throw new UserInputException(tables.get(0).directory().toString(), message(e));
    }
  }

  /** Large tables that the question does not name are not looked at for their types. */
  private static CsvColumns columns(Connection connection, Path csv, boolean typed)
      throws SQLException {
    return typed ? CsvColumns.of(connection, csv) : CsvColumns.asText(csv);
  }

  /** Never false for a table that is asked about; quotes within quoted names are doubled. */
  private static boolean isNamed(TableFile table, String sql) {
    return bare(sql).contains(bare(table.name()));
  }

  private static String bare(String text) {
    return text.replace("\"", "").toLowerCase(Locale.ROOT);
  }

  private static void answer(Connection connection, String sql, RowReceiver rows)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT * FROM query(" + SqlText.text(sql) + ")")) {
      ResultSetMetaData columns = result.getMetaData();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnLabel(i));
      }
      rows.columns(names);
      while (result.next()) {
        List<@Nullable Object> cells = new ArrayList<>(names.size());
        for (int i = 1; i <= names.size(); i++) {
          cells.add(cell(result, i));
        }
        rows.row(cells);
      }
    } catch (SQLException e) {
      throw new UserInputException("SQL", message(e) + "\n" + dictionary(connection));
    }
  }

  private static @Nullable Object cell(ResultSet result, int i) throws SQLException {
    Object value = result.getObject(i);
    boolean plain = value == null || value instanceof Number || value instanceof Boolean;
    return plain ? value : result.getString(i);
  }

  /** DuckDB's message without the picture of the statement, of which the user wrote a part only. */
  private static String message(SQLException failure) {
    String text = String.valueOf(failure.getMessage());
    int picture = text.indexOf("\n\nLINE ");
    String words = (picture < 0 ? text : text.substring(0, picture)).strip();
    return words.contains(NOT_ONE_SELECT)
        ? "only a single SELECT statement is answered (WITH, FROM, DESCRIBE and SUMMARIZE begin one"
            + " too); nothing can be written."
        : words;
  }

  private static String dictionary(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT table_name, string_agg(column_name, ', ' ORDER BY column_index) FROM"
                    + " duckdb_columns() WHERE NOT internal GROUP BY ALL ORDER BY 1")) {
      List<String> lines = new ArrayList<>();
      while (tables.next()) {
        lines.add("  " + tables.getString(1) + "(" + tables.getString(2) + ")");
      }
      return lines.stream().collect(Collectors.joining("\n", "Tables and columns here:\n", ""));
    }
  }

  @Override
  public long toParquet(Path csv, Path parquet) {
    Path from = csv.toAbsolutePath().normalize();
    try (DuckDbSession session = DuckDbSession.open();
        Statement statement = session.connection().createStatement()) {
      String source = CsvColumns.of(session.connection(), from).source();
      return statement.executeLargeUpdate(
          "COPY (SELECT * FROM "
              + source
              + ") TO "
              + SqlText.text(parquet.toAbsolutePath().toString())
              + " (FORMAT parquet, COMPRESSION zstd)");
    } catch (SQLException e) {
      if (Files.isReadable(from) && message(e).startsWith("IO Error")) {
        throw new RefusedException(
            parquet + ": cannot be written: " + message(e) + ". Maybe free some space.");
      }
      throw new UserInputException(csv.toString(), message(e));
    }
  }
}
