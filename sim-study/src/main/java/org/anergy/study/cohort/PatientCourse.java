package org.anergy.study.cohort;

import java.util.List;
import org.anergy.record.RunEvent;

/**
 * What a clinic would have written down of one patient: visits and relapses, in order of time.
 *
 * @param visits visits at which the score was measured, from the run-in on
 * @param relapseDays days on which relapses of the follow-up began
 */
public record PatientCourse(List<Visit> visits, List<Double> relapseDays) {
  /** A course of which nothing was kept, as of a patient who failed. */
  public static final PatientCourse NONE = new PatientCourse(List.of(), List.of());

  /**
   * A visit.
   *
   * @param day time since the start of the follow-up, d; negative in the run-in
   * @param score measured score, points
   */
  public record Visit(double day, double score) {}

  public PatientCourse {
    visits = List.copyOf(visits);
    relapseDays = List.copyOf(relapseDays);
  }

  /** Returns the course that {@code events}, in order of time, tell. */
  static PatientCourse of(List<RunEvent> events) {
    List<Visit> visits =
        events.stream()
            .filter(event -> event.kind().equals("visit") && Double.isFinite(event.value()))
            .map(event -> new Visit(event.day(), event.value()))
            .toList();
    List<Double> relapses =
        events.stream()
            .filter(event -> event.kind().equals("relapse") && event.day() >= 0)
            .map(RunEvent::day)
            .toList();
    return new PatientCourse(visits, relapses);
  }

  /** Returns the score that the last visit until {@code day} measured; NaN if there was none. */
  public double measuredScore(double day) {
    double score = Double.NaN;
    for (Visit visit : visits) {
      if (visit.day() > day) {
        break;
      }
      score = visit.score();
    }
    return score;
  }

  /** Returns the number of relapses from day {@code from} to before day {@code to}. */
  public int relapses(double from, double to) {
    return (int) relapseDays.stream().filter(day -> day >= from && day < to).count();
  }
}
