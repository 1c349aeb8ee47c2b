package org.anergy.biology;

import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;

/** Keeps the acquired part of regulatory function up to date with the TNF of the tissue. */
final class Function {
  private final Body body;
  private final AcquiredFunction law;

  Function(Body body, Settings settings) {
    this.body = body;
    law = new AcquiredFunction(settings);
  }

  void startDay() {
    body.setAcquiredFunction(law.tomorrow(body.acquiredFunction(), meanTnf()));
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
