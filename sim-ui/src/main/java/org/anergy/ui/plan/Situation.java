package org.anergy.ui.plan;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anergy.base.Parameter;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ParameterChange;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.therapy.Agent;
import org.anergy.therapy.Regimen;
import org.anergy.therapy.TherapyPlan;
import org.anergy.therapy.Transplant;

/**
 * Where a run stands when somebody intervenes: its scenario, the day, and what could be given.
 * Immutable and thread-safe.
 */
public final class Situation {
  private static final String NAME = "scenario";

  private final ScenarioLoader loader;
  private final LoadedScenario base;
  private final double day;
  private final TherapyEvents events;
  private final Map<String, Agent> agents = new LinkedHashMap<>();
  private final Map<String, Regimen> regimens = new LinkedHashMap<>();

  /**
   * @param loader the loader of scenarios
   * @param base the scenario of the run
   * @param day time since the start of the follow-up, d; negative in the run-in
   */
  public Situation(ScenarioLoader loader, LoadedScenario base, double day) {
    this(loader, base, day, List.of());
  }

  /**
   * As the other; knows what physicians have decided by themselves.
   *
   * @param loader the loader of scenarios
   * @param base the scenario of the run
   * @param day time since the start of the follow-up, d; negative in the run-in
   * @param events events of the run in the order in which they were found; those after {@code day}
   *     are ignored
   */
  public Situation(ScenarioLoader loader, LoadedScenario base, double day, List<RunEvent> events) {
    this.loader = loader;
    this.base = base;
    this.day = day;
    this.events = new TherapyEvents(events, day);
    loader.agents().forEach(agent -> agents.put(agent.name(), agent));
    loader.regimens().forEach(regimen -> regimens.put(regimen.name(), regimen));
    agents.putAll(base.scenario().therapies().agents());
    regimens.putAll(base.scenario().therapies().regimens());
  }

  /** Returns the scenario of the run. */
  public LoadedScenario base() {
    return base;
  }

  /** Returns the present day, d since the start of the follow-up; negative in the run-in. */
  public double day() {
    return day;
  }

  /**
   * Returns the day from which something may begin, d since the start of the follow-up: today, and
   * in the run-in the start of the follow-up.
   */
  public double start() {
    return Math.max(0, day);
  }

  /** Returns what the run's events tell until now. */
  TherapyEvents events() {
    return events;
  }

  /** Returns the agents of the library, and those that the scenario's therapies use, by name. */
  public Map<String, Agent> agents() {
    return Collections.unmodifiableMap(agents);
  }

  /** Returns the regimens of the library, and those that the scenario's therapies use, by name. */
  public Map<String, Regimen> regimens() {
    return Collections.unmodifiableMap(regimens);
  }

  /** Returns the parameters that matter to the scenario, topic by topic. */
  public List<Parameter> parameters() {
    return BuiltIns.parameters(base.scenario());
  }

  /** Returns the value that {@code parameter} has now, in its unit. */
  public double value(Parameter parameter) {
    int inForce = 0;
    for (ParameterChange change : base.scenario().changes()) {
      inForce += change.day() <= day ? 1 : 0;
    }
    return base.scenario().afterChanges(inForce).parameters().value(parameter);
  }

  /** Returns the unit of the parameter {@code name}. */
  String unit(String name) {
    return BuiltIns.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::unit)
        .findFirst()
        .orElseThrow();
  }

  /** Returns a name for a therapy that the scenario does not have yet: {@code stem-1} or so. */
  String freeName(String stem) {
    Set<String> taken = new HashSet<>();
    TherapyPlan plan = base.scenario().therapies();
    plan.courses().forEach(course -> taken.add(course.name()));
    plan.transplants().forEach(transplant -> taken.add(transplant.name()));
    int n = 1;
    while (taken.contains(stem + "-" + n)) {
      n++;
    }
    return stem + "-" + n;
  }

  /** Tells whether the days of the regimen {@code name} count from an infusion or a collection. */
  boolean isOfTransplant(String name) {
    return PlanDays.first(regimens.get(name)) < 0;
  }

  /** Returns the day of the first dose of the regimen {@code name}, relative to its day 0, d. */
  double firstStepDay(String name) {
    return PlanDays.first(regimens.get(name));
  }

  Transplant transplant(TherapyPlan plan, String name) {
    return plan.transplants().stream()
        .filter(transplant -> transplant.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the courses and transplants that can still be ended or called off, by name. */
  public List<String> stoppable() {
    return Stopping.possible(this);
  }

  /** Returns the scenario with {@code overrides}. */
  LoadedScenario load(List<String> overrides) {
    return load(base.mergedYaml(), overrides);
  }

  /** Returns the scenario of {@code yaml} with {@code overrides}. */
  LoadedScenario load(String yaml, List<String> overrides) {
    return loader.load(NAME, yaml.getBytes(StandardCharsets.UTF_8), overrides);
  }
}
