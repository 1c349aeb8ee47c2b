package org.anergy.study.cohort;

import java.util.List;

/**
 * What a cohort came to.
 *
 * @param rows the patients that ended, in order of their index
 * @param patients number of patients asked for
 */
public record CohortOutcome(List<PatientRow> rows, int patients) {
  public CohortOutcome {
    rows = List.copyOf(rows);
  }

  /** Returns the number of patients that broke off. */
  public int failed() {
    return (int) rows.stream().filter(row -> row.state() == PatientRow.State.FAILED).count();
  }

  /** Tells whether every patient ended, one way or the other. */
  public boolean complete() {
    return rows.size() == patients;
  }

  /** Returns the rows of the patients who were simulated to the end, in order. */
  public List<PatientRow> finishedRows() {
    return rows.stream().filter(row -> row.state() == PatientRow.State.FINISHED).toList();
  }
}
