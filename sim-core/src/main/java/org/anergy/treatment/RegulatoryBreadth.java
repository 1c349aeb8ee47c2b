package org.anergy.treatment;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * How many of the self-antigens still have regulatory cells of their own: a deep depletion leaves
 * holes, which divisions of the others cannot fill and the thymus does. Poor thymic output goes
 * with autoimmunity after depletion (Jones 2013, doi:10.1073/pnas.1313654110), and renewal of
 * regulatory clones with lasting remission (Delemarre 2016, doi:10.1182/blood-2015-06-649145).
 *
 * <p>Cells of a specificity are Poisson distributed over specificities, so that the share left by a
 * kill is {@code (1 − exp(−n·kept))/(1 − exp(−n))} of those before, n being their mean; kills in
 * many small steps come to the same as one large.
 */
final class RegulatoryBreadth implements Stateful {
  private final double cells;
  private final double refill;
  private double breadth = 1;

  RegulatoryBreadth(TCells.Values values) {
    cells = values.of(TreatmentParameters.SPECIFICITY);
    refill = values.of(TreatmentParameters.BREADTH_REFILL);
  }

  /**
   * Kills regulatory cells.
   *
   * @param before regulatory cells before, relative to normal
   * @param kept the share that survives, 0–1
   */
  void kill(double before, double kept) {
    double mean = cells * before;
    if (kept < 1 && mean > 0) {
      breadth *= StrictMath.expm1(-mean * kept) / StrictMath.expm1(-mean);
    }
  }

  /**
   * Lets a day pass.
   *
   * @param output of the thymus, relative to that of a typical person of the reference age
   */
  void day(double output) {
    breadth += (1 - breadth) * -StrictMath.expm1(-refill * output);
  }

  /** Returns the share of self-antigens that have regulatory cells, 0–1. */
  double share() {
    return breadth;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles("tcells.breadth", new double[] {breadth}, 1);
  }

  @Override
  public void load(StateSource source) {
    breadth = source.doubles("tcells.breadth")[0];
  }
}
