package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.verify.Cohorts;
import org.anergy.study.verify.Columns;
import org.anergy.study.verify.PatientRecord;

/**
 * Who is transplanted, and when. Cohorts were selected for high activity; simulated patients are
 * selected alike, so that regression to the mean happens to them too: a patient is transplanted at
 * the end of the first year of follow-up, from the second on, before which there were two relapses
 * in two years. The decision falls 60 days before the infusion, ahead of mobilization and with
 * relapses known; as nothing differs before, untreated runs show who enters.
 */
final class Entry {
  private static final int RELAPSES = 2;
  private static final int WITHIN_YEARS = 2;

  private Entry() {}

  /** Returns the year at whose end the patient is transplanted; 0 if never. */
  static int year(PatientRecord untreated) {
    int last = (int) Math.floor(untreated.years() + 0.01);
    for (int year = WITHIN_YEARS; year <= last; year++) {
      double decision = year * Observed.YEAR - Cohorts.CONFIRMATION_DAYS;
      if (relapses(untreated, decision - WITHIN_YEARS * Observed.YEAR, decision) >= RELAPSES) {
        return year;
      }
    }
    return 0;
  }

  /**
   * Returns the entries of a control arm that asked for two relapses in the year before and a score
   * from 2 to 6 (MIST, Burt 2019, doi:10.1001/jama.2018.18743), at the ends of the years that leave
   * one more.
   */
  static List<Observed> control(PatientRecord untreated) {
    List<Observed> entries = new ArrayList<>();
    for (int year = 1; year <= untreated.years() - 1 + 0.01; year++) {
      double day = year * Observed.YEAR;
      Observed entry = new Observed(untreated, day);
      double score = Worsening.baseline(entry);
      if (relapses(untreated, day - Observed.YEAR, day) >= RELAPSES && score >= 2 && score <= 6) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static long relapses(PatientRecord patient, double from, double to) {
    return patient.events().stream()
        .filter(event -> event.kind().equals(Columns.RELAPSE))
        .filter(event -> event.day() >= from && event.day() < to)
        .count();
  }
}
