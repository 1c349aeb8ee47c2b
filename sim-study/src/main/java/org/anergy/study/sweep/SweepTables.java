package org.anergy.study.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anergy.run.CsvTable;
import org.anergy.study.runs.LineTable;
import org.anergy.study.runs.PatientCourse;
import org.anergy.study.runs.PatientRow;
import org.anergy.study.runs.RowSink;
import org.anergy.study.runs.RunPlan;

/** The tidy tables of a study beside that of its runs. */
public final class SweepTables {
  private SweepTables() {}

  /** Starts {@code tables/events.csv} and, if the plan keeps any, {@code tables/series.csv}. */
  public static List<RowSink> open(RunPlan plan, Path directory) {
    List<RowSink> tables = new ArrayList<>();
    tables.add(new LineTable(directory.resolve("tables/events.csv"), plan, new Events()));
    if (!plan.sampledColumns().isEmpty()) {
      tables.add(
          new LineTable(directory.resolve("tables/series.csv"), plan, new SampledSeries(plan)));
    }
    return tables;
  }

  /** Relapses and harms in order of time, with what is meant. */
  private static final class Events implements LineTable.Content {
    private record Event(double day, String kind, String what) {}

    @Override
    public List<String> columns() {
      return List.of("time_d", "kind", "what");
    }

    @Override
    public List<List<String>> lines(PatientRow row) {
      List<Event> events = new ArrayList<>();
      row.course().relapseDays().forEach(day -> events.add(new Event(day, "relapse", "")));
      for (PatientCourse.Harm harm : row.course().harms()) {
        events.add(new Event(harm.day(), harm.kind(), harm.what()));
      }
      events.sort(Comparator.comparingDouble(Event::day)); // stable: a day's order is kept
      return events.stream()
          .map(event -> List.of(CsvTable.text(event.day()), event.kind(), event.what()))
          .toList();
    }
  }

  private record SampledSeries(RunPlan plan) implements LineTable.Content {
    @Override
    public List<String> columns() {
      List<String> columns = new ArrayList<>(List.of("time_d"));
      columns.addAll(plan.sampledColumns());
      return columns;
    }

    @Override
    public List<List<String>> lines(PatientRow row) {
      return row.course().samples().stream()
          .map(sample -> sample.stream().map(CsvTable::text).toList())
          .toList();
    }
  }
}
