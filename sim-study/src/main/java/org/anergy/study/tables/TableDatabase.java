package org.anergy.study.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A database that can be asked about the tables of results. Implementations are found by {@link
 * ServiceLoader}; the program has none unless a module with one is on its class path.
 *
 * <p>Columns have the same types whatever the result: {@code run}, {@code point}, {@code
 * replicate}, {@code seed} and {@code patient} are 64-bit integers, other columns of numbers are
 * 64-bit floating-point, also if all cells are empty; the rest is text. An empty cell is NULL.
 */
public interface TableDatabase {
  /**
   * Answers one query.
   *
   * @param tables what it can name
   * @param sql a single SELECT statement; it can read these tables and nothing else, and can write
   *     nothing
   * @param rows takes the answer
   * @throws org.anergy.base.UserInputException if the query is wrong; says which tables and columns
   *     there are
   */
  void query(List<TableFile> tables, String sql, RowReceiver rows);

  /**
   * Writes a CSV table as Parquet, compressed by Zstandard, rows in the same order.
   *
   * @param csv a table of a result
   * @param parquet the file to write; replaced if it exists
   * @return number of rows
   */
  long toParquet(Path csv, Path parquet);

  /** Returns the database on the class path. */
  static Optional<TableDatabase> find() {
    return ServiceLoader.load(TableDatabase.class).findFirst();
  }
}
