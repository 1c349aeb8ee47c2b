package org.anergy.study.verify;

import java.util.Collection;
import java.util.function.Predicate;
import org.anergy.record.RunEvent;

/**
 * A transplanted patient; all days count from the infusion. A death ends the observation.
 *
 * @param patient the patient
 * @param infusion day of the infusion since the start of the follow-up
 */
record AfterInfusion(PatientRecord patient, double infusion) {
  static final double YEAR = 365.25;
  static final double MONTH = YEAR / 12;

  /** The first dose of any regimen is given so many days before the infusion, or later. */
  static final double CONDITIONING = 10;

  /** The lowest count after a transplant comes within half a year. */
  private static final double NADIR_WITHIN = 183;

  /** Returns the last day that was lived and observed. */
  double end() {
    return patient.followUpDays() - infusion;
  }

  /** Tells whether the patient died within the follow-up. */
  boolean died() {
    return patient.events().stream().anyMatch(event -> event.kind().equals(Columns.DEATH));
  }

  /** Returns column {@code name} on {@code day}, NaN if that was not observed. */
  double at(String name, double day) {
    float[] values = patient.column(name);
    int row = patient.rowAt(infusion + day);
    return row < values.length && day <= end() ? values[row] : Double.NaN;
  }

  /**
   * Returns the mean of column {@code name} on the days from {@code from} until {@code to}, NaN if
   * not all of them were observed.
   */
  double mean(String name, double from, double to) {
    float[] values = patient.column(name);
    int first = patient.rowAt(infusion + from);
    int last = patient.rowAt(infusion + to);
    if (last <= first || to > end()) {
      return Double.NaN;
    }
    double sum = 0;
    for (int row = first; row < last; row++) {
      sum += values[row];
    }
    return sum / (last - first);
  }

  /**
   * Returns the first day, after the lowest value of the half-year, on which column {@code name} is
   * at least {@code level}: 0 if it never was below, infinite if that is not reached in the
   * follow-up, NaN if the patient died before.
   */
  double back(String name, double level) {
    float[] values = patient.column(name);
    float[] time = patient.column(PatientRecord.TIME);
    int nadir = patient.rowAt(infusion - CONDITIONING);
    int last = patient.rowAt(infusion + NADIR_WITHIN);
    for (int row = nadir; row < Math.min(values.length, last); row++) {
      nadir = values[row] < values[nadir] ? row : nadir;
    }
    if (nadir >= values.length || values[nadir] >= level) {
      return 0;
    }
    for (int row = nadir; row < values.length; row++) {
      if (values[row] >= level) {
        return Math.max(0, time[row] - infusion);
      }
    }
    return died() ? Double.NaN : Double.POSITIVE_INFINITY;
  }

  /**
   * Returns the day on which {@code lineage} was back by the clinical definition: the first of
   * three days at {@code level} or above; 0, infinite and NaN as {@link #back} has them.
   */
  double engrafted(String lineage, double level) {
    for (RunEvent event : patient.events()) {
      if (event.kind().equals(Columns.ENGRAFTMENT)
          && event.where().equals(lineage)
          && event.day() >= infusion) {
        return event.value();
      }
    }
    return back(lineage, level) == 0 ? 0 : died() ? Double.NaN : Double.POSITIVE_INFINITY;
  }

  /** Returns how many events of {@code kind} fall on days from {@code from} until {@code to}. */
  int count(String kind, double from, double to) {
    return count(event -> event.kind().equals(kind), from, to);
  }

  /** Returns how many events of {@code kind} at one of {@code places} fall on these days. */
  int count(String kind, Collection<String> places, double from, double to) {
    return count(e -> e.kind().equals(kind) && places.contains(e.where()), from, to);
  }

  private int count(Predicate<RunEvent> which, double from, double to) {
    return (int)
        patient.events().stream()
            .filter(which)
            .filter(event -> event.day() - infusion >= from && event.day() - infusion < to)
            .count();
  }
}
