package org.anergy.study.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps every row in memory, for studies that are small enough to be summed up at once. */
public final class CollectedRows implements RowSink {
  private final List<PatientRow> rows = new ArrayList<>();

  @Override
  public void add(PatientRow row) {
    rows.add(row);
  }

  /** Returns the rows so far, in the order of the runs; a view, do not modify. */
  public List<PatientRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
