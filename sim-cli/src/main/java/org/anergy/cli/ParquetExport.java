package org.anergy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.anergy.base.RefusedException;
import org.anergy.base.UserInputException;
import org.anergy.run.ResultDirectory;
import org.anergy.study.tables.TableDatabase;
import org.anergy.study.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** Writes the CSV tables of a result as Parquet. */
final class ParquetExport {
  private static final String DICTIONARY = "README.md";

  private ParquetExport() {}

  /**
   * Writes all tables and returns the files.
   *
   * @param output new directory for them, with the dictionary of columns; null: beside the CSVs
   * @param force files beside the CSVs may be replaced
   * @throws RefusedException if there are some and they may not, or {@code output} is not empty
   * @throws UserInputException if {@code result} has no CSV tables
   */
  static List<Path> write(Path result, @Nullable Path output, boolean force) {
    List<TableFile> tables =
        TableFile.of(result).stream().filter(table -> Files.isRegularFile(table.csv())).toList();
    if (tables.isEmpty()) {
      throw new UserInputException(
          result.toString(), "has no tables in CSV, from which those in Parquet are written.");
    }
    if (output == null && !force) {
      tables.stream()
          .filter(table -> Files.exists(table.parquet()))
          .findFirst()
          .ifPresent(ParquetExport::refuse);
    }
    TableDatabase database = OptionalModules.tableDatabase();
    List<Path> files = new ArrayList<>();
    if (output == null) {
      tables.forEach(table -> files.add(write(database, table.csv(), table.parquet())));
      return files;
    }
    ResultDirectory directory = ResultDirectory.create(output);
    for (TableFile table : tables) {
      Path target = directory.path().resolve(table.parquet().getFileName());
      files.add(write(database, table.csv(), target));
    }
    Path dictionary = tables.get(0).directory().resolve(DICTIONARY);
    if (Files.isRegularFile(dictionary)) {
      directory.write(DICTIONARY, out -> Files.copy(dictionary, out));
    }
    return files;
  }

  private static void refuse(TableFile table) {
    throw new RefusedException(
        table.parquet()
            + " exists; nothing was changed. Maybe replace it with --force, or choose another"
            + " directory with -o.");
  }

  /** A name without {@code .part} stands for a whole file. */
  private static Path write(TableDatabase database, Path csv, Path parquet) {
    Path part = parquet.resolveSibling(parquet.getFileName() + ".part");
    try {
      try {
        database.toParquet(csv, part);
        Files.move(
            part, parquet, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parquet;
  }
}
