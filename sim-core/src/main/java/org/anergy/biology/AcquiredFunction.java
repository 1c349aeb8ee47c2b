package org.anergy.biology;

/**
 * Law of the acquired part of regulatory function: {@code dφ/dt = (1 − d·P/(P + K) − φ)/τ}, with τ
 * short while φ falls and long while it recovers; P is the mean TNF of the target tissue.
 */
public final class AcquiredFunction {
  private final double falls;
  private final double recovers;
  private final double depth;
  private final double half;
  private final boolean on;

  /**
   * @param settings where time constants and depth come from
   */
  public AcquiredFunction(Settings settings) {
    falls = 1 - StrictMath.exp(-1 / settings.value(RegulationParameters.DYSFUNCTION));
    recovers = 1 - StrictMath.exp(-1 / settings.value(RegulationParameters.RECOVERY));
    depth = settings.value(RegulationParameters.DYSFUNCTION_DEPTH);
    half = settings.value(RegulationParameters.DYSFUNCTION_TNF);
    on = settings.on(Rule.ACQUIRED_DYSFUNCTION);
  }

  /**
   * Returns φ a day later.
   *
   * @param now φ today, 0–1
   * @param meanTnf mean TNF of all target tissue, pM
   */
  public double tomorrow(double now, double meanTnf) {
    if (!on) {
      return now;
    }
    double goal = 1 - depth * meanTnf / (meanTnf + half);
    return now + (goal - now) * (goal < now ? falls : recovers);
  }
}
