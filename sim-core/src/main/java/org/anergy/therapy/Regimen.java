package org.anergy.therapy;

import java.util.List;
import org.anergy.base.Quantity;

/**
 * A course of agents.
 *
 * @param name name in scenarios
 * @param steps its doses
 * @param source who uses it
 */
public record Regimen(String name, List<Step> steps, String source) {

  /**
   * One dose.
   *
   * @param agent name of the agent
   * @param dose how much, in a unit of the agent's
   * @param day when, relative to the infusion (conditioning), the collection (mobilization) or the
   *     day on which a course gives it, d
   */
  public record Step(String agent, Quantity dose, double day) {}

  public Regimen {
    steps = List.copyOf(steps);
  }
}
