package org.anergy.study.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anergy.base.UserInputException;

/**
 * A table of a result: a CSV file of its directory {@code tables}, a Parquet file of the same name
 * beside it, or both.
 *
 * @param name name of the files without their endings
 * @param directory the directory of tables
 */
public record TableFile(String name, Path directory) {
  private static final String TABLES = "tables";
  private static final String CSV = ".csv";
  private static final String PARQUET = ".parquet";

  /**
   * Returns the tables of the result in {@code result}, by name.
   *
   * @throws UserInputException if there is no such directory, or no table in it
   */
  public static List<TableFile> of(Path result) {
    if (!Files.isDirectory(result)) {
      throw new UserInputException(
          result.toString(), "there is no such directory. Maybe the name differs.");
    }
    Path directory = result.resolve(TABLES);
    TreeSet<String> names = new TreeSet<>();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        files
            .filter(Files::isRegularFile)
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(CSV) || file.endsWith(PARQUET))
            .forEach(file -> names.add(file.substring(0, file.lastIndexOf('.'))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (names.isEmpty()) {
      throw new UserInputException(
          result.toString(),
          "holds no tables: there is no tables/*.csv. Maybe it is the parent of a result directory,"
              + " or its run has not ended: go on with --resume.");
    }
    List<TableFile> tables = new ArrayList<>();
    names.forEach(name -> tables.add(new TableFile(name, directory.toAbsolutePath().normalize())));
    return tables;
  }

  /** Returns where the CSV file is, or would be. */
  public Path csv() {
    return directory.resolve(name + CSV);
  }

  /** Returns where the Parquet file is, or would be. */
  public Path parquet() {
    return directory.resolve(name + PARQUET);
  }

  /** Tells whether the Parquet file is to be read: it is there and no older than the CSV. */
  public boolean parquetIsCurrent() {
    if (!Files.isRegularFile(parquet())) {
      return false;
    }
    if (!Files.isRegularFile(csv())) {
      return true;
    }
    try {
      return Files.getLastModifiedTime(parquet()).compareTo(Files.getLastModifiedTime(csv())) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
