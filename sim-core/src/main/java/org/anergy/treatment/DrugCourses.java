package org.anergy.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.anergy.therapy.Dose;
import org.anergy.therapy.DrugLevels;
import org.anergy.therapy.Harm;
import org.anergy.therapy.Rate;
import org.anergy.therapy.TherapyPlan;

/**
 * Drugs that change rates of the model: their levels, what these do to the rates, and side effects.
 * Nothing remembers a drug but its level and what happened meanwhile.
 */
final class DrugCourses implements Stateful {
  private static final String LEVELS = "drug levels";
  private static final String EFFECTS = "drug effects";
  private static final double EARLIEST = 200; // days before a regimen's day 0

  private final Courses courses;
  private final DrugLevels levels;
  private final Modulation modulation;
  private final Mortality mortality;
  private final double[] present; // time since the last day, by agent, d

  /**
   * @param plan what is done to the patient
   * @param modulation told of the factors
   * @param mortality told of deaths
   */
  DrugCourses(TherapyPlan plan, Modulation modulation, Mortality mortality) {
    courses = new Courses(plan);
    levels = new DrugLevels(plan.agents().values());
    present = new double[levels.agents().size()];
    this.modulation = modulation;
    this.mortality = mortality;
  }

  /** Returns the first day on which a course is given, d; infinite if none is certain so far. */
  double firstDay() {
    return courses.firstDay();
  }

  /** Returns the courses that begin or end in a step. */
  List<RunEvent> changes(double from, double to) {
    return courses.changes(from, to);
  }

  /** Returns the doses of courses that are given in a step, at its start. */
  List<Dose> due(double from, double to) {
    return courses.due(from, to);
  }

  /**
   * Returns the toxic doses that were given so far, in the order in which they were, from what is
   * known of the courses.
   *
   * @param many how many there are
   * @param stepsPerDay steps of a day
   * @param scheduled those of transplants that were decided upon
   */
  List<Dose> replay(long many, long stepsPerDay, List<Dose> scheduled) {
    List<Dose> toxic = new ArrayList<>();
    double first = courses.firstDay();
    for (Dose dose : scheduled) {
      first = Math.min(first, dose.day());
    }
    long begin = (long) Math.floor(first - EARLIEST) * stepsPerDay;
    for (long step = begin; toxic.size() < many; step++) {
      double from = (double) step / stepsPerDay;
      double to = (double) (step + 1) / stepsPerDay;
      List<Dose> due = courses.due(from, to);
      for (Dose dose : scheduled) {
        if (Treatment.falls(dose.day(), from, to)) {
          due.add(dose);
        }
      }
      for (Dose dose : due) {
        if (dose.agent().isToxic()) {
          toxic.add(dose);
        }
      }
    }
    return toxic;
  }

  /** Returns the day that was decided for a transplant, NaN while there is none. */
  double decided(String transplant) {
    return courses.decided(transplant);
  }

  /** Decides on what the clinic has found by {@code day}; returns the decisions. */
  List<RunEvent> told(List<RunEvent> found, double day) {
    return courses.told(found, day);
  }

  /** Gives doses of whatever origin at the start of a step, and lets it pass. */
  void step(List<Dose> given, double days) {
    if (levels.agents().isEmpty()) {
      return;
    }
    given.forEach(levels::give);
    for (int a = 0; a < present.length; a++) {
      present[a] += levels.level(a) < Harm.PRESENT ? 0 : days;
    }
    levels.pass(days);
    modulate();
  }

  private void modulate() {
    for (Rate rate : Rate.all()) {
      modulation.setFactor(rate, levels.factor(rate));
    }
  }

  /** Draws the side effects of the time for which drugs were present since the last call. */
  List<RunEvent> day(double day, long patientKey) {
    List<RunEvent> events = new ArrayList<>();
    for (int a = 0; a < levels.agents().size(); a++) {
      double days = present[a];
      present[a] = 0;
      if (days == 0) {
        continue;
      }
      Agent agent = levels.agents().get(a);
      List<Harm> harms = agent.action().harms();
      for (int h = 0; h < harms.size(); h++) {
        long key = Keyed.hash(Keyed.hash(patientKey, agent.name().hashCode()), h);
        strike(harms.get(h), agent, days, Keyed.hash(key, Math.round(day)), day, events);
      }
    }
    return events;
  }

  private void strike(
      Harm harm, Agent agent, double days, long key, double day, List<RunEvent> events) {
    if (!Samplers.strikes(harm.perDay(), days, Keyed.uniform(key, 0, Purpose.HARM))) {
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
              LEVELS,
              "level of " + agent.name() + ", relative to that after " + agent.per()));
    }
    for (Rate rate : used()) {
      columns.add(
          new SeriesColumn(
              "effect_on_" + snake(rate.key()),
              "1",
              EFFECTS,
              "factor of drugs on " + rate.meaning()));
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
      row[i++] = modulation.factorOfDrugs(rate);
    }
  }

  @Override
  public void save(StateSink sink) {
    courses.save(sink);
    levels.save(sink);
    sink.doubles("treatment.present", present, present.length);
  }

  @Override
  public void load(StateSource source) {
    courses.load(source);
    levels.load(source);
    System.arraycopy(source.doubles("treatment.present"), 0, present, 0, present.length);
    if (!levels.agents().isEmpty()) {
      modulate();
    }
  }
}
