package org.anergy.biology;

/**
 * What CD8 effectors do in tissue that CD4 effectors do not. A restimulated one kills the site that
 * it stands on at a hazard {@code k·affinity·display}, the strength with which it recognizes it;
 * regulatory cytokine spares a site from its killers ({@link InjuryLaw}). Hazards of several
 * killers of a site add up: Halle 2016 (Immunity 44:233) saw more than that (modelling assumption).
 */
public final class Cytotoxicity {
  private final double killing;
  private final double resident;

  /**
   * @param settings parameters and switched-off rules
   */
  public Cytotoxicity(Settings settings) {
    killing = settings.on(Rule.CYTOTOXICITY) ? settings.value(CytotoxicParameters.KILLING) : 0;
    resident = settings.on(Rule.RESIDENTS) ? settings.value(CytotoxicParameters.RESIDENT) : 0;
  }

  /**
   * Returns the hazard at which a restimulated effector kills, without suppression, 1/h.
   *
   * @param strength affinity times display, 0–1
   */
  public float hazard(double strength) {
    return (float) (killing * strength);
  }

  /** Returns the share of effectors dying in tissue that become resident memory cells, 0–1. */
  public double resident() {
    return resident;
  }
}
