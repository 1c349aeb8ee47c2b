package org.anergy.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anergy.base.UserInputException;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.run.CsvTable;
import org.anergy.study.analysis.FactorAxis;
import org.anergy.study.runs.TraitColumns;
import org.anergy.study.sweep.Factor;
import org.anergy.study.sweep.FactorValues;
import org.anergy.study.sweep.StudyPoints;
import org.anergy.study.tables.ResultManifest;
import org.anergy.yaml.Place;

/** Finds out what a directory holds and reads it. Files that the manifest disowns are refused. */
final class ResultReader {
  private static final List<String> NOT_OUTPUTS =
      List.of(
          "run", "point", "replicate", "seed", "patient", "status", "digest", "message", "replay");

  private final ResultManifest manifest;

  private ResultReader(ResultManifest manifest) {
    this.manifest = manifest;
  }

  /**
   * Reads the result in {@code directory}; not on the event dispatch thread.
   *
   * @throws UserInputException if there is no finished result, or it is damaged
   */
  static StoredResult read(Path directory) {
    ResultManifest manifest = ResultManifest.read(directory);
    ResultReader reader = new ResultReader(manifest);
    if (manifest.json().has("patients")) {
      return reader.cohort();
    }
    if (manifest.json().has("runs")) {
      return reader.study();
    }
    if (manifest.json().has("patient")) {
      return reader.run();
    }
    throw new UserInputException(
        directory.toString(),
        "holds neither a run, a cohort nor a study. Maybe open its report.html in a browser.");
  }

  private ColumnDictionary dictionary() {
    return new ColumnDictionary(ResultTable.text(manifest, "tables/README.md"));
  }

  private StoredCohort cohort() {
    ResultTable patients = ResultTable.read(manifest, "tables/patients.csv");
    Map<String, List<double[]>> visits =
        byPatient(ResultTable.read(manifest, "tables/visits.csv"), "score_measured_points");
    Map<String, List<double[]>> relapses =
        byPatient(ResultTable.read(manifest, "tables/relapses.csv"), "time_d");
    List<Trajectory> courses = new ArrayList<>();
    for (int row = 0; row < patients.rows().size(); row++) {
      String patient = patients.cell(row, StoredCohort.PATIENT);
      List<double[]> seen = visits.getOrDefault(patient, List.of());
      courses.add(
          new Trajectory(
              seen.stream().mapToDouble(visit -> visit[0]).toArray(),
              seen.stream().mapToDouble(visit -> visit[1]).toArray(),
              new double[0],
              relapses.getOrDefault(patient, List.of()).stream().map(r -> r[0]).toList(),
              List.of(),
              patients.number(row, "death_day")));
    }
    return new StoredCohort(manifest, dictionary(), patients, courses);
  }

  /** Returns day and value of every row of the follow-up, by patient. */
  private static Map<String, List<double[]>> byPatient(ResultTable table, String value) {
    Map<String, List<double[]>> byPatient = new HashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      double day = table.number(row, "time_d");
      if (day >= 0) {
        byPatient
            .computeIfAbsent(table.cell(row, StoredCohort.PATIENT), p -> new ArrayList<>())
            .add(new double[] {day, table.number(row, value)});
      }
    }
    return byPatient;
  }

  private StoredStudy study() {
    ResultTable runs = ResultTable.read(manifest, "tables/runs.csv");
    ResultTable design = ResultTable.read(manifest, "inputs/points.csv");
    List<List<String>> points =
        design.rows().stream().map(row -> row.subList(1, row.size())).toList();
    List<Factor> factors = new ArrayList<>();
    List<String> names = design.columns().subList(1, design.columns().size());
    for (int f = 0; f < names.size(); f++) {
      int index = f;
      List<String> texts = points.stream().map(point -> point.get(index)).distinct().toList();
      factors.add(
          new Factor(names.get(f), names.get(f), new FactorValues.Levels(texts), Place.of("")));
    }
    List<FactorAxis> axes = new ArrayList<>();
    for (int f = 0; f < names.size(); f++) {
      axes.add(FactorAxis.of(factors, f, StudyPoints.rows(points)));
    }
    List<String> outputs = new ArrayList<>();
    for (int c = 0; c < runs.columns().size(); c++) {
      String column = runs.columns().get(c);
      boolean known =
          NOT_OUTPUTS.contains(column)
              || names.contains(column)
              || TraitColumns.names().contains(column);
      if (!known && runs.isNumeric(c)) {
        outputs.add(column);
      }
    }
    return new StoredStudy(manifest, dictionary(), runs, axes, points, outputs);
  }

  private StoredRun run() {
    ColumnDictionary dictionary = dictionary();
    List<List<String>> rows = CsvTable.parse(ResultTable.text(manifest, "tables/series.csv"));
    List<String> header = rows.isEmpty() ? List.of("time_d") : rows.get(0);
    Series series = new Series(header.stream().skip(1).map(dictionary::column).toList());
    for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      series.add(row.stream().mapToDouble(ResultTable::number).toArray());
    }
    ResultTable table = ResultTable.read(manifest, "tables/events.csv");
    List<RunEvent> events = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      events.add(
          new RunEvent(
              table.number(row, "time_d"),
              table.cell(row, "kind"),
              table.cell(row, "where"),
              table.number(row, "value"),
              table.cell(row, "unit"),
              table.cell(row, "detail")));
    }
    ResultTable endpoints = ResultTable.read(manifest, "tables/endpoints.csv");
    return new StoredRun(manifest, dictionary, series, events, endpoints, table);
  }
}
