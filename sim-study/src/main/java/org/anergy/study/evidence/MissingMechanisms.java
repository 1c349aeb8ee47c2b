package org.anergy.study.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.study.runs.CsvRows;

/** What the model lacks where a figure does not come out, by the id of the figure. */
final class MissingMechanisms {
  private static final String RESOURCE = "missing-mechanisms.csv";

  private MissingMechanisms() {}

  /** Returns the shipped remarks. */
  static Map<String, String> shipped() {
    Map<String, String> remarks = new LinkedHashMap<>();
    List<CsvRows.Row> rows = CsvRows.of(PublishedTable.resource(RESOURCE));
    rows.subList(1, rows.size())
        .forEach(row -> remarks.put(row.cells().get(0), row.cells().get(1)));
    return remarks;
  }
}
