package org.anergy.clinical;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.scenario.OutcomeSpec;

/**
 * Confirmed worsening of the measured score: a rise above the baseline (half as large a rise from a
 * baseline above 5.5) that every later visit outside relapses still finds, for 12 weeks and for the
 * time that the outcome definition asks for. After a confirmation the score at that visit becomes
 * the baseline (roving baseline).
 */
final class Progression implements Stateful {
  /** Three months, as trials count them, d. */
  static final double EARLY_CONFIRM_DAYS = 84;

  private static final double HIGH_BASELINE = 5.5;
  private static final double HIGH_BASELINE_FACTOR = 0.5;
  private final OutcomeSpec spec;
  private final Rows confirmed = new Rows("clinic.progression.confirmed", 1);
  private double baseline = Double.NaN;
  private double start = Double.NaN;
  private double firstEarly = Double.NaN;

  Progression(OutcomeSpec spec) {
    this.spec = spec;
  }

  /**
   * Takes in a visit outside a relapse and returns whether it confirms a progression.
   *
   * @param day day of the visit, d; visits in the run-in give no baseline
   * @param measured measured score, points
   */
  boolean visit(double day, double measured) {
    if (day < 0) {
      return false;
    }
    if (Double.isNaN(baseline)) {
      baseline = measured;
      return false;
    }
    double rise = spec.progressionRise() * (baseline > HIGH_BASELINE ? HIGH_BASELINE_FACTOR : 1);
    if (measured - baseline < rise) {
      start = Double.NaN;
      return false;
    }
    if (Double.isNaN(start)) {
      start = day;
      return false;
    }
    if (day - start >= EARLY_CONFIRM_DAYS && Double.isNaN(firstEarly)) {
      firstEarly = start;
    }
    if (day - start < spec.progressionConfirmDays()) {
      return false;
    }
    confirmed.set(confirmed.add(), 0, start);
    baseline = measured;
    start = Double.NaN;
    return true;
  }

  /** Returns the number of confirmed progressions. */
  int count() {
    return confirmed.size();
  }

  /** Returns the day on which confirmed progression {@code index} began, d. */
  double day(int index) {
    return confirmed.get(index, 0);
  }

  /** Returns the day on which the first progression began that 12 weeks confirmed; NaN if none. */
  double firstEarly() {
    return firstEarly;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("clinic.progression", new double[] {baseline, start, firstEarly}, 3);
    confirmed.save(sink);
  }

  @Override
  public void load(StateSource source) {
    double[] stored = source.doubles("clinic.progression");
    baseline = stored[0];
    start = stored[1];
    firstEarly = stored[2];
    confirmed.load(source);
  }
}
