package org.anergy.ui.results;

import org.anergy.study.tables.ResultManifest;

/** What lies in a result directory. */
sealed interface StoredResult permits StoredCohort, StoredStudy, StoredRun {

  /** Returns the manifest. */
  ResultManifest manifest();

  /** Returns what its columns mean. */
  ColumnDictionary dictionary();

  /** Returns the seed of its runs. */
  default long seed() {
    return Long.parseLong(manifest().text("seed"));
  }
}
