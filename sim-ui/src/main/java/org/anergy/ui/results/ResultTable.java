package org.anergy.ui.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.anergy.base.UserInputException;
import org.anergy.run.CsvTable;
import org.anergy.run.ResultFile;
import org.anergy.run.Sha256;
import org.anergy.study.tables.ResultManifest;

/**
 * A table of a result directory, as it was written.
 *
 * @param columns names of its columns
 * @param rows cells, row by row, each as long as {@code columns}
 */
record ResultTable(List<String> columns, List<List<String>> rows) {

  ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads {@code name}.
   *
   * @throws UserInputException if the manifest does not list it, or lists another content
   */
  static ResultTable read(ResultManifest manifest, String name) {
    String text = text(manifest, name);
    List<List<String>> all = CsvTable.parse(text);
    if (all.isEmpty()) {
      throw new UserInputException(
          manifest.directory().resolve(name).toString(), "is empty. Maybe run it again.");
    }
    int width = all.get(0).size();
    for (List<String> row : all) {
      if (row.size() != width) {
        throw new UserInputException(
            manifest.directory().resolve(name).toString(),
            "has a row of "
                + row.size()
                + " cells among rows of "
                + width
                + ". Maybe run it again.");
      }
    }
    return new ResultTable(all.get(0), all.subList(1, all.size()));
  }

  /** Returns the text of file {@code name}, which is the one that the manifest vouches for. */
  static String text(ResultManifest manifest, String name) {
    Path file = manifest.directory().resolve(name);
    Optional<ResultFile> listed =
        manifest.files().stream().filter(f -> f.path().equals(name)).findFirst();
    if (listed.isEmpty()) {
      throw new UserInputException(
          manifest.directory().toString(),
          "the manifest lists no " + name + ". Maybe an earlier version made it: run it again.");
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UserInputException(file.toString(), "cannot be read: " + e.getMessage());
    }
    if (!HexFormat.of().formatHex(Sha256.create().digest(bytes)).equals(listed.get().sha256())) {
      throw new UserInputException(
          file.toString(),
          "is not the file that the manifest lists: it was changed or is damaged. Maybe restore it,"
              + " or run it again.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns the index of {@code column}, -1 if there is none. */
  int indexOf(String column) {
    return columns.indexOf(column);
  }

  /** Returns a cell; empty if there is no such column. */
  String cell(int row, String column) {
    int index = indexOf(column);
    return index < 0 ? "" : rows.get(row).get(index);
  }

  /** Returns a cell as a number; NaN if it is empty, no number, or there is no such column. */
  double number(int row, String column) {
    return number(cell(row, column));
  }

  /** Returns {@code text} as a number; NaN if it is none. */
  static double number(String text) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Tells whether every cell of column {@code index} is empty or a number, and one is a number. */
  boolean isNumeric(int index) {
    boolean any = false;
    for (List<String> row : rows) {
      String text = row.get(index);
      if (!text.isEmpty()) {
        if (Double.isNaN(number(text))) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
