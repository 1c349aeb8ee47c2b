package org.anergy.study.runs;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Passes rows on in the order of their runs, whatever the order in which the runs end. Rows that
 * wait for an earlier one are in the journal already. Not thread-safe.
 */
final class InOrder {
  private final List<RowSink> sinks;
  private final SortedMap<Long, PatientRow> waiting = new TreeMap<>();
  private long next;

  InOrder(List<RowSink> sinks) {
    this.sinks = List.copyOf(sinks);
  }

  /** Takes a row; passes on all whose turn has come. */
  void add(PatientRow row) {
    waiting.put(row.run(), row);
    for (PatientRow ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
      for (RowSink sink : sinks) {
        sink.add(ready);
      }
      next++;
    }
  }
}
