package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;

/** The clinical course as events tell it: relapses, and the remissions between them. */
public final class Course {
  /**
   * A stretch of time.
   *
   * @param fromDay first day
   * @param toDay last day
   */
  public record Span(double fromDay, double toDay) {}

  /** Kind of the events in which a drug or a regimen begins and ends. */
  public static final String THERAPY = "course";

  private final List<RunEvent> events;

  /**
   * @param events what happened, in order of time
   */
  public Course(List<RunEvent> events) {
    this.events = List.copyOf(events);
  }

  /** Returns the events of {@code kind} in order of time. */
  public List<RunEvent> of(String kind) {
    return events.stream().filter(event -> event.kind().equals(kind)).toList();
  }

  /** Returns the kinds of all events in order of first appearance. */
  public List<String> kinds() {
    return events.stream().map(RunEvent::kind).distinct().toList();
  }

  /** Returns the day of death; NaN of a patient who is alive at the end. */
  public double deathDay() {
    return of("death").stream().mapToDouble(RunEvent::day).findFirst().orElse(Double.NaN);
  }

  private static boolean ends(RunEvent event) {
    return event.kind().equals("relapse") || event.kind().equals("death");
  }

  /**
   * Returns the periods of remission up to {@code lastDay}: each begins with an event of kind
   * remission and ends with the next relapse, or with death.
   */
  public List<Span> remissions(double lastDay) {
    List<Span> spans = new ArrayList<>();
    double from = Double.NaN;
    for (RunEvent event : events) {
      if (event.kind().equals("remission") && Double.isNaN(from)) {
        from = event.day();
      } else if (ends(event) && !Double.isNaN(from)) {
        spans.add(new Span(from, event.day()));
        from = Double.NaN;
      }
    }
    if (!Double.isNaN(from) && from < lastDay) {
      spans.add(new Span(from, lastDay));
    }
    return spans;
  }

  /** Returns the names of drugs and regimens that were given, in order of their first days. */
  public List<String> therapies() {
    return of(THERAPY).stream().map(RunEvent::where).distinct().toList();
  }

  /** Returns when {@code therapy} was given, up to {@code lastDay} or to death. */
  public List<Span> spans(String therapy, double lastDay) {
    List<Span> spans = new ArrayList<>();
    double from = Double.NaN;
    for (RunEvent event : of(THERAPY)) {
      if (!event.where().equals(therapy)) {
        continue;
      }
      if (Double.isNaN(from)) {
        from = event.day();
      } else {
        spans.add(new Span(from, event.day()));
        from = Double.NaN;
      }
    }
    if (!Double.isNaN(from)) {
      double end = Double.isNaN(deathDay()) ? lastDay : Math.min(lastDay, deathDay());
      spans.add(new Span(from, end));
    }
    return spans;
  }
}
