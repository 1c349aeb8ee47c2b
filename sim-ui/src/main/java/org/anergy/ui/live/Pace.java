package org.anergy.ui.live;

/** Keeps a run at a speed, and measures the speed that it has. Of one thread. */
final class Pace {
  private static final long WINDOW_NANOS = 1_000_000_000L;

  private long startNanos = System.nanoTime();
  private double startDay;
  private long sampleNanos = startNanos;
  private double sampleDay;
  private double measured;

  /** Counts from {@code day} and now. */
  void begin(double day) {
    startNanos = System.nanoTime();
    startDay = day;
    sampleNanos = startNanos;
    sampleDay = day;
  }

  /** Returns for how long a run at {@code day} has to wait to be no faster than {@code speed}. */
  long nanosAhead(double day, double speed) {
    if (!(speed < Double.POSITIVE_INFINITY)) {
      return 0;
    }
    double due = (day - startDay) / speed * 1e9;
    return (long) due - (System.nanoTime() - startNanos);
  }

  /** Takes note that the run is at {@code day} now. */
  void sample(double day) {
    long passed = System.nanoTime() - sampleNanos;
    if (passed >= WINDOW_NANOS / 4) {
      measured = (day - sampleDay) / (passed / 1e9);
      sampleNanos += passed;
      sampleDay = day;
    }
  }

  /** Returns the speed of late, d/s. */
  double daysPerSecond() {
    return measured;
  }
}
