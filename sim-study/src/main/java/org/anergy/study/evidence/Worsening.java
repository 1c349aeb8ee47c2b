package org.anergy.study.evidence;

import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.study.verify.Columns;

/**
 * Confirmed progression as arms of trials count it: from their own baseline, a rise of the measured
 * score by a point (half a point above 5.5) that every scheduled visit of the next six months finds
 * again.
 */
final class Worsening {
  private static final double RISE = 1;
  private static final double HIGH_BASELINE = 5.5;
  private static final double HELD_DAYS = 180;
  private static final double RELAPSE_DAYS = 90; // visits of a relapse give no baseline
  private static final double STEP = 1e-9;

  private Worsening() {}

  /** Returns the score of the last scheduled visit up to day 0 outside relapses; NaN if none. */
  static double baseline(Observed patient) {
    List<RunEvent> before =
        scheduled(patient).stream().filter(v -> v.day() <= patient.start()).toList();
    double last = Double.NaN;
    double quiet = Double.NaN;
    for (RunEvent visit : before) {
      last = visit.value();
      quiet = inRelapse(patient, visit.day()) ? quiet : visit.value();
    }
    return Double.isNaN(quiet) ? last : quiet;
  }

  /** Returns the day on which the first confirmed rise begins; NaN if there is none. */
  static double first(Observed patient) {
    double baseline = baseline(patient);
    double limit = baseline + (baseline > HIGH_BASELINE ? RISE / 2 : RISE) - STEP;
    double since = Double.NaN;
    for (RunEvent visit : scheduled(patient)) {
      double day = visit.day() - patient.start();
      if (day <= 0 || day > patient.end()) {
        continue;
      }
      if (!(visit.value() >= limit)) {
        since = Double.NaN;
      } else if (Double.isNaN(since)) {
        since = day;
      } else if (day - since >= HELD_DAYS) {
        return since;
      }
    }
    return Double.NaN;
  }

  private static List<RunEvent> scheduled(Observed patient) {
    return patient.patient().events().stream()
        .filter(e -> e.kind().equals(Columns.VISIT) && !e.detail().equals(Columns.UNSCHEDULED))
        .toList();
  }

  private static boolean inRelapse(Observed patient, double day) {
    return patient.patient().events().stream()
        .filter(event -> event.kind().equals(Columns.RELAPSE))
        .anyMatch(event -> event.day() <= day && day < event.day() + RELAPSE_DAYS);
  }
}
