package org.anergy.study.verify;

import java.util.Arrays;

/**
 * What a placebo arm would see of one untreated patient. Trials do not enroll everybody: AFFIRM
 * (Polman 2006, doi:10.1056/NEJMoa044397) asked for a relapse in the 12 months before and followed
 * its patients for two years. Simulated patients are selected alike: at the end of every year of
 * follow-up that leaves two more, those enter who relapsed in it. Untreated patients do not die
 * here; of mortal ones only the survivors of both years would enter.
 *
 * @param entries how often the patient could have entered
 * @param relapses relapses in the two years after, over all entries
 * @param relapsed entries with a relapse in the two years after
 */
record TrialEntry(int entries, int relapses, int relapsed) {
  private static final double YEAR = 365.25;

  /** Years that an arm is followed. */
  static final double FOLLOWED_YEARS = 2;

  static TrialEntry of(PatientRecord patient) {
    double[] days = patient.days(Columns.RELAPSE);
    int entries = 0;
    int relapses = 0;
    int relapsed = 0;
    double last = patient.followUpDays() - FOLLOWED_YEARS * YEAR;
    for (double entry = YEAR; entry <= last + 1; entry += YEAR) {
      if (count(days, entry - YEAR, entry) == 0) {
        continue;
      }
      int after = count(days, entry, entry + FOLLOWED_YEARS * YEAR);
      entries++;
      relapses += after;
      relapsed += after > 0 ? 1 : 0;
    }
    return new TrialEntry(entries, relapses, relapsed);
  }

  private static int count(double[] days, double from, double to) {
    return (int) Arrays.stream(days).filter(day -> day >= from && day < to).count();
  }
}
