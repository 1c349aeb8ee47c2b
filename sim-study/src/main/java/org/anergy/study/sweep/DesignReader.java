package org.anergy.study.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.anergy.base.NearestName;
import org.anergy.base.UserInputException;
import org.anergy.study.runs.CsvRows;
import org.anergy.study.sweep.StudySpec.DesignSpec;
import org.anergy.study.sweep.StudySpec.Kind;
import org.anergy.yaml.Place;
import org.anergy.yaml.Problems;
import org.anergy.yaml.SourceText;
import org.anergy.yaml.Values;
import org.anergy.yaml.YamlNode;

/** Reads the design of a study out of a block whose form has been checked, and its CSV file. */
final class DesignReader {
  private static final SourceText.Kind CSV =
      new SourceText.Kind("table", "the names of factors", 1 << 28);

  /** Column of the table that a study leaves of its points: no factor. */
  static final String POINT = "point";

  private DesignReader() {}

  static DesignSpec read(
      YamlNode.Keys design, List<Factor> factors, Path directory, Problems problems) {
    Kind kind =
        Kind.valueOf(
            Values.text(design, "kind", "grid").toUpperCase(Locale.ROOT).replace('-', '_'));
    List<List<String>> rows = List.of();
    if (kind == Kind.LIST) {
      rows = list(design, factors, problems);
    } else if (kind == Kind.CSV && Values.has(design, "file")) {
      rows = csv(design, factors, directory.resolve(Values.text(design, "file", "")), problems);
    }
    int points = Values.whole(design, "points", 0);
    return new DesignSpec(
        kind,
        kind == Kind.MORRIS ? Values.whole(design, "trajectories", 0) : points,
        Values.whole(design, "levels", StudyFormat.DEFAULT_LEVELS),
        Values.whole(design, "resamples", StudyFormat.DEFAULT_RESAMPLES),
        Values.whole(design, "seed", 1),
        rows);
  }

  private static List<List<String>> list(
      YamlNode.Keys design, List<Factor> factors, Problems problems) {
    List<List<String>> rows = new ArrayList<>();
    if (design.get("rows") instanceof YamlNode.Items items) {
      for (YamlNode item : items.items()) {
        List<String> row = Values.texts(item);
        if (row.size() != factors.size()) {
          problems.add(
              item.place(),
              "design.rows",
              "has " + row.size() + " values for " + factors.size() + " factors.");
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * Columns may stand in any order; those of no factor are a mistake. An empty cell changes
   * nothing.
   */
  private static List<List<String>> csv(
      YamlNode.Keys design, List<Factor> factors, Path file, Problems problems) {
    YamlNode at = design.get("file");
    List<CsvRows.Row> table;
    try {
      table = CsvRows.of(SourceText.read(file, CSV));
    } catch (UserInputException e) {
      problems.add(at == null ? design.place() : at.place(), "design.file", e);
      return List.of();
    }
    List<String> names = factors.stream().map(Factor::name).toList();
    List<String> header = table.get(0).cells();
    Place top = new Place(file.toString(), table.get(0).line(), 1);
    for (String column : header) {
      if (!names.contains(column) && !column.equals(POINT)) {
        problems.add(top, column, "is no factor of this study." + NearestName.maybe(column, names));
      }
    }
    for (String name : names) {
      if (!header.contains(name)) {
        problems.add(top, "", "there is no column for the factor " + name + ".");
      }
    }
    if (new HashSet<>(header).size() < header.size()) {
      problems.add(top, "", "a column is there twice.");
    }
    List<List<String>> rows = new ArrayList<>();
    for (CsvRows.Row row : table.subList(1, table.size())) {
      if (row.cells().size() != header.size()) {
        problems.add(
            new Place(file.toString(), row.line(), 1),
            "",
            "has " + row.cells().size() + " cells under " + header.size() + " columns.");
        return List.of();
      }
      rows.add(
          names.stream()
              .filter(header::contains)
              .map(name -> row.cells().get(header.indexOf(name)).strip())
              .toList());
    }
    if (rows.isEmpty()) {
      problems.add(top, "", "there are no rows under the header.");
    }
    return rows;
  }
}
