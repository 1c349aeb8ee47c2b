package org.anergy.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;

/** The tables of a run: series, events, endpoints, and the dictionary of their columns. */
final class ResultTables {
  private ResultTables() {}

  /** Writes {@code tables/*.csv} and {@code tables/README.md}. */
  static void write(RunResult result, ResultDirectory directory) {
    table(directory, "tables/series.csv", target -> series(result.series(), target));
    table(directory, "tables/events.csv", target -> events(result.events(), target));
    table(directory, "tables/endpoints.csv", target -> endpoints(result.endpoints(), target));
    directory.write("tables/README.md", dictionary(result));
  }

  private static void series(Series series, Appendable target) throws IOException {
    List<String> cells = new ArrayList<>();
    cells.add("time_d");
    series.columns().forEach(column -> cells.add(column.header()));
    CsvTable.appendRow(target, cells);
    for (int i = 0; i < series.size(); i++) {
      cells.clear();
      for (double value : series.row(i)) {
        cells.add(CsvTable.text(value));
      }
      CsvTable.appendRow(target, cells);
    }
  }

  private static void events(List<RunEvent> events, Appendable target) throws IOException {
    CsvTable.appendRow(target, List.of("time_d", "kind", "where", "value", "unit", "detail"));
    for (RunEvent event : events) {
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

  private static void endpoints(List<Endpoint> endpoints, Appendable target) throws IOException {
    CsvTable.appendRow(target, List.of("name", "value", "unit", "meaning"));
    for (Endpoint endpoint : endpoints) {
      CsvTable.appendRow(
          target,
          List.of(
              endpoint.name(),
              CsvTable.text(endpoint.value()),
              endpoint.unit(),
              endpoint.meaning()));
    }
  }

  private static String dictionary(RunResult result) {
    StringBuilder text = new StringBuilder(4096);
    text.append("# Columns of the tables\n\n")
        .append(
            "Comma-separated, UTF-8, quoted as in RFC 4180, lines end with a line feed. Numbers ")
        .append("have a decimal point and read back exactly; an empty cell means that the value ")
        .append("does not exist. Times count from the start of the follow-up.\n\n")
        .append("## series.csv\n\n| column | unit | group | meaning |\n|---|---|---|---|\n")
        .append("| time_d | d | | time since the start of the follow-up |\n");
    for (SeriesColumn column : result.series().columns()) {
      line(text, column.header(), column.unit(), column.group(), column.meaning());
    }
    text.append("\n## events.csv\n\n| column | meaning |\n|---|---|\n");
    line(text, "time_d", "time since the start of the follow-up, d; negative in the run-in");
    line(text, "kind", "what happened, one word");
    line(text, "where", "compartment, patch or region of a patch; of a death its cause; or empty");
    line(text, "value", "a number that belongs to the event, or empty");
    line(text, "unit", "unit of the value");
    line(text, "detail", "cause or circumstances");
    text.append("\n## endpoints.csv\n\n| name | unit | meaning |\n|---|---|---|\n");
    for (Endpoint endpoint : result.endpoints()) {
      line(text, endpoint.name(), endpoint.unit(), endpoint.meaning());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell.replace("|", "\\|").replaceAll("\\s+", " ")).append(" |");
    }
    text.append('\n');
  }

  private static void table(ResultDirectory directory, String name, Body body) {
    directory.write(
        name,
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
          body.write(writer);
          writer.flush();
        });
  }

  private interface Body {
    void write(Appendable target) throws IOException;
  }
}
