package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.record.RunEvent;
import org.anergy.study.report.Course;

/** Lays out therapies in rows: what was given as events tell it, and what is planned after that. */
final class TimelineBars {
  /**
   * A therapy over time.
   *
   * @param name what the scenario calls it
   * @param row row of its bar, from 0
   * @param span when it was given, or will be
   * @param planned whether nothing of it was simulated yet
   * @param words what is given; may be empty
   */
  record Bar(String name, int row, Course.Span span, boolean planned, String words) {}

  private final Course course;
  private final TimelinePlan plan;
  private final double furthest;
  private final double end;

  /**
   * @param events what happened, in order of time
   * @param plan what will happen
   * @param furthest last simulated day, d
   * @param lastDay end of the follow-up, d
   */
  TimelineBars(List<RunEvent> events, TimelinePlan plan, double furthest, double lastDay) {
    course = new Course(events);
    this.plan = plan;
    this.furthest = furthest;
    double death = course.deathDay();
    end = Double.isNaN(death) ? lastDay : Math.min(lastDay, death);
  }

  /** Returns the bars, those of one therapy in the same row. */
  List<Bar> bars() {
    Map<String, List<Bar>> pieces = new LinkedHashMap<>(); // by name
    for (String therapy : course.therapies()) {
      for (Course.Span span : course.spans(therapy, furthest)) {
        add(pieces, therapy, span.fromDay(), span.toDay(), false, words(therapy));
      }
    }
    for (TimelinePlan.Item item : plan.items()) {
      if (item.transplant() && item.from() < Math.min(furthest, end)) {
        double to = Math.min(item.to(), Math.min(furthest, end));
        add(pieces, item.name(), item.from(), to, false, item.words());
      }
      if (item.to() >= furthest && !isOver(item.name())) {
        double from = Math.max(item.from(), furthest);
        add(pieces, item.name(), from, Math.min(item.to(), end), true, item.words());
      }
    }
    return inRows(pieces);
  }

  private void add(
      Map<String, List<Bar>> pieces,
      String name,
      double from,
      double to,
      boolean planned,
      String words) {
    if (from <= end && from <= to) {
      pieces
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Bar(name, 0, new Course.Span(from, to), planned, words));
    }
  }

  /** A course that ended has an even number of events: begin and end. */
  private boolean isOver(String name) {
    long known =
        course.of(Course.THERAPY).stream().filter(event -> event.where().equals(name)).count();
    return known > 0 && known % 2 == 0;
  }

  private String words(String therapy) {
    String begins = "begins: ";
    return course.of(Course.THERAPY).stream()
        .filter(event -> event.where().equals(therapy) && event.detail().startsWith(begins))
        .map(event -> event.detail().substring(begins.length()))
        .findFirst()
        .orElse("");
  }

  private static List<Bar> inRows(Map<String, List<Bar>> pieces) {
    List<List<Bar>> therapies = new ArrayList<>(pieces.values());
    therapies.sort(Comparator.comparingDouble(bars -> bars.get(0).span().fromDay()));
    List<Bar> all = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (List<Bar> therapy : therapies) {
      int row = freeRow(ends, therapy.get(0).span().fromDay());
      ends.set(row, therapy.get(therapy.size() - 1).span().toDay());
      for (Bar bar : therapy) {
        all.add(new Bar(bar.name(), row, bar.span(), bar.planned(), bar.words()));
      }
    }
    return List.copyOf(all);
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
}
