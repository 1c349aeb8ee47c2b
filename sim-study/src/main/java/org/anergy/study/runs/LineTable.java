package org.anergy.study.runs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV table to which each run adds lines, which begin with what tells the run from others. */
public final class LineTable implements RowSink {
  private final Path file;
  private final RunPlan plan;
  private final Content content;
  private final BufferedWriter writer;

  /** What a table tells of a run. */
  public interface Content {
    /** Returns the columns after that of the run. */
    List<String> columns();

    /** Returns the lines of {@code row}, values in the order of {@link #columns}. */
    List<List<String>> lines(PatientRow row);
  }

  /** Starts the table anew in {@code file}. */
  public LineTable(Path file, RunPlan plan, Content content) {
    this.file = file;
    this.plan = plan;
    this.content = content;
    try {
      writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      writeLine(plan.keyColumns().get(0), content.columns());
    } catch (IOException e) {
      throw Journal.unwritable(file, e);
    }
  }

  private void writeLine(String first, List<String> others) throws IOException {
    writer.append(CsvCells.quoted(first)).append(',').append(CsvCells.line(others));
  }

  @Override
  public void add(PatientRow row) {
    try {
      String run = plan.keys(row.run()).get(0);
      for (List<String> line : content.lines(row)) {
        writeLine(run, line);
      }
      writer.flush();
    } catch (IOException e) {
      throw Journal.unwritable(file, e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw Journal.unwritable(file, e);
    }
  }
}
