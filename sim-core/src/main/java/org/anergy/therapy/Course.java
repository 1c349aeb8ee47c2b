package org.anergy.therapy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drug, or a regimen, given again and again: from a day on, or whenever the clinic finds what
 * triggers it.
 *
 * @param name what the scenario calls it
 * @param agent name of the agent, empty if a regimen is given, or a transplant
 * @param dose how much of it each time, relative to {@link Agent#per}
 * @param text how much, for people
 * @param route how cells are given; nothing else asks for it
 * @param regimen name of the regimen, empty if an agent is given
 * @param from day of the first dose, or day 0 of the first regimen, d since the start of the
 *     follow-up; with a trigger the first day on which it counts
 * @param every time from one to the next, d
 * @param until no dose is begun on this day or later, d
 * @param when what starts it; null if it begins by itself
 * @param plan how a triggered course goes on
 */
public record Course(
    String name,
    String agent,
    double dose,
    String text,
    Route route,
    String regimen,
    double from,
    double every,
    double until,
    @Nullable Trigger when,
    Plan plan) {

  /**
   * What happens around a course.
   *
   * @param delay from the trigger to the first dose, d
   * @param lasting from the first dose to the end, d; infinite if it goes on until the last day
   * @param atMost how often it may be started
   * @param replaces courses that end when it starts
   * @param stopWhen what ends it; null if nothing does
   */
  public record Plan(
      double delay, double lasting, int atMost, List<String> replaces, @Nullable Trigger stopWhen) {
    public Plan {
      replaces = List.copyOf(replaces);
    }

    /** Returns the plan of a course that goes on until its last day. */
    public static Plan plain() {
      return new Plan(0, Double.POSITIVE_INFINITY, 1, List.of(), null);
    }
  }

  /** Tells whether a regimen is repeated, and not a single agent. */
  public boolean isRegimen() {
    return !regimen.isEmpty();
  }

  /** Tells whether it is a transplant that waits: its begin is the day of the infusion. */
  public boolean isTransplant() {
    return agent.isEmpty() && regimen.isEmpty();
  }

  /** Tells whether it waits for something to happen. */
  public boolean isTriggered() {
    return when != null;
  }

  /** Returns how often it is given at most, if it begins by itself. */
  public int times() {
    return until <= from ? 0 : (int) Math.ceil((until - from) / every);
  }

  /** Returns the day of the {@code k}-th time, from 0, d. */
  public double day(int k) {
    return from + k * every;
  }
}
