package org.anergy.treatment;

/**
 * How much more damage conditioning does to a patient, and how much more dangerous damage and
 * infections are, than in a person of 40 years and frailty 1: in proportion to frailty, and
 * doubling with age (modelling assumption).
 */
final class Frailty {
  private static final double REFERENCE_AGE = 40;

  private final double trait;
  private final double doubling;

  /**
   * @param trait the patient's frailty
   * @param values parameters
   */
  Frailty(double trait, TCells.Values values) {
    this.trait = trait;
    doubling = values.of(RiskParameters.AGE_DOUBLING);
  }

  /** Returns the relative risk at {@code age} years. */
  double relative(double age) {
    return trait * StrictMath.pow(2, (age - REFERENCE_AGE) / doubling);
  }

  /** Returns the probability that what kills a reference person with {@code share} kills. */
  double fatality(double share, double age) {
    return Math.min(1, share * relative(age));
  }
}
