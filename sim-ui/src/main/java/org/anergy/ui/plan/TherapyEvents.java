package org.anergy.ui.plan;

import java.util.List;
import org.anergy.record.RunEvent;

/** What a run's events tell of its courses and transplants until a day. */
final class TherapyEvents {
  private static final String DECISION = "decision";

  private final List<RunEvent> events;

  /**
   * @param events events of the run in the order in which they were found; later ones are ignored
   * @param day now, d since the start of the follow-up
   */
  TherapyEvents(List<RunEvent> events, double day) {
    this.events = events.stream().filter(event -> counts(event, day)).toList();
  }

  /** A decision bears the day at its step's end, a course's begin or end that at its start. */
  private static boolean counts(RunEvent event, double day) {
    return event.kind().equals(DECISION)
        ? event.day() <= day
        : event.kind().equals("course") && event.day() < day;
  }

  /** Returns how often something that waited was decided. */
  int starts(String therapy) {
    int starts = 0;
    for (RunEvent event : events) {
      boolean start = event.kind().equals(DECISION) && event.detail().startsWith("starts");
      starts += start && event.where().equals(therapy) ? 1 : 0;
    }
    return starts;
  }

  /** Tells whether the last that is known of {@code therapy} is that it ended, or was stopped. */
  boolean isOver(String therapy) {
    boolean over = false;
    for (RunEvent event : events) {
      if (event.where().equals(therapy)) {
        over = event.detail().startsWith("ends") || event.detail().startsWith("stops");
      }
    }
    return over;
  }
}
