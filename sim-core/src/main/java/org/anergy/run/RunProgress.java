package org.anergy.run;

/**
 * How far a run is.
 *
 * @param step number of steps done since the start of the run-in
 * @param totalSteps number of steps of run-in and follow-up together; those done if the patient
 *     died
 * @param day time since the start of the follow-up, d; negative in the run-in
 * @param secondsLeft estimated wall-clock time to the end, s; NaN while there is no estimate
 */
public record RunProgress(long step, long totalSteps, double day, double secondsLeft) {
  /** Returns the part of all steps that is done, 0–1. */
  public double fraction() {
    return totalSteps == 0 ? 1 : (double) step / totalSteps;
  }
}
