package org.anergy.study.cohort;

import java.util.List;
import java.util.Set;
import org.anergy.record.RunEvent;

/**
 * What a clinic would have written down of one patient: visits and relapses, in order of time.
 *
 * @param visits visits at which the score was measured, from the run-in on
 * @param relapseDays days on which relapses of the follow-up began
 * @param harms what a treatment did beside: infections, damage, failures, death
 */
public record PatientCourse(List<Visit> visits, List<Double> relapseDays, List<Harm> harms) {
  /** Kinds of events that are harms. */
  public static final List<String> HARMS =
      List.of(
          "serious-infection",
          "toxicity",
          "side-effect",
          "secondary-autoimmunity",
          "graft-failure",
          "death");

  /** Serious infections that make ill; the others are viruses found in the blood. */
  public static final Set<String> ILL = Set.of("bacterial", "other", "zoster");

  /** A course of which nothing was kept, as of a patient who failed. */
  public static final PatientCourse NONE = new PatientCourse(List.of(), List.of(), List.of());

  /**
   * A visit.
   *
   * @param day time since the start of the follow-up, d; negative in the run-in
   * @param score measured score, points
   */
  public record Visit(double day, double score) {}

  /**
   * An event that nobody wants.
   *
   * @param day time since the start of the follow-up, d
   * @param kind kind of the event, one of {@link #HARMS}
   * @param what which organ, side effect or cause
   */
  public record Harm(double day, String kind, String what) {}

  /** A course without harms. */
  public PatientCourse(List<Visit> visits, List<Double> relapseDays) {
    this(visits, relapseDays, List.of());
  }

  public PatientCourse {
    harms = List.copyOf(harms);
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
    List<Harm> harms =
        events.stream()
            .filter(event -> HARMS.contains(event.kind()))
            .map(event -> new Harm(event.day(), event.kind(), event.where()))
            .toList();
    return new PatientCourse(visits, relapses, harms);
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
