package org.anergy.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.duckdb.DuckDBDriver;

/** A DuckDB in memory, with a directory of its own for what does not fit. */
final class DuckDbSession implements AutoCloseable {
  private final Connection connection;
  private final Path spill;

  private DuckDbSession(Connection connection, Path spill) {
    this.connection = connection;
    this.spill = spill;
  }

  /**
   * Opens a database that fetches nothing from the network.
   *
   * @throws RefusedException if DuckDB's native library cannot be loaded on this machine
   */
  static DuckDbSession open() throws SQLException {
    Path spill = null;
    try {
      spill = Files.createTempDirectory("anergy-duckdb-");
      Properties settings = new Properties();
      settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
      DuckDbSession session = new DuckDbSession(connection, spill);
      session.execute("SET temp_directory = " + SqlText.text(spill.toString()));
      session.execute("SET autoinstall_known_extensions = false");
      session.execute("SET autoload_known_extensions = false");
      return session;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LinkageError e) {
      throw new RefusedException(
          "DuckDB's native library cannot be loaded here: "
              + e.getMessage()
              + ". It exists for Linux (x86-64, arm64), macOS and Windows. Maybe programs may not"
              + " run from "
              + System.getProperty("java.io.tmpdir")
              + ": set ANERGY_JAVA_OPTS=-Djava.io.tmpdir=DIR.");
    }
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    try (Stream<Path> files = Files.walk(spill)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
