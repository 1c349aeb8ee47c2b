package org.anergy.run;

/**
 * What a runner does beside the steps; changes no number of a run.
 *
 * @param checkpointEveryDays simulated time between checkpoints, d; 0 for none but on interruption
 * @param digestEverySteps steps between recorded digests; 0 for the final one only
 */
public record RunSettings(double checkpointEveryDays, long digestEverySteps) {
  public RunSettings {
    if (!(checkpointEveryDays >= 0) || digestEverySteps < 0) {
      throw new IllegalArgumentException(
          "intervals must not be negative: "
              + checkpointEveryDays
              + " d, "
              + digestEverySteps
              + " steps");
    }
  }
}
