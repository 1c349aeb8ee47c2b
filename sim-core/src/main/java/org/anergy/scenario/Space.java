package org.anergy.scenario;

/**
 * The lattices of a patient.
 *
 * @param tissuePatches number of target-tissue patches that share one blood
 * @param patchSites sites along one side of a square tissue patch
 * @param nodeSites sites along one side of the draining lymph node
 * @param siteMicrometers lattice spacing, um
 * @param sleeping whether quiet patches may be skipped; changes no digest
 */
public record Space(
    int tissuePatches, int patchSites, int nodeSites, double siteMicrometers, boolean sleeping) {

  /**
   * @throws IllegalArgumentException if a number is not positive
   */
  public Space {
    if (tissuePatches < 1 || patchSites < 1 || nodeSites < 1 || !(siteMicrometers > 0)) {
      throw new IllegalArgumentException("a lattice needs at least one site of positive width");
    }
  }

  /** Eight patches of 64×64 sites of 20 um and a node of 64×64 (modelling assumption). */
  public static Space standard() {
    return new Space(8, 64, 64, 20, true);
  }
}
