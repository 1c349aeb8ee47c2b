package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.base.NumberText;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Modulation;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Course;
import org.anergy.therapy.DrugLevels;
import org.anergy.therapy.Harm;
import org.anergy.therapy.Rate;
import org.anergy.therapy.TherapyPlan;

/**
 * Drugs that change rates of the model: their levels, what these do to the rates, and side effects.
 * Nothing remembers a drug but its level and what happened meanwhile.
 */
final class DrugCourses implements Stateful {
  private static final String GROUP = "drugs";

  private final List<Course> courses;
  private final DrugLevels levels;
  private final Modulation modulation;
  private final Mortality mortality;

  /**
   * @param plan what is done to the patient
   * @param modulation told of the factors
   * @param mortality told of deaths
   */
  DrugCourses(TherapyPlan plan, Modulation modulation, Mortality mortality) {
    courses = plan.courses();
    levels = new DrugLevels(plan.doses());
    this.modulation = modulation;
    this.mortality = mortality;
  }

  /**
   * Does one step.
   *
   * @param from its begin, d since the start of the follow-up
   * @param to its end
   * @return courses that begin or end in it
   */
  List<RunEvent> step(double from, double to) {
    List<RunEvent> events = new ArrayList<>();
    for (Course course : courses) {
      if (falls(course.from(), from, to)) {
        events.add(event(course, from, "begins: " + words(course)));
      }
      if (falls(course.until(), from, to)) {
        events.add(event(course, from, "ends"));
      }
    }
    if (!levels.agents().isEmpty()) {
      levels.step(from, to);
      modulate();
    }
    return events;
  }

  private static boolean falls(double day, double from, double to) {
    return from <= day && day < to;
  }

  private static RunEvent event(Course course, double day, String detail) {
    return new RunEvent(day, "course", course.name(), Double.NaN, "", detail);
  }

  private static String words(Course course) {
    String what = course.isRegimen() ? course.regimen() : course.agent() + ", " + course.text();
    return course.times() == 1
        ? what
        : what + ", every " + NumberText.of(course.every()) + " days, " + course.times() + " times";
  }

  private void modulate() {
    for (Rate rate : Rate.all()) {
      modulation.setFactor(rate, levels.factor(rate));
    }
  }

  /** Draws the side effects of a day on which the drugs of that moment are present. */
  List<RunEvent> day(double day, long patientKey) {
    List<RunEvent> events = new ArrayList<>();
    for (int a = 0; a < levels.agents().size(); a++) {
      if (levels.level(a) < Harm.PRESENT) {
        continue;
      }
      Agent agent = levels.agents().get(a);
      List<Harm> harms = agent.action().harms();
      for (int h = 0; h < harms.size(); h++) {
        long key = Keyed.hash(Keyed.hash(patientKey, agent.name().hashCode()), h);
        strike(harms.get(h), agent, Keyed.hash(key, Math.round(day)), day, events);
      }
    }
    return events;
  }

  private void strike(Harm harm, Agent agent, long key, double day, List<RunEvent> events) {
    if (!Samplers.strikes(harm.perDay(), 1, Keyed.uniform(key, 0, Purpose.HARM))) {
      return;
    }
    events.add(new RunEvent(day, "side-effect", harm.name(), Double.NaN, "", "on " + agent.name()));
    if (Keyed.uniform(key, 1, Purpose.HARM) < harm.deaths()) {
      mortality.dies(day, harm.name(), "on " + agent.name());
    }
  }

  /** Returns the columns that {@link #sample} fills: none if no drug changes a rate. */
  List<SeriesColumn> columns() {
    List<SeriesColumn> columns = new ArrayList<>();
    for (Agent agent : levels.agents()) {
      columns.add(
          new SeriesColumn(
              "level_" + agent.name().replace('-', '_'),
              "1",
              GROUP,
              "level of " + agent.name() + ", relative to that after " + agent.per()));
    }
    for (Rate rate : used()) {
      columns.add(
          new SeriesColumn(
              "drugs_" + snake(rate.key()), "1", GROUP, "factor of drugs on " + rate.meaning()));
    }
    return columns;
  }

  private static String snake(String key) {
    return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private List<Rate> used() {
    List<Rate> used = new ArrayList<>();
    for (Rate rate : Rate.all()) {
      for (Agent agent : levels.agents()) {
        if (agent.action().changes(rate) && !used.contains(rate)) {
          used.add(rate);
        }
      }
    }
    return used;
  }

  /** Writes the current value of every column into {@code row}, from index {@code from} on. */
  void sample(double[] row, int from) {
    int i = from;
    for (int a = 0; a < levels.agents().size(); a++) {
      row[i++] = levels.level(a);
    }
    for (Rate rate : used()) {
      row[i++] = modulation.factor(rate);
    }
  }

  @Override
  public void save(StateSink sink) {
    levels.save(sink);
  }

  @Override
  public void load(StateSource source) {
    levels.load(source);
    if (!levels.agents().isEmpty()) {
      modulate();
    }
  }
}
