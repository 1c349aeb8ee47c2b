package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anergy.record.RunEvent;

/** What the timeline shows, without any window: days, events in order of time, therapies. */
final class TimelineModel {
  /** Events that are no reason to stop at. */
  private static final List<String> ROUTINE = List.of("visit", "infection", "recovery");

  private static final double SAME_DAY = 0.5;

  private final List<RunEvent> events = new ArrayList<>();
  private List<TimelineBars.Bar> bars = List.of();
  private TimelinePlan plan = TimelinePlan.NONE;
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

  /** Forgets all events and plans: another run. */
  void clear() {
    events.clear();
    plan = TimelinePlan.NONE;
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

  /** Sets what is planned. */
  void setPlan(TimelinePlan planned) {
    plan = planned;
    layOutBars();
  }

  private void layOutBars() {
    bars = new TimelineBars(events, plan, furthest, lastDay).bars();
  }

  /** Returns the bars of therapies. */
  List<TimelineBars.Bar> bars() {
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

  /** Returns what is planned for days that were not simulated yet. */
  List<RunEvent> plannedEvents() {
    boolean dead = events.stream().anyMatch(event -> event.kind().equals("death"));
    return plan.marks().stream()
        .filter(mark -> !dead && mark.day() >= furthest && mark.day() <= lastDay)
        .toList();
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

  /**
   * Returns the events, also planned ones, no further than {@code tolerance} days from {@code day}.
   */
  List<RunEvent> near(double day, double tolerance) {
    return Stream.concat(events.stream(), plannedEvents().stream())
        .filter(event -> Math.abs(event.day() - day) <= tolerance)
        .toList();
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
