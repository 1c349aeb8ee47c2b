package org.anergy.ui.results;

import java.util.List;
import org.anergy.study.stats.KaplanMeier;
import org.anergy.study.tables.ResultManifest;

/**
 * A cohort: many patients of one scenario.
 *
 * @param manifest its manifest
 * @param dictionary what its columns mean
 * @param table its patients, a row each, those who broke off too
 * @param courses course of each patient, in the order of the rows
 */
record StoredCohort(
    ResultManifest manifest,
    ColumnDictionary dictionary,
    ResultTable table,
    List<Trajectory> courses)
    implements StoredResult {
  static final String PATIENT = "patient";
  static final String STATUS = "status";
  static final String FINISHED = "finished";
  static final String RELAPSES = "relapses";
  static final String FIRST_RELAPSE = "first_relapse";
  static final String SCORE_END = "score_end";
  static final String FOLLOWED = "followed_days";

  StoredCohort {
    courses = List.copyOf(courses);
  }

  /** Returns the index of the patient in row {@code row}. */
  long patient(int row) {
    return (long) table.number(row, PATIENT);
  }

  /** Tells whether the patient in {@code row} was simulated to the end. */
  boolean finished(int row) {
    return table.cell(row, STATUS).equals(FINISHED);
  }

  /** Returns the longest follow-up, d. */
  double followedDays() {
    double most = 0;
    for (int row = 0; row < courses.size(); row++) {
      double days = table.number(row, FOLLOWED);
      most = Math.max(most, Double.isNaN(days) ? courses.get(row).lastDay() : days);
    }
    return most;
  }

  /** Returns the share without relapse over days since the start of the follow-up. */
  KaplanMeier relapseFree() {
    int[] rows =
        java.util.stream.IntStream.range(0, courses.size()).filter(this::finished).toArray();
    double[] days = new double[rows.length];
    boolean[] relapsed = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double first = table.number(rows[i], FIRST_RELAPSE);
      relapsed[i] = !Double.isNaN(first);
      days[i] = relapsed[i] ? first : table.number(rows[i], FOLLOWED);
    }
    return KaplanMeier.of(days, relapsed);
  }
}
