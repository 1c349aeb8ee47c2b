package org.anergy.therapy;

/**
 * One dose of an agent.
 *
 * @param agent what is given
 * @param relative how much, relative to the dose for which the agent's kills are stated
 * @param text how much, for people
 * @param day when, d since the start of the follow-up
 * @param route how cells are given; nothing else asks for it
 */
public record Dose(Agent agent, double relative, String text, double day, Route route) {

  /** A dose into a vein. */
  public Dose(Agent agent, double relative, String text, double day) {
    this(agent, relative, text, day, Route.INTRAVENOUS);
  }
}
