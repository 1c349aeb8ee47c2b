package org.anergy.ui.chart;

import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.ui.live.History;

/** Daily values and events that grow at their end only. */
interface Feed {
  /** Returns the columns after the time, which is entry 0 of a row. */
  List<SeriesColumn> columns();

  /** Returns the rows from index {@code from} on; views, do not modify. */
  List<double[]> rows(int from);

  /** Returns the events from index {@code from} on, in the order in which they were found. */
  List<RunEvent> events(int from);

  /** Returns what {@code history} tells. */
  static Feed of(History history) {
    return new Feed() {
      @Override
      public List<SeriesColumn> columns() {
        return history.columns();
      }

      @Override
      public List<double[]> rows(int from) {
        return history.rows(from);
      }

      @Override
      public List<RunEvent> events(int from) {
        return history.events(from);
      }
    };
  }
}
