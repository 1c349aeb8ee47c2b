package org.anergy.kernel;

/** A part of the state that phases declare to read or write. */
public enum Resource {
  /** Cells of a lattice. */
  CELLS(true),
  /** Cytokine concentrations of a lattice. */
  FIELDS(true),
  /** Secretion and uptake buffers of a lattice. */
  SECRETION(true),
  /** Tissue sites of a lattice. */
  TISSUE(true),
  /** Cells of a therapy beside those of a lattice, and what spreads from them. */
  GUESTS(true),
  /** Cells that leave a lattice in this step. */
  EXITS(true),
  /** Cells counted by class and clone outside the lattices. */
  POOLS(false),
  /** Clonotypes. */
  CLONES(false),
  /** Infections and what else comes from outside. */
  TRIGGERS(false),
  /** Patient-wide scalars such as acquired regulatory dysfunction. */
  PATIENT(false);

  private final boolean perLattice;

  Resource(boolean perLattice) {
    this.perLattice = perLattice;
  }

  /** Tells whether every lattice has its own part, which its chunk alone may write. */
  public boolean perLattice() {
    return perLattice;
  }
}
