package org.anergy.ui.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.run.CsvTable;
import org.anergy.ui.live.History;

/** Daily values and events as the tables of results have them. */
final class SeriesCsv {
  private static final int ROWS_PER_NOTICE = 500;

  private SeriesCsv() {}

  /** Writes the rows of {@code history} and those of its columns that are in {@code columns}. */
  static void series(
      History history, List<SeriesColumn> columns, ExportProgress progress, Appendable target)
      throws IOException {
    List<String> cells = new ArrayList<>();
    cells.add("time_d");
    columns.forEach(column -> cells.add(column.header()));
    CsvTable.appendRow(target, cells);
    int[] index = columns.stream().mapToInt(column -> history.indexOf(column.name())).toArray();
    List<double[]> rows = history.rows(0);
    for (int r = 0; r < rows.size(); r++) {
      double[] row = rows.get(r);
      cells.clear();
      cells.add(CsvTable.text(row[0]));
      for (int i : index) {
        cells.add(i < 0 ? "" : CsvTable.text(row[i]));
      }
      CsvTable.appendRow(target, cells);
      if (r % ROWS_PER_NOTICE == 0) {
        progress.at((double) r / rows.size(), "Writing day " + Math.round(row[0]));
      }
    }
  }

  /** Writes the events of {@code history}, in order of time. */
  static void events(History history, ExportProgress progress, Appendable target)
      throws IOException {
    progress.at(0, "Writing events");
    CsvTable.appendRow(target, List.of("time_d", "kind", "where", "value", "unit", "detail"));
    List<RunEvent> sorted = new ArrayList<>(history.events(0));
    sorted.sort(Comparator.comparingDouble(RunEvent::day)); // relapses are found late
    for (RunEvent event : sorted) {
      CsvTable.appendRow(
          target,
          List.of(
              CsvTable.text(event.day()),
              event.kind(),
              event.where(),
              CsvTable.text(event.value()),
              event.unit(),
              event.detail()));
    }
  }
}
