package org.anergy.ui.live;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;

/**
 * Daily values and events of a run as far as it was ever simulated, also those after the moment to
 * which a user went back. Thread-safe; grows at its end only.
 */
public final class History {
  private final List<SeriesColumn> columns;
  private final List<double[]> rows = new ArrayList<>();
  private final List<RunEvent> events = new ArrayList<>();

  History(List<SeriesColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Returns the columns after the time, which is entry 0 of a row. */
  public List<SeriesColumn> columns() {
    return columns;
  }

  /** Returns the index of column {@code name} in a row, or -1. */
  public int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Returns the number of rows. */
  public synchronized int size() {
    return rows.size();
  }

  /** Returns the rows from index {@code from} on; views, do not modify. */
  public synchronized List<double[]> rows(int from) {
    return List.copyOf(rows.subList(Math.min(from, rows.size()), rows.size()));
  }

  /** Returns the events from index {@code from} on, in the order in which they were found. */
  public synchronized List<RunEvent> events(int from) {
    return List.copyOf(events.subList(Math.min(from, events.size()), events.size()));
  }

  /** Takes over what {@code series} and {@code found} have beyond what is known. */
  synchronized void extend(org.anergy.record.Series series, List<RunEvent> found) {
    for (int r = rows.size(); r < series.size(); r++) {
      rows.add(series.row(r));
    }
    for (int e = events.size(); e < found.size(); e++) {
      events.add(found.get(e));
    }
  }
}
