package org.anergy.kernel;

import org.anergy.random.Keyed;

/** Which step is running, and the keys of its draws. Written between steps only. */
public final class StepClock {
  private final long patientKey;
  private final double stepHours;
  private final int stepsPerDay;
  private long step;
  private long key;

  /**
   * @param patientKey key of all draws of this patient
   * @param stepHours step length, h; a day must be a whole multiple
   */
  public StepClock(long patientKey, double stepHours) {
    this.patientKey = patientKey;
    this.stepHours = stepHours;
    this.stepsPerDay = (int) Math.round(24 / stepHours);
    if (Math.abs(stepsPerDay * stepHours - 24) > 1e-9) {
      throw new IllegalArgumentException(
          "a day is not a whole number of steps of " + stepHours + " h");
    }
    at(0);
  }

  /** Sets the running step. */
  public void at(long newStep) {
    step = newStep;
    key = Keyed.stepKey(patientKey, newStep);
  }

  /** Returns the number of the running step, from 0 at the start of the run-in. */
  public long step() {
    return step;
  }

  /** Returns the key of the draws of this step. */
  public long key() {
    return key;
  }

  /** Returns the key of all draws of this patient, for draws that belong to no step. */
  public long patientKey() {
    return patientKey;
  }

  /** Returns the step length, h. */
  public double stepHours() {
    return stepHours;
  }

  /** Returns the steps of a day. */
  public int stepsPerDay() {
    return stepsPerDay;
  }

  /** Returns the days since the start of the run-in, rounded down. */
  public int day() {
    return (int) (step / stepsPerDay);
  }

  /** Returns the hour of the day at which the step begins. */
  public double hourOfDay() {
    return step % stepsPerDay * stepHours;
  }

  /** Tells whether this step is the first of a day: slow processes run then. */
  public boolean startsDay() {
    return step % stepsPerDay == 0;
  }
}
