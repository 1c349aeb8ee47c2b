package org.anergy.study.runs;

/** Takes the rows of a study, in the order of the runs. Closing it writes out what it holds. */
public interface RowSink extends AutoCloseable {
  /** Takes the next row. */
  void add(PatientRow row);

  @Override
  void close();
}
