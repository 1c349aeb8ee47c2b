package org.anergy.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.base.UserInputException;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.study.report.Course;

/**
 * The course of one patient as a small picture shows it.
 *
 * @param days times of the scores, d since the start of the follow-up, ascending
 * @param scores score at each time, points
 * @param irreversible part of the score that no repair takes away, points; empty if not known
 * @param relapses days on which relapses began
 * @param therapies what was given, and when
 * @param deathDay day of death; NaN of a patient who is alive at the end
 */
public record Trajectory(
    double[] days,
    double[] scores,
    double[] irreversible,
    List<Double> relapses,
    List<Therapy> therapies,
    double deathDay) {

  /**
   * A stretch of treatment.
   *
   * @param name what the scenario calls it
   * @param fromDay first day
   * @param toDay last day; equal to {@code fromDay} for what happens at a moment
   */
  public record Therapy(String name, double fromDay, double toDay) {}

  public Trajectory {
    if (days.length != scores.length
        || irreversible.length > 0 && irreversible.length != days.length) {
      throw new IllegalArgumentException(
          days.length + " days, " + scores.length + " and " + irreversible.length + " scores");
    }
    relapses = List.copyOf(relapses);
    therapies = List.copyOf(therapies);
  }

  /** Returns the course of a run from the start of its follow-up; empty if it has no score. */
  public static Trajectory of(Series series, List<RunEvent> events) {
    int score = series.indexOf("score");
    int lost = series.indexOf("score_irreversible");
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < series.size() && score >= 0; i++) {
      if (series.row(i)[0] >= 0) {
        rows.add(series.row(i));
      }
    }
    double last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1)[0];
    Course course = new Course(events);
    return new Trajectory(
        rows.stream().mapToDouble(row -> row[0]).toArray(),
        rows.stream().mapToDouble(row -> row[score]).toArray(),
        lost < 0 ? new double[0] : rows.stream().mapToDouble(row -> row[lost]).toArray(),
        course.of("relapse").stream().map(RunEvent::day).filter(day -> day >= 0).toList(),
        therapies(course, last),
        course.deathDay());
  }

  /**
   * Returns the course of the run in a result directory; not on the event dispatch thread.
   *
   * @throws org.anergy.base.UserInputException if there is no finished run of one patient
   */
  public static Trajectory read(Path directory) {
    if (ResultReader.read(directory) instanceof StoredRun run) {
      return of(run.series(), run.events());
    }
    throw new UserInputException(
        directory.toString(), "holds many runs, not one. Maybe it is another directory.");
  }

  private static List<Therapy> therapies(Course course, double lastDay) {
    List<Therapy> therapies = new ArrayList<>();
    for (String name : course.therapies()) {
      for (Course.Span span : course.spans(name, lastDay)) {
        therapies.add(new Therapy(name, span.fromDay(), span.toDay()));
      }
    }
    for (RunEvent infusion : course.of("infusion")) {
      therapies.add(new Therapy(infusion.where(), infusion.day(), infusion.day()));
    }
    return therapies;
  }

  /** Returns the last day of the scores; 0 if there are none. */
  public double lastDay() {
    return days.length == 0 ? 0 : days[days.length - 1];
  }

  /** Returns the highest score, points; 0 if there is none. */
  public double highest() {
    return Arrays.stream(scores).filter(Double::isFinite).max().orElse(0);
  }
}
