package org.anergy.clinical;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.scenario.OutcomeSpec;

/**
 * Confirmed progression: a rise over the reference visit that is still there at every visit until
 * the confirmation time has passed. Half the rise is enough above a score of 5.5, as in EDSS
 * trials.
 */
final class ProgressionDetector implements Stateful {
  private static final double HIGH_SCORE = 5.5;
  private final OutcomeSpec spec;
  private double reference = Double.NaN;
  private double since = Double.NaN;
  private double confirmed = Double.NaN;

  ProgressionDetector(OutcomeSpec spec) {
    this.spec = spec;
  }

  /**
   * Takes a scheduled visit.
   *
   * @return true if progression was confirmed by this visit
   */
  boolean visit(double day, double measured) {
    if (Double.isNaN(reference)) {
      reference = measured;
      return false;
    }
    double needed = reference > HIGH_SCORE ? spec.progressionRise() / 2 : spec.progressionRise();
    if (measured - reference < needed) {
      since = Double.NaN;
      return false;
    }
    if (Double.isNaN(since)) {
      since = day;
    }
    if (day - since < spec.progressionConfirmDays()) {
      return false;
    }
    confirmed = Double.isNaN(confirmed) ? since : confirmed;
    reference = measured;
    since = Double.NaN;
    return true;
  }

  /** Returns the day on which the first confirmed progression began, NaN if there was none. */
  double firstConfirmed() {
    return confirmed;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("progression.state", new double[] {reference, since, confirmed}, 3);
  }

  @Override
  public void load(StateSource source) {
    double[] s = source.doubles("progression.state");
    reference = s[0];
    since = s[1];
    confirmed = s[2];
  }
}
