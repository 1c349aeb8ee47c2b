package org.anergy.therapy;

/**
 * What a drug does to one rate of the model, by the Hill curve of its level: {@code factor = 1 +
 * change · cⁿ/(cⁿ + halfⁿ)}.
 *
 * @param rate what it changes
 * @param change largest relative change: −1 stops it, 1 doubles it
 * @param half level of half the change, as a multiple of the level right after the dose {@link
 *     Agent#per}
 * @param hill steepness n
 */
public record Effect(Rate rate, double change, double half, double hill) {

  /** Returns the factor on the rate at {@code level}; exactly 1 at none. */
  public double factor(double level) {
    if (level <= 0) {
      return 1;
    }
    double ratio = StrictMath.pow(level / half, hill);
    return Math.max(0, 1 + change * (ratio / (1 + ratio)));
  }
}
