package org.anergy.base;

/**
 * What kind of quantity a unit measures: the exponents of the base kinds. Two quantities can be
 * converted into each other, added or compared only if their dimensions are equal.
 *
 * <p>Cells, molecules, lattice sites and points of a clinical score are base kinds of their own, so
 * that {@code cells/kg} is never taken for {@code 1/kg}.
 *
 * @param time exponent of time, base unit s
 * @param length exponent of length, base unit um
 * @param mass exponent of mass, base unit kg
 * @param cells exponent of cells
 * @param molecules exponent of molecules; 1 pM is 6.022e-4 molecules/um3
 * @param points exponent of score points
 * @param sites exponent of lattice sites
 */
public record Dimension(
    int time, int length, int mass, int cells, int molecules, int points, int sites) {

  /** A pure number. */
  public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

  /** Returns the dimension of a product of this and {@code other} to the power {@code power}. */
  public Dimension times(Dimension other, int power) {
    return new Dimension(
        time + power * other.time,
        length + power * other.length,
        mass + power * other.mass,
        cells + power * other.cells,
        molecules + power * other.molecules,
        points + power * other.points,
        sites + power * other.sites);
  }

  /** Returns words for a message, for example {@code a time} or {@code length^2 / time}. */
  public String inWords() {
    if (equals(NONE)) {
      return "a pure number";
    }
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    String[] names = {"time", "length", "mass", "cells", "molecules", "points", "sites"};
    int[] exponents = {time, length, mass, cells, molecules, points, sites};
    for (int i = 0; i < names.length; i++) {
      StringBuilder part = exponents[i] > 0 ? above : below;
      int power = Math.abs(exponents[i]);
      if (power > 0) {
        part.append(part.length() > 0 ? " " : "").append(names[i]);
        part.append(power > 1 ? "^" + power : "");
      }
    }
    return (above.length() == 0 ? "1" : above) + (below.length() == 0 ? "" : " / " + below);
  }
}
