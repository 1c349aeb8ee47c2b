package org.anergy.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.run.CsvTable;
import org.anergy.run.RunResult;
import org.anergy.study.runs.CsvRows;

/** Holds the past of a fork against the tables of the run that it branches from. */
final class CommonPast {
  private CommonPast() {}

  /**
   * Compares daily values and events before day {@code fork}.
   *
   * @throws ForkCommand.PastDiffersException at the first that differs
   */
  static void require(StoredRun parent, RunResult result, double fork) {
    try {
      compareEvents(parent.table("events.csv"), result.events(), fork);
      compareSeries(parent.table("series.csv"), result.series(), fork);
    } catch (IOException e) {
      throw new UncheckedIOException(parent.directory() + ": " + e.getMessage(), e);
    }
  }

  private static void compareEvents(Path table, List<RunEvent> events, double fork)
      throws IOException {
    List<CsvRows.Row> stored = CsvRows.of(Files.readString(table));
    int next = 1; // after the header
    for (RunEvent event : events) {
      if (event.day() >= fork) {
        break;
      }
      List<String> own = List.of(CsvTable.text(event.day()), event.kind(), event.where());
      boolean same =
          next < stored.size() && stored.get(next).cells().subList(0, own.size()).equals(own);
      if (!same) {
        throw new ForkCommand.PastDiffersException("an event, " + event.kind(), event.day(), fork);
      }
      next++;
    }
    if (next < stored.size() && Double.parseDouble(stored.get(next).cells().get(0)) < fork) {
      List<String> cells = stored.get(next).cells();
      throw new ForkCommand.PastDiffersException(
          "an event is missing, " + cells.get(1), Double.parseDouble(cells.get(0)), fork);
    }
  }

  /** What both have is compared: a treated patient has more columns than an untreated one. */
  private static void compareSeries(Path table, Series series, double fork) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(table)) {
      String first = lines.readLine();
      List<String> header = first == null ? List.of() : CsvRows.of(first).get(0).cells();
      List<SeriesColumn> columns = series.columns();
      int[] stored = columns.stream().mapToInt(c -> header.indexOf(c.header())).toArray();
      for (int r = 0; r < series.size(); r++) {
        String line = lines.readLine();
        double[] row = series.row(r);
        if (line == null || row[0] >= fork) {
          return;
        }
        String[] cells = line.split(",", -1);
        for (int c = 0; c < stored.length; c++) {
          if (stored[c] >= 0 && !CsvTable.text(row[c + 1]).equals(cells[stored[c]])) {
            throw new ForkCommand.PastDiffersException(columns.get(c).name(), row[0], fork);
          }
        }
      }
    }
  }
}
