package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.record.RunEvent;
import org.anergy.therapy.Course;
import org.anergy.therapy.Dose;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * When courses are given: from their day on, or from decisions on what the clinic finds. It sees
 * what a physician sees: measured scores, confirmed relapses, lesions of scans; a decision holds
 * from the next step on.
 */
final class Courses implements Stateful {
  private final TherapyPlan plan;
  private final List<Times> all = new ArrayList<>();

  /** When one course was and will be given: pairs of first and last days. */
  private static final class Times {
    private final Course course;
    private final List<double[]> episodes = new ArrayList<>();
    private final List<Double> towardsStart = new ArrayList<>(); // days of events that count
    private final List<Double> towardsEnd = new ArrayList<>();

    Times(Course course) {
      this.course = course;
      if (!course.isTriggered()) {
        episodes.add(new double[] {course.from(), course.until()});
      }
    }

    boolean runs(double day) {
      for (double[] episode : episodes) {
        if (episode[0] <= day && day < episode[1]) {
          return true;
        }
      }
      return false;
    }

    boolean isOver(double day) {
      for (double[] episode : episodes) {
        if (episode[1] > day) {
          return false;
        }
      }
      return true;
    }

    /** Ends what runs or would begin; tells whether anything did. */
    boolean end(double day) {
      boolean any = false;
      for (double[] episode : episodes) {
        if (episode[1] > day) {
          episode[1] = day;
          any = true;
        }
      }
      return any;
    }
  }

  Courses(TherapyPlan plan) {
    this.plan = plan;
    plan.courses().forEach(course -> all.add(new Times(course)));
  }

  /** Returns the first day on which a course is given, d; infinite if none is certain so far. */
  double firstDay() {
    double first = Double.POSITIVE_INFINITY;
    for (Times times : all) {
      for (double[] episode : times.episodes) {
        first = Math.min(first, episode[0]);
      }
    }
    return first;
  }

  /** Returns the day that was decided for the transplant of this name, NaN while there is none. */
  double decided(String transplant) {
    Times times = find(transplant);
    if (times == null || !times.course.isTransplant() || times.episodes.isEmpty()) {
      return Double.NaN;
    }
    return times.episodes.get(0)[0];
  }

  /** Returns the doses from {@code from} on, before {@code to}, course by course. */
  List<Dose> due(double from, double to) {
    List<Dose> due = new ArrayList<>();
    for (Times times : all) {
      for (double[] episode : times.episodes) {
        if (times.course.isTransplant()) {
          continue;
        }
        add(times.course, episode, from, to, due);
      }
    }
    return due;
  }

  private void add(Course course, double[] episode, double from, double to, List<Dose> due) {
    // A regimen's last dose may lie as far behind its day as the format allows.
    double reach = course.isRegimen() ? 200 : 0;
    int first = (int) Math.max(0, Math.floor((from - reach - episode[0]) / course.every()));
    for (int k = first; ; k++) {
      double day = episode[0] + k * course.every();
      if (day >= episode[1] || day >= to + reach) {
        return;
      }
      if (course.isRegimen() || falls(day, from, to)) {
        addThoseOf(course, day, from, to, due);
      }
    }
  }

  private void addThoseOf(Course course, double day, double from, double to, List<Dose> due) {
    for (Dose dose : plan.doses(course, day)) {
      if (falls(dose.day(), from, to)) {
        due.add(dose);
      }
    }
  }

  private static boolean falls(double day, double from, double to) {
    return from <= day && day < to;
  }

  /** Returns the courses that begin or end from {@code from} on, before {@code to}. */
  List<RunEvent> changes(double from, double to) {
    List<RunEvent> events = new ArrayList<>();
    for (Times times : all) {
      for (double[] episode : times.episodes) {
        if (episode[1] <= episode[0] || times.course.isTransplant()) {
          continue; // called off before it began, or told by others
        }
        if (falls(episode[0], from, to)) {
          events.add(event("course", times.course, from, "begins: " + words(times.course)));
        }
        if (falls(episode[1], from, to)) {
          events.add(event("course", times.course, from, "ends"));
        }
      }
    }
    return events;
  }

  private static RunEvent event(String kind, Course course, double day, String detail) {
    return new RunEvent(day, kind, course.name(), Double.NaN, "", detail);
  }

  private static String words(Course course) {
    String what = course.isRegimen() ? course.regimen() : course.agent() + ", " + course.text();
    double length = Math.min(course.until() - course.from(), course.plan().lasting());
    return length > course.every()
        ? what + ", every " + NumberText.of(course.every()) + " days"
        : what;
  }

  /**
   * Decides on what the clinic has found.
   *
   * @param found events, in the order in which they were found
   * @param day today, d: what is decided holds from now on
   * @return the decisions, each with its reason
   */
  List<RunEvent> told(List<RunEvent> found, double day) {
    List<RunEvent> decisions = new ArrayList<>();
    for (RunEvent event : found) {
      for (Times times : all) {
        Course course = times.course;
        Trigger end = course.plan().stopWhen();
        if (end != null && counts(end, event, times.towardsEnd, day) && times.end(day)) {
          decisions.add(event("decision", course, day, "stops: " + end.words()));
        }
        Trigger start = course.when();
        if (start != null
            && counts(start, event, times.towardsStart, day)
            && mayStart(times, day)) {
          start(times, day, start, decisions);
        }
      }
    }
    return decisions;
  }

  /** Tells whether {@code event} completes what {@code trigger} asks for; null asks for nothing. */
  private boolean counts(Trigger trigger, RunEvent event, List<Double> seen, double today) {
    if (!trigger.matches(event) || !(trigger.on().isEmpty() || running(trigger.on(), today))) {
      return false;
    }
    seen.add(event.day());
    int recent = 0;
    for (double day : seen) {
      recent += day > event.day() - trigger.withinDays() && day <= event.day() ? 1 : 0;
    }
    return recent >= trigger.times();
  }

  private boolean running(String name, double day) {
    Times times = find(name);
    return times != null && times.runs(day);
  }

  private @Nullable Times find(String name) {
    for (Times times : all) {
      if (times.course.name().equals(name)) {
        return times;
      }
    }
    return null;
  }

  private static boolean mayStart(Times times, double day) {
    Course course = times.course;
    return day >= course.from()
        && day + course.plan().delay() < course.until()
        && times.isOver(day)
        && times.episodes.size() < course.plan().atMost();
  }

  private void start(Times times, double day, Trigger why, List<RunEvent> decisions) {
    Course course = times.course;
    double begin = day + course.plan().delay();
    double end = Math.min(course.until(), begin + course.plan().lasting());
    times.episodes.add(new double[] {begin, end});
    decisions.add(event("decision", course, day, "starts: " + why.words()));
    for (String name : course.plan().replaces()) {
      Times other = find(name);
      if (other != null && other.end(day)) {
        decisions.add(event("decision", other.course, day, "stops: replaced by " + course.name()));
      }
    }
  }

  @Override
  public void save(StateSink sink) {
    for (int c = 0; c < all.size(); c++) {
      Times times = all.get(c);
      double[] episodes = new double[2 * times.episodes.size()];
      for (int e = 0; e < times.episodes.size(); e++) {
        episodes[2 * e] = times.episodes.get(e)[0];
        episodes[2 * e + 1] = times.episodes.get(e)[1];
      }
      sink.doubles("treatment.course" + c, episodes, episodes.length);
      save(sink, "treatment.towardsStart" + c, times.towardsStart);
      save(sink, "treatment.towardsEnd" + c, times.towardsEnd);
    }
  }

  private static void save(StateSink sink, String name, List<Double> days) {
    double[] stored = new double[days.size()];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = days.get(i);
    }
    sink.doubles(name, stored, stored.length);
  }

  @Override
  public void load(StateSource source) {
    for (int c = 0; c < all.size(); c++) {
      Times times = all.get(c);
      times.episodes.clear();
      double[] episodes = source.doubles("treatment.course" + c);
      for (int e = 0; e < episodes.length; e += 2) {
        times.episodes.add(new double[] {episodes[e], episodes[e + 1]});
      }
      load(source.doubles("treatment.towardsStart" + c), times.towardsStart);
      load(source.doubles("treatment.towardsEnd" + c), times.towardsEnd);
    }
  }

  private static void load(double[] stored, List<Double> days) {
    days.clear();
    for (double day : stored) {
      days.add(day);
    }
  }
}
