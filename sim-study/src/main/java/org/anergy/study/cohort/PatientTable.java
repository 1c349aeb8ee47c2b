package org.anergy.study.cohort;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anergy.base.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * {@code patients.csv}: one row a patient, in the order of the patients, whatever the order in
 * which they finish. A row is written and flushed as soon as all earlier ones are; rows that wait
 * are in the journal already. Not thread-safe.
 */
final class PatientTable implements AutoCloseable {
  private final Path file;
  private final CohortPlan plan;
  private final SortedMap<Long, PatientRow> waiting = new TreeMap<>();
  private final BufferedWriter writer;
  private @Nullable List<String> endpoints;
  private long next;

  /** Starts the table anew in {@code file}. */
  PatientTable(Path file, CohortPlan plan) {
    this.file = file;
    this.plan = plan;
    try {
      writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Takes the row of a patient; writes it when its turn has come. */
  void add(PatientRow row) {
    try {
      waiting.put(row.patient(), row);
      if (endpoints == null && row.state() == PatientRow.State.FINISHED) {
        writeHeader(row.endpoints().keySet());
      }
      writeReady();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try (writer) {
      if (endpoints == null && !waiting.isEmpty()) {
        // Nobody finished: the failures are still worth a table.
        writeHeader(List.of());
        writeReady();
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void writeReady() throws IOException {
    if (endpoints == null) {
      return;
    }
    while (true) {
      PatientRow row = waiting.remove(next);
      if (row == null) {
        break;
      }
      writeRow(row, endpoints);
      next++;
    }
    writer.flush();
  }

  private void writeHeader(Collection<String> names) throws IOException {
    endpoints = List.copyOf(names);
    List<String> header = new ArrayList<>(List.of("patient", "seed", "status", "digest"));
    header.addAll(TraitColumns.names());
    header.addAll(endpoints);
    header.addAll(List.of("message", "replay"));
    writeLine(header);
  }

  private void writeRow(PatientRow row, List<String> columns) throws IOException {
    Map<String, String> values = row.endpoints();
    if (!values.isEmpty() && !List.copyOf(values.keySet()).equals(columns)) {
      throw new IllegalStateException(
          "patient " + row.patient() + " has endpoints " + values.keySet() + ", not " + columns);
    }
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(row.patient()));
    cells.add(Long.toString(plan.seed()));
    cells.add(row.state().word());
    cells.add(row.digest());
    cells.addAll(row.traits().values());
    for (String column : columns) {
      cells.add(values.getOrDefault(column, ""));
    }
    cells.add(row.message());
    cells.add(plan.replayCommand(row.patient()));
    writeLine(cells);
  }

  private void writeLine(List<String> cells) throws IOException {
    List<String> quoted = cells.stream().map(PatientTable::quoted).toList();
    writer.append(String.join(",", quoted)).append('\n');
  }

  static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private RefusedException failure(IOException e) {
    return Journal.unwritable(file, e);
  }
}
