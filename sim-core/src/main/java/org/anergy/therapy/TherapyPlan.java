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
 * @param regimens those that the transplants use, by name
 * @param agents those that the regimens use, by name
 */
public record TherapyPlan(
    List<Transplant> transplants, Map<String, Regimen> regimens, Map<String, Agent> agents) {

  public TherapyPlan {
    transplants = List.copyOf(transplants);
    regimens = Collections.unmodifiableMap(new LinkedHashMap<>(regimens));
    agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
  }

  /** Returns the plan of an untreated patient. */
  public static TherapyPlan none() {
    return new TherapyPlan(List.of(), Map.of(), Map.of());
  }

  /** Tells whether nothing is done. */
  public boolean isEmpty() {
    return transplants.isEmpty();
  }

  /** Returns all doses in order of their days, those of a day in the order of the protocol. */
  public List<Dose> doses() {
    List<Dose> doses = new ArrayList<>();
    for (Transplant transplant : transplants) {
      add(doses, transplant.mobilization(), transplant.collectionDay());
      add(doses, transplant.conditioning(), transplant.day());
    }
    doses.sort(Comparator.comparingDouble(Dose::day));
    return List.copyOf(doses);
  }

  private void add(List<Dose> doses, String name, double zero) {
    Regimen regimen = regimens.get(name);
    if (regimen == null) {
      return;
    }
    for (Regimen.Step step : regimen.steps()) {
      Agent agent = agents.get(step.agent());
      if (agent == null) {
        throw new IllegalStateException("no agent " + step.agent());
      }
      double relative = step.dose().in(agent.per().unit()) / agent.per().value();
      doses.add(new Dose(agent, relative, step.dose().toString(), zero + step.day()));
    }
  }

  /** Returns the first day on which anything happens, d since the start of the follow-up. */
  public double firstDay() {
    double first = Double.POSITIVE_INFINITY;
    for (Transplant transplant : transplants) {
      first = Math.min(first, transplant.firstDay());
    }
    for (Dose dose : doses()) {
      first = Math.min(first, dose.day());
    }
    return first;
  }
}
