package org.anergy.biology;

import org.anergy.random.Samplers;

/**
 * Law of clonal expansion: each of at most g divisions goes ahead with probability {@code 1 − (1 −
 * h)(1 − s)}, {@code h = c²/(c² + K²)} from the IL2 that the cell feels at that time and {@code s}
 * from the strength of its priming.
 */
public final class Expansion {
  private final int maximum;
  private final double cycle;
  private final double spread;
  private final double halfIl2;
  private final double strong;

  /**
   * @param settings parameters and switched-off rules
   */
  public Expansion(Settings settings) {
    maximum = (int) Math.round(settings.value(PrimingParameters.DIVISIONS));
    cycle = settings.value(PrimingParameters.CYCLE);
    spread = settings.value(PrimingParameters.CYCLE_SPREAD);
    halfIl2 = settings.value(PrimingParameters.HALF_IL2);
    strong = settings.on(Rule.STRONG_SIGNAL) ? settings.value(PrimingParameters.STRONG_SIGNAL) : 0;
  }

  /** Returns the largest number of divisions. */
  public int maximum() {
    return maximum;
  }

  /**
   * Returns the probability that a division goes ahead.
   *
   * @param il2 IL2 at the cell's place, pM
   * @param strength affinity times occupancy at its priming, 0–1
   */
  public double goesAhead(double il2, double strength) {
    double h = il2 * il2 / (il2 * il2 + halfIl2 * halfIl2);
    double s = strong * strength * strength;
    return 1 - (1 - h) * (1 - s);
  }

  /** Returns the time between two divisions at quantile {@code u}, h. */
  public float cycle(double u) {
    return (float) Samplers.lognormal(cycle, spread, u);
  }
}
