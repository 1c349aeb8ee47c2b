package org.anergy.run;

/**
 * Estimates the wall-clock time to the end of a run from a smoothed speed.
 *
 * <p>The speed is an exponentially weighted mean over about the last quarter of the time so far, 20
 * s at least: steps in a relapse cost several times those of a quiet month.
 */
final class TimeLeft {
  private static final double SHORTEST_MEMORY_SECONDS = 20;
  private static final double MEMORY_PART = 0.25;
  private static final double NANOS_PER_SECOND = 1e9;

  private final long startNanos;
  private long lastNanos;
  private long lastStep;
  private double stepsPerSecond = Double.NaN;

  /**
   * @param nanos the clock now
   * @param step steps that are already done
   */
  TimeLeft(long nanos, long step) {
    startNanos = nanos;
    lastNanos = nanos;
    lastStep = step;
  }

  /**
   * Takes in how far the run is and returns the seconds to its end, NaN before the first step.
   *
   * @param nanos the clock now
   * @param step steps that are done
   * @param totalSteps steps at the end
   */
  double update(long nanos, long step, long totalSteps) {
    double seconds = (nanos - lastNanos) / NANOS_PER_SECOND;
    if (seconds > 0 && step > lastStep) {
      double speed = (step - lastStep) / seconds;
      double elapsed = (nanos - startNanos) / NANOS_PER_SECOND;
      double memory = Math.max(SHORTEST_MEMORY_SECONDS, MEMORY_PART * elapsed);
      double weight = Double.isNaN(stepsPerSecond) ? 1 : seconds / (seconds + memory);
      stepsPerSecond = weight == 1 ? speed : stepsPerSecond + weight * (speed - stepsPerSecond);
      lastNanos = nanos;
      lastStep = step;
    }
    return step >= totalSteps ? 0 : (totalSteps - step) / stepsPerSecond;
  }
}
