package org.anergy.cli;

import org.anergy.base.RefusedException;
import org.anergy.study.tables.TableDatabase;

/** Parts of the program that are built and fetched only when a command needs them. */
final class OptionalModules {
  private OptionalModules() {}

  /**
   * Returns the database of tables.
   *
   * @throws RefusedException if its module is not on the class path
   */
  static TableDatabase tableDatabase() {
    return TableDatabase.find()
        .orElseThrow(
            () ->
                new RefusedException(
                    "this needs the module sim-duckdb, which is not on the class path. Maybe start"
                        + " the program with the script ./anergy, which fetches it on first use,"
                        + " or build it: mvn package -P duckdb."));
  }
}
