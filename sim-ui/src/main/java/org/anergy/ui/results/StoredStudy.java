package org.anergy.ui.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.run.CsvTable;
import org.anergy.study.analysis.FactorAxis;
import org.anergy.study.report.ReadableNumber;
import org.anergy.study.tables.ResultManifest;

/**
 * A study: runs at the points of a design.
 *
 * @param manifest its manifest
 * @param dictionary what its columns mean
 * @param table its runs, a row each
 * @param axes its factors, each with its value at every point
 * @param points text of every factor at every point
 * @param outputs names of the columns that were measured
 */
record StoredStudy(
    ResultManifest manifest,
    ColumnDictionary dictionary,
    ResultTable table,
    List<FactorAxis> axes,
    List<List<String>> points,
    List<String> outputs)
    implements StoredResult {
  static final String RUN = "run";
  static final String POINT = "point";

  StoredStudy {
    axes = List.copyOf(axes);
    points = List.copyOf(points);
    outputs = List.copyOf(outputs);
  }

  /** Returns the values of {@code output} at each point, without runs that have none. */
  List<double[]> byPoint(String output) {
    Map<Integer, List<Double>> values = new LinkedHashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      double value = table.number(row, output);
      if (!Double.isNaN(value)) {
        int point = (int) table.number(row, POINT);
        values.computeIfAbsent(point, p -> new ArrayList<>()).add(value);
      }
    }
    List<double[]> byPoint = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      byPoint.add(values.getOrDefault(point, List.of()).stream().mapToDouble(v -> v).toArray());
    }
    return byPoint;
  }

  /** Returns the table of points: number of runs, factors, mean of every output. */
  ResultTable pointTable() {
    List<String> columns = new ArrayList<>(List.of(POINT));
    axes.forEach(axis -> columns.add(axis.name()));
    columns.addAll(outputs);
    List<List<String>> rows = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      rows.add(new ArrayList<>(List.of(Integer.toString(point))));
      rows.get(point).addAll(points.get(point));
    }
    for (String output : outputs) {
      List<double[]> values = byPoint(output);
      for (int point = 0; point < points.size(); point++) {
        double mean = java.util.Arrays.stream(values.get(point)).average().orElse(Double.NaN);
        rows.get(point).add(CsvTable.text(mean));
      }
    }
    return new ResultTable(columns, rows);
  }

  /** Returns the name of an output with its unit. */
  String label(String output) {
    return ReadableNumber.withUnit(ReadableNumber.words(output), dictionary.unit(output));
  }
}
