package org.anergy.field;

import org.anergy.scenario.FieldSpec;

/**
 * What a field of a running simulation would read if its sources and uptake were the same and
 * nothing were lost in time stepping and iterations. Starts from the shipped concentration.
 */
final class ConvergedCompanion {
  /** Implicit steps an hour with uptake: leave (1 + k0/16)^-16 = 4e-4 of a change, k0 = 10/h. */
  private static final int SUBSTEPS = 16;

  final FieldSpec spec;
  final DiffusionField field;
  private final boolean hasUptake;
  private final double hours;
  private final ReferenceField implicit;
  private final SpectralField exact;
  private double[] concentration;

  ConvergedCompanion(DiffusionField field, FieldSpec spec, boolean hasUptake, double hours) {
    this.field = field;
    this.spec = spec;
    this.hasUptake = hasUptake;
    this.hours = hours;
    implicit =
        new ReferenceField(field.lattice(), spec.diffusionUm2PerS(), spec.rangeMicrometers());
    exact = new SpectralField(field.lattice(), spec.diffusionUm2PerS(), spec.rangeMicrometers());
    concentration = FieldSamples.toDouble(field.concentration());
  }

  /** Follows the step that the simulation has just made. */
  void follow() {
    double[] source = FieldSamples.toDouble(field.source());
    if (hasUptake) {
      double[] uptake = FieldSamples.toDouble(field.uptake());
      concentration = implicit.backwardEuler(concentration, source, uptake, hours, SUBSTEPS);
    } else {
      concentration = exact.advance(concentration, source, hours);
    }
  }

  /** Returns whether anything is secreted in the step just made. */
  boolean secretes() {
    for (float source : field.source()) {
      if (source > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns sums over the sites near a source: squares of the error, and of the concentration. */
  double[] squares() {
    double[] sums = new double[2];
    for (int site = 0; site < concentration.length; site++) {
      if (FieldSamples.isNearSource(field.lattice(), field.source(), site)) {
        double error = field.concentration()[site] - concentration[site];
        sums[0] += error * error;
        sums[1] += concentration[site] * concentration[site];
      }
    }
    return sums;
  }
}
