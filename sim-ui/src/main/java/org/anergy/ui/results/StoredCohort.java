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

  /**
   * Returns the share without relapse over days since the start of the follow-up.
   *
   * @param rows of whom; those who broke off are left out
   */
  KaplanMeier relapseFree(List<Integer> rows) {
    List<Integer> finished = rows.stream().filter(this::finished).toList();
    double[] days = new double[finished.size()];
    boolean[] relapsed = new boolean[days.length];
    for (int i = 0; i < days.length; i++) {
      relapsed[i] = !Double.isNaN(table.number(finished.get(i), FIRST_RELAPSE));
      days[i] = withoutRelapse(finished.get(i));
    }
    return KaplanMeier.of(days, relapsed);
  }

  /**
   * Returns how many of {@code rows} are followed and without a relapse until {@code day}.
   *
   * @param rows of whom; those who broke off are left out
   */
  int atRisk(List<Integer> rows, double day) {
    return (int) rows.stream().filter(row -> finished(row) && withoutRelapse(row) >= day).count();
  }

  /** Returns the day of the first relapse, or of the end of observation. */
  private double withoutRelapse(int row) {
    double first = table.number(row, FIRST_RELAPSE);
    return Double.isNaN(first) ? table.number(row, FOLLOWED) : first;
  }
}
