package org.anergy.ui.live;

import org.anergy.record.RunEvent;
import org.jspecify.annotations.Nullable;

/**
 * How a run that is watched stands.
 *
 * @param mode what it does
 * @param step number of steps done since the start of the run-in
 * @param totalSteps number of steps of run-in and follow-up
 * @param day time since the start of the follow-up, d; negative in the run-in
 * @param furthestDay the last day that was ever simulated, d
 * @param targetDay where it is going, d; NaN unless it seeks
 * @param daysPerSecond simulated days a second of the last second, 0 while paused
 * @param finished whether the follow-up is over, or the patient died
 * @param event at which it stopped, null if it stopped at none
 * @param problem what stopped it, empty if nothing did
 */
public record LiveStatus(
    Mode mode,
    long step,
    long totalSteps,
    double day,
    double furthestDay,
    double targetDay,
    double daysPerSecond,
    boolean finished,
    @Nullable RunEvent event,
    String problem) {
  /** What a run does. */
  public enum Mode {
    /** Waits. */
    PAUSED,
    /** Goes on at the chosen speed. */
    PLAYING,
    /** Goes on at full speed to the next event. */
    TO_EVENT,
    /** Goes to a day, forwards or backwards. */
    SEEKING
  }

  /** Tells whether it does anything. */
  public boolean isBusy() {
    return mode != Mode.PAUSED;
  }
}
