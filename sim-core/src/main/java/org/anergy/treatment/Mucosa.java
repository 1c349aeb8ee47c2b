package org.anergy.treatment;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/** The lining of mouth and gut: injured by conditioning, it heals with one time constant. */
final class Mucosa implements Stateful {
  private final double healing; // share that heals in a day
  private double injury;

  Mucosa(TCells.Values values) {
    healing = -StrictMath.expm1(-1 / values.of(RiskParameters.MUCOSA_HEALING));
  }

  /** Kills the share {@code killed} of what is intact. */
  void injure(double killed) {
    injury += killed * (1 - injury);
  }

  /** Lets a day pass. */
  void day() {
    injury -= healing * injury;
  }

  /** Returns the injured share, 0–1. */
  double injury() {
    return injury;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("risk.mucosa", new double[] {injury}, 1);
  }

  @Override
  public void load(StateSource source) {
    injury = source.doubles("risk.mucosa")[0];
  }
}
