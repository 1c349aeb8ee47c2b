package org.anergy.ui.results;

import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.study.tables.ResultManifest;

/**
 * A run of one patient, or of a well.
 *
 * @param manifest its manifest
 * @param dictionary what its columns mean
 * @param series its daily values
 * @param events what happened, in order of time
 * @param endpoints name, value, unit and meaning of what was measured
 * @param eventTable the events as they were written
 */
record StoredRun(
    ResultManifest manifest,
    ColumnDictionary dictionary,
    Series series,
    List<RunEvent> events,
    ResultTable endpoints,
    ResultTable eventTable)
    implements StoredResult {

  StoredRun {
    events = List.copyOf(events);
  }

  /** Returns the index by which the run's patient was drawn; -1 for the scenario's own. */
  long patient() {
    return manifest.drawn() ? manifest.json().path("patient").asLong(0) : -1;
  }
}
