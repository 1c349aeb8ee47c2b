package org.anergy.study.runs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of runs: one row a run, in their order, written and flushed as it comes. The columns of
 * results are those of the first run that finished. Not thread-safe.
 */
final class RunTable implements RowSink {
  private final Path file;
  private final RunPlan plan;
  private final BufferedWriter writer;
  private final List<PatientRow> beforeHeader = new ArrayList<>(); // those that failed
  private @Nullable List<String> outputs;

  /** Starts the table anew in {@code file}. */
  RunTable(Path file, RunPlan plan) {
    this.file = file;
    this.plan = plan;
    try {
      writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Journal.unwritable(file, e);
    }
  }

  @Override
  public void add(PatientRow row) {
    try {
      if (outputs == null && row.state() == PatientRow.State.FAILED) {
        beforeHeader.add(row);
        return;
      }
      if (outputs == null) {
        writeHeader(plan.outputs(row.endpoints()).keySet());
      }
      writeRow(row);
      writer.flush();
    } catch (IOException e) {
      throw Journal.unwritable(file, e);
    }
  }

  @Override
  public void close() {
    try (writer) {
      if (!beforeHeader.isEmpty()) {
        // Nobody finished: the failures are still worth a table.
        writeHeader(List.of());
      }
    } catch (IOException e) {
      throw Journal.unwritable(file, e);
    }
  }

  private void writeHeader(Collection<String> names) throws IOException {
    outputs = List.copyOf(names);
    List<String> header = new ArrayList<>(plan.keyColumns());
    header.addAll(List.of("status", "digest"));
    header.addAll(TraitColumns.names());
    header.addAll(names);
    header.addAll(List.of("message", "replay"));
    writer.append(CsvCells.line(header));
    for (PatientRow failed : beforeHeader) {
      writeRow(failed);
    }
    beforeHeader.clear();
  }

  private void writeRow(PatientRow row) throws IOException {
    List<String> columns = outputs == null ? List.of() : outputs;
    Map<String, String> values =
        row.endpoints().isEmpty() ? Map.of() : plan.outputs(row.endpoints());
    if (!values.isEmpty() && !List.copyOf(values.keySet()).equals(columns)) {
      throw new IllegalStateException(
          plan.noun() + " " + row.run() + " has results " + values.keySet() + ", not " + columns);
    }
    List<String> cells = new ArrayList<>(plan.keys(row.run()));
    cells.add(row.state().word());
    cells.add(row.digest());
    for (String trait : TraitColumns.names()) {
      cells.add(row.traits().getOrDefault(trait, ""));
    }
    for (String column : columns) {
      cells.add(values.getOrDefault(column, ""));
    }
    cells.add(row.message());
    cells.add(plan.replayCommand(row.run()));
    writer.append(CsvCells.line(cells));
  }
}
