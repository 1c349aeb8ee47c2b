package org.anergy.biology;

import org.anergy.random.Samplers;

/**
 * Law of clonal expansion: how many divisions a primed cell makes, its destiny, grows with antigen
 * signal, costimulation and IL2 (Marchingo 2014, doi:10.1126/science.1260044): {@code g·(1 − (1 −
 * h)(1 − s))} with at most g divisions, {@code h = c²/(c² + K²)} from the IL2 that cell and mother
 * cells felt and {@code s} from affinity, occupancy and costimulation at the priming.
 */
public final class Expansion {
  private final int maximum;
  private final double cycle;
  private final double spread;
  private final double halfIl2;
  private final double strong;
  private final float newIl2;

  /**
   * @param settings parameters and switched-off rules
   */
  public Expansion(Settings settings) {
    maximum = (int) Math.round(settings.value(PrimingParameters.DIVISIONS));
    cycle = settings.value(PrimingParameters.CYCLE);
    spread = settings.value(PrimingParameters.CYCLE_SPREAD);
    halfIl2 = settings.value(PrimingParameters.HALF_IL2);
    strong = settings.on(Rule.STRONG_SIGNAL) ? settings.value(PrimingParameters.STRONG_SIGNAL) : 0;
    newIl2 =
        (float)
            -StrictMath.expm1(-settings.stepHours() / settings.value(PrimingParameters.IL2_MEMORY));
  }

  /** Returns the IL2 that a cell remembers after a step at {@code il2}, pM. */
  public float remembers(float before, float il2) {
    return before + newIl2 * (il2 - before);
  }

  /**
   * Returns the probability that a division goes ahead: 1 below the destiny, 0 from there on, and
   * its fraction at the last one.
   *
   * @param done divisions done
   * @param il2 IL2 that the cell remembers, pM
   * @param signal affinity times occupancy times costimulation at its priming, 0–1
   */
  public double goesAhead(int done, double il2, double signal) {
    double h = il2 * il2 / (il2 * il2 + halfIl2 * halfIl2);
    double destiny = maximum * (1 - (1 - h) * (1 - strong * signal));
    return Math.min(1, Math.max(0, destiny - done));
  }

  /** Returns the time between two divisions at quantile {@code u}, h. */
  public float cycle(double u) {
    return (float) Samplers.lognormal(cycle, spread, u);
  }
}
