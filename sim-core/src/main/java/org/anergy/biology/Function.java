package org.anergy.biology;

import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;

/**
 * The acquired part of regulatory function: falls under inflammation, comes back when it goes.
 * {@code dφ/dt = (1 − d·P/(P + K) − φ)/τ}, with τ short while φ falls and long while it recovers; P
 * is the mean TNF of the target tissue.
 */
final class Function {
  private final Body body;
  private final double falls;
  private final double recovers;
  private final double depth;
  private final double half;
  private final boolean on;

  Function(Body body, Settings settings) {
    this.body = body;
    falls = 1 - StrictMath.exp(-1 / settings.value(RegulationParameters.DYSFUNCTION));
    recovers = 1 - StrictMath.exp(-1 / settings.value(RegulationParameters.RECOVERY));
    depth = settings.value(RegulationParameters.DYSFUNCTION_DEPTH);
    half = settings.value(RegulationParameters.DYSFUNCTION_TNF);
    on = settings.on(Rule.ACQUIRED_DYSFUNCTION);
  }

  void startDay() {
    if (!on) {
      return;
    }
    double p = meanTnf();
    double goal = 1 - depth * p / (p + half);
    double now = body.acquiredFunction();
    body.setAcquiredFunction(now + (goal - now) * (goal < now ? falls : recovers));
  }

  private double meanTnf() {
    double sum = 0;
    long sites = 0;
    for (Patch patch : body.tissue()) {
      sites += patch.lattice().sites();
      if (!patch.field(Cytokine.TNF).isZero()) {
        for (float c : patch.field(Cytokine.TNF).concentration()) {
          sum += c;
        }
      }
    }
    return sum / sites;
  }
}
