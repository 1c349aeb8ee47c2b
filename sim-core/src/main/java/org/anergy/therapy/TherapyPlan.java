package org.anergy.therapy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is done to a patient.
 *
 * @param transplants in order of their days
 * @param courses in order of their first days, those of one day by name
 * @param regimens those that transplants and courses use, by name
 * @param agents those that regimens and courses use, by name
 */
public record TherapyPlan(
    List<Transplant> transplants,
    List<Course> courses,
    Map<String, Regimen> regimens,
    Map<String, Agent> agents) {

  public TherapyPlan {
    transplants = List.copyOf(transplants);
    courses = List.copyOf(courses);
    regimens = Collections.unmodifiableMap(new LinkedHashMap<>(regimens));
    agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
  }

  /** Returns the plan of an untreated patient. */
  public static TherapyPlan none() {
    return new TherapyPlan(List.of(), List.of(), Map.of(), Map.of());
  }

  /** Tells whether nothing is done. */
  public boolean isEmpty() {
    return transplants.isEmpty() && courses.isEmpty();
  }

  /**
   * Returns all doses that are certain, in order of their days, those of a day in the order of the
   * protocol: courses that wait for something are left out, and those that something ends are
   * whole.
   */
  public List<Dose> doses() {
    List<Dose> doses = new ArrayList<>(transplantDoses());
    for (Course course : courses) {
      for (int k = 0; !course.isTriggered() && k < course.times(); k++) {
        doses.addAll(doses(course, course.day(k)));
      }
    }
    doses.sort(Comparator.comparingDouble(Dose::day));
    return List.copyOf(doses);
  }

  /** Returns the doses of one time of {@code course}, given on {@code day}. */
  public List<Dose> doses(Course course, double day) {
    List<Dose> doses = new ArrayList<>();
    if (course.isRegimen()) {
      add(doses, course.regimen(), day);
    } else {
      doses.add(new Dose(agent(course.agent()), course.dose(), course.text(), day, course.route()));
    }
    return doses;
  }

  /** Tells whether cells other than grafts may be given. */
  public boolean givesCells() {
    for (Agent agent : agents.values()) {
      if (agent.product() != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the doses of transplants that do not wait, in order of their days. */
  public List<Dose> transplantDoses() {
    List<Dose> doses = new ArrayList<>();
    for (Transplant transplant : transplants) {
      if (!transplant.waits()) {
        doses.addAll(doses(transplant));
      }
    }
    doses.sort(Comparator.comparingDouble(Dose::day));
    return List.copyOf(doses);
  }

  /** Returns the doses of one transplant that has its day, in order of their days. */
  public List<Dose> doses(Transplant transplant) {
    List<Dose> doses = new ArrayList<>();
    add(doses, transplant.mobilization(), transplant.collectionDay());
    add(doses, transplant.conditioning(), transplant.day());
    doses.sort(Comparator.comparingDouble(Dose::day));
    return List.copyOf(doses);
  }

  /** Returns those doses that kill cells or damage organs, in the same order. */
  public List<Dose> toxicDoses() {
    List<Dose> toxic = new ArrayList<>();
    for (Dose dose : doses()) {
      if (dose.agent().isToxic()) {
        toxic.add(dose);
      }
    }
    return List.copyOf(toxic);
  }

  private Agent agent(String name) {
    Agent agent = agents.get(name);
    if (agent == null) {
      throw new IllegalStateException("no agent " + name);
    }
    return agent;
  }

  private void add(List<Dose> doses, String name, double zero) {
    Regimen regimen = regimens.get(name);
    if (regimen == null) {
      return;
    }
    for (Regimen.Step step : regimen.steps()) {
      Agent agent = agent(step.agent());
      double relative = step.dose().in(agent.per().unit()) / agent.per().value();
      doses.add(new Dose(agent, relative, step.dose().toString(), zero + step.day()));
    }
  }

  /**
   * Returns the first day on which anything is certain to happen, d since the start of the
   * follow-up; infinite if everything waits for something.
   */
  public double firstDay() {
    double first = Double.POSITIVE_INFINITY;
    for (Transplant transplant : transplants) {
      first = Math.min(first, transplant.firstDay());
    }
    for (Course course : courses) {
      if (!course.isTriggered()) {
        first = Math.min(first, course.from());
      }
    }
    for (Dose dose : doses()) {
      first = Math.min(first, dose.day());
    }
    return first;
  }
}
