package org.anergy.study.evidence;

import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.study.verify.Columns;
import org.anergy.study.verify.PatientRecord;

/**
 * A patient looked at from a day on: that of the infusion, or of the entry into an arm. All days
 * are counted from it. A death ends the observation.
 *
 * @param patient the patient
 * @param start day of the follow-up that is day 0 here
 */
record Observed(PatientRecord patient, double start) {
  static final double YEAR = 365.25;
  static final double MONTH = YEAR / 12;

  /** The first dose of any regimen is given so many days before the infusion, or later. */
  private static final double CONDITIONING = 10;

  /** The lowest count after a transplant comes within half a year. */
  private static final double NADIR_WITHIN = 183;

  /** Returns the last day that was observed. */
  double end() {
    double death = death();
    return Double.isNaN(death) ? patient.followUpDays() - start : death;
  }

  /** Returns the day of death, NaN if the patient lives. */
  double death() {
    return patient.events().stream()
        .filter(event -> event.kind().equals(Columns.DEATH))
        .mapToDouble(event -> event.day() - start)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Returns the events of {@code kind} that are observed, from day 0 on. */
  List<RunEvent> events(String kind) {
    return patient.events().stream()
        .filter(event -> event.kind().equals(kind))
        .filter(event -> event.day() >= start && event.day() - start <= end())
        .toList();
  }

  /** Returns the days of {@link #events}. */
  double[] days(String kind) {
    return events(kind).stream().mapToDouble(event -> event.day() - start).toArray();
  }

  /** Returns the first of these days, NaN if there is none. */
  double first(String kind) {
    double[] days = days(kind);
    return days.length == 0 ? Double.NaN : days[0];
  }

  /** Returns the value of an event of {@code kind} at {@code where}, NaN if there is none. */
  double value(String kind, String where) {
    return events(kind).stream()
        .filter(event -> event.where().equals(where))
        .mapToDouble(RunEvent::value)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Tells whether series column {@code name} is there. */
  boolean has(String name) {
    return patient.columns().contains(name);
  }

  /** Returns column {@code name} on {@code day}, NaN if that was not observed. */
  double at(String name, double day) {
    int row = patient.rowAt(start + day);
    float[] values = patient.column(name);
    return row < values.length && day <= end() ? values[row] : Double.NaN;
  }

  /**
   * Returns the first day from 0 on, after the lowest value of the half-year, on which column
   * {@code name} is at least {@code level}: 0 if it never was below, infinite if that is not
   * reached in the follow-up, NaN if the patient died before.
   */
  double backAt(String name, double level) {
    float[] values = patient.column(name);
    float[] time = patient.column(PatientRecord.TIME);
    int last = patient.rowAt(start + Math.min(NADIR_WITHIN, end()));
    int nadir = patient.rowAt(start - CONDITIONING);
    for (int row = nadir; row < Math.min(values.length, last + 1); row++) {
      nadir = values[row] < values[nadir] ? row : nadir;
    }
    if (nadir >= values.length || values[nadir] >= level) {
      return 0;
    }
    for (int row = nadir; row < values.length; row++) {
      if (values[row] >= level && time[row] - start <= end()) {
        return Math.max(0, time[row] - start);
      }
    }
    return Double.isNaN(death()) ? Double.POSITIVE_INFINITY : Double.NaN;
  }
}
