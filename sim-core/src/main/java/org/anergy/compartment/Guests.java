package org.anergy.compartment;

/** Cells of a therapy on a lattice, as the patient's own cells there feel them. */
public interface Guests {
  /** Returns by how much they suppress activation and division of cells at {@code site}, 0–1. */
  float suppression(int site);

  /** Returns by how much they speed repair of {@code site}: 0 for not at all, 1 doubles it. */
  float support(int site);

  /** Returns the factor on the odds that a cell at {@code site} turns regulatory; 1 without. */
  float induction(int site);

  /** Adds what they secrete to the lattice's own fields. */
  void secrete();

  /** Tells whether they will secrete into the lattice's own fields, which then is not quiet. */
  boolean busy();
}
