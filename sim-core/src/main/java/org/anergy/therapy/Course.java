package org.anergy.therapy;

/**
 * A drug, or a regimen, given again and again.
 *
 * @param name what the scenario calls it
 * @param agent name of the agent, empty if a regimen is given
 * @param dose how much of it each time, relative to {@link Agent#per}
 * @param text how much, for people
 * @param regimen name of the regimen, empty if an agent is given
 * @param from day of the first dose, or day 0 of the first regimen, d since the start of the
 *     follow-up
 * @param every time from one to the next, d
 * @param until no dose is begun on this day or later, d
 */
public record Course(
    String name,
    String agent,
    double dose,
    String text,
    String regimen,
    double from,
    double every,
    double until) {

  /** Tells whether a regimen is repeated, and not a single agent. */
  public boolean isRegimen() {
    return !regimen.isEmpty();
  }

  /** Returns how often it is given. */
  public int times() {
    return until <= from ? 0 : (int) Math.ceil((until - from) / every);
  }

  /** Returns the day of the {@code k}-th time, from 0, d. */
  public double day(int k) {
    return from + k * every;
  }
}
