package org.anergy.clinical;

/**
 * The target tissue as instruments may see it: read-only state of every patch.
 *
 * <p>Arrays hold one value a site, row by row, and are views: do not modify or keep them.
 */
public interface TissueView {
  /** Returns the number of tissue patches. */
  int patches();

  /** Returns the name of {@code patch} in events: {@code tissue 1} is the first. */
  default String name(int patch) {
    return "tissue " + (patch + 1);
  }

  /** Returns the number of sites along one side of a square patch. */
  int sitesPerSide();

  /** Returns the weight of {@code patch} in the clinical score; the weights sum to 1. */
  double weight(int patch);

  /** Returns the working fraction of each site, 0 (lost or stopped) to 1 (intact). */
  float[] integrity(int patch);

  /** Returns what repair can still bring back at each site, 0–1; never below the integrity. */
  float[] reserve(int patch);

  /** Returns the opening of the blood–tissue barrier at each site, 0 (closed) to 1 (open). */
  float[] barrierOpening(int patch);

  /** Returns the number of lattices with periodic edges; a lattice may hold several patches. */
  default int lattices() {
    return patches();
  }

  /** Returns the number of sites along one side of a square lattice. */
  default int latticeSide() {
    return sitesPerSide();
  }

  /** Returns the integrity of each site of {@code lattice}, as {@link #integrity}. */
  default float[] latticeIntegrity(int lattice) {
    return integrity(lattice);
  }

  /** Returns the opening at each site of {@code lattice}, as {@link #barrierOpening}. */
  default float[] latticeOpening(int lattice) {
    return barrierOpening(lattice);
  }

  /** Returns the patch that {@code site} of {@code lattice} belongs to. */
  default int patchAt(int lattice, int site) {
    return lattice;
  }
}
