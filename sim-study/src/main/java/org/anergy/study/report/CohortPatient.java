package org.anergy.study.report;

import org.anergy.study.runs.PatientCourse;

/**
 * What a cohort's report must know of a patient who was simulated to the end.
 *
 * @param relapses number of relapses
 * @param firstRelapseDay day of the first relapse, NaN if there was none
 * @param observedDays days of follow-up; less than planned if the patient died
 * @param died whether observation ended with the patient's death
 * @param score score at the end, points
 * @param course visits and relapses
 */
public record CohortPatient(
    int relapses,
    double firstRelapseDay,
    double observedDays,
    boolean died,
    double score,
    PatientCourse course) {

  /** A patient who lived on and of whose course nothing was kept. */
  CohortPatient(int relapses, double firstRelapseDay, double observedDays, double score) {
    this(relapses, firstRelapseDay, observedDays, false, score, PatientCourse.NONE);
  }
}
