package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.study.report.Course;

/** What the timeline shows, without any window: days, events in order of time, therapies. */
final class TimelineModel {
  /** Events that are no reason to stop at. */
  private static final List<String> ROUTINE = List.of("visit", "infection", "recovery");

  private static final double SAME_DAY = 0.5;

  /**
   * A therapy over time.
   *
   * @param name drug or regimen
   * @param row row of its bar, from 0
   * @param span when it was given
   */
  record Bar(String name, int row, Course.Span span) {}

  private final List<RunEvent> events = new ArrayList<>();
  private List<Bar> bars = List.of();
  private double firstDay;
  private double lastDay = 1;
  private double now;
  private double furthest;
  private double target = Double.NaN;

  /**
   * Sets the ends.
   *
   * @param first begin of the run-in, d
   * @param last end of the follow-up, d
   */
  void setEnds(double first, double last) {
    firstDay = first;
    lastDay = Math.max(last, first + 1);
  }

  /** Sets how far the run is, d; the target is NaN if it seeks none. */
  void setDays(double nowDay, double furthestDay, double targetDay) {
    boolean grew = furthestDay != furthest;
    now = nowDay;
    furthest = furthestDay;
    target = targetDay;
    if (grew) {
      layOutBars();
    }
  }

  /** Forgets all events: another run. */
  void clear() {
    events.clear();
    bars = List.of();
  }

  /** Adds events in any order. */
  void add(List<RunEvent> found) {
    if (!found.isEmpty()) {
      events.addAll(found);
      events.sort(Comparator.comparingDouble(RunEvent::day));
      layOutBars();
    }
  }

  private void layOutBars() {
    Course course = new Course(events);
    List<Bar> next = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (String therapy : course.therapies()) {
      List<Course.Span> spans = course.spans(therapy, furthest);
      if (spans.isEmpty()) {
        continue;
      }
      int row = freeRow(ends, spans.get(0).fromDay());
      ends.set(row, spans.get(spans.size() - 1).toDay());
      spans.forEach(span -> next.add(new Bar(therapy, row, span)));
    }
    bars = List.copyOf(next);
  }

  /** Therapies that follow each other share a row. */
  private static int freeRow(List<Double> ends, double from) {
    for (int row = 0; row < ends.size(); row++) {
      if (ends.get(row) <= from) {
        return row;
      }
    }
    ends.add(from);
    return ends.size() - 1;
  }

  /** Returns the bars of therapies. */
  List<Bar> bars() {
    return bars;
  }

  /** Returns the number of rows that bars take. */
  int rows() {
    return bars.stream().mapToInt(bar -> bar.row() + 1).max().orElse(0);
  }

  /** Returns all events in order of time. */
  List<RunEvent> events() {
    return List.copyOf(events);
  }

  /** Returns the first event worth a stop after {@code day}, or {@code day} if there is none. */
  double nextEvent(double day) {
    return events.stream()
        .filter(event -> !ROUTINE.contains(event.kind()) && event.day() > day + SAME_DAY)
        .mapToDouble(RunEvent::day)
        .min()
        .orElse(day);
  }

  /** Returns the last event worth a stop before {@code day}, or {@code day} if there is none. */
  double previousEvent(double day) {
    return events.stream()
        .filter(event -> !ROUTINE.contains(event.kind()) && event.day() < day - SAME_DAY)
        .mapToDouble(RunEvent::day)
        .max()
        .orElse(day);
  }

  /** Returns the events no further than {@code tolerance} days from {@code day}. */
  List<RunEvent> near(double day, double tolerance) {
    return events.stream().filter(event -> Math.abs(event.day() - day) <= tolerance).toList();
  }

  /** Returns {@code day} no further than the ends. */
  double clamp(double day) {
    return Math.max(firstDay, Math.min(lastDay, day));
  }

  double firstDay() {
    return firstDay;
  }

  double lastDay() {
    return lastDay;
  }

  double now() {
    return now;
  }

  double furthest() {
    return furthest;
  }

  double target() {
    return target;
  }
}
