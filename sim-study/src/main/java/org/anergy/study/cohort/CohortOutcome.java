package org.anergy.study.cohort;

import java.util.List;
import org.anergy.study.runs.PatientRow;

/**
 * What a cohort came to.
 *
 * @param rows the patients, all of whom ended one way or the other, in order of their index
 */
public record CohortOutcome(List<PatientRow> rows) {
  public CohortOutcome {
    rows = List.copyOf(rows);
  }

  /** Returns the number of patients that broke off. */
  public int failed() {
    return (int) rows.stream().filter(row -> row.state() == PatientRow.State.FAILED).count();
  }

  /** Returns the rows of the patients who were simulated to the end, in order. */
  public List<PatientRow> finishedRows() {
    return rows.stream().filter(row -> row.state() == PatientRow.State.FINISHED).toList();
  }
}
