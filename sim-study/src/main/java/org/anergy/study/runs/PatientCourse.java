package org.anergy.study.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.run.RunResult;

/**
 * What is kept of the time course of one run: visits, relapses and harms as a clinic would have
 * written them down, in order of time, and the rows of the daily series that the plan asks for.
 *
 * @param visits visits at which the score was measured, from the run-in on
 * @param relapseDays days on which relapses of the follow-up began
 * @param harms what a treatment did beside: infections, damage, failures, death
 * @param samples rows of the series: the day, then the values of {@link RunPlan#sampledColumns}
 */
public record PatientCourse(
    List<Visit> visits, List<Double> relapseDays, List<Harm> harms, List<List<Double>> samples) {
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
  public static final PatientCourse NONE = new PatientCourse(List.of(), List.of());

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

  /** A course of which no series is kept. */
  public PatientCourse(List<Visit> visits, List<Double> relapseDays, List<Harm> harms) {
    this(visits, relapseDays, harms, List.of());
  }

  public PatientCourse {
    harms = List.copyOf(harms);
    samples = List.copyOf(samples);
    visits = List.copyOf(visits);
    relapseDays = List.copyOf(relapseDays);
  }

  /** Returns of {@code result} what {@code plan} keeps. */
  static PatientCourse of(RunResult result, RunPlan plan) {
    PatientCourse course = of(result.events());
    return new PatientCourse(
        course.visits, course.relapseDays, course.harms, samples(result.series(), plan));
  }

  private static List<List<Double>> samples(Series series, RunPlan plan) {
    int[] columns = plan.sampledColumns().stream().mapToInt(series::indexOf).toArray();
    List<List<Double>> samples = new ArrayList<>();
    long taken = 0;
    for (int r = 0; columns.length > 0 && r < series.size(); r++) {
      double[] row = series.row(r);
      if (row[0] < taken * plan.sampledEveryDays() - 1e-9) {
        continue;
      }
      taken = (long) Math.floor(row[0] / plan.sampledEveryDays() + 1e-9) + 1;
      List<Double> sample = new ArrayList<>(List.of(row[0]));
      for (int column : columns) {
        sample.add(column < 0 ? Double.NaN : row[column]);
      }
      samples.add(List.copyOf(sample));
    }
    return samples;
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
