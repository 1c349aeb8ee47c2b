package org.anergy.scenario;

/**
 * Who the patient is: the traits in which virtual patients differ. Factors are relative to the
 * population's typical person (1 = typical).
 *
 * @param ageYears age at the start of the follow-up, years
 * @param weightKg body weight, kg
 * @param female sex
 * @param regulatoryFunction intrinsic function of regulatory T cells, 1 in health (Haas 2005: MS
 *     impairs function, not frequency)
 * @param precursorFactor number of autoreactive precursors relative to typical
 * @param memoryShare share of autoreactive conventional cells that are memory cells at the start,
 *     0–0.95 (0.13 in health, 0.84 in patients with MS: Burns 1999)
 * @param affinityFactor affinity of autoreactive clones relative to typical
 * @param thymicFactor thymic output for the age, relative to typical
 * @param toleranceFactor efficiency of thymic deletion relative to typical
 * @param reserveFactor tissue reserve at the start, 0–1
 * @param repairFactor speed of tissue repair relative to typical
 * @param infectionsPerYear mean number of infections that reach the immune system until the age of
 *     30, 1/year
 * @param frailty relative risk of treatment toxicity; used by therapies
 */
public record PatientTraits(
    double ageYears,
    double weightKg,
    boolean female,
    double regulatoryFunction,
    double precursorFactor,
    double memoryShare,
    double affinityFactor,
    double thymicFactor,
    double toleranceFactor,
    double reserveFactor,
    double repairFactor,
    double infectionsPerYear,
    double frailty) {

  /**
   * @throws IllegalArgumentException if a trait is outside the range of {@link Trait}
   */
  public PatientTraits {
    check(
        ageYears,
        weightKg,
        female ? 1 : 0,
        regulatoryFunction,
        precursorFactor,
        memoryShare,
        affinityFactor,
        thymicFactor,
        toleranceFactor,
        reserveFactor,
        repairFactor,
        infectionsPerYear,
        frailty);
  }

  private static void check(double... values) {
    for (Trait trait : Trait.all()) {
      double value = values[trait.ordinal()];
      if (!(trait.rule().low() <= value && value <= trait.rule().high())) {
        throw new IllegalArgumentException(
            trait.key() + " is " + value + ", but must be " + trait.rule().range());
      }
    }
  }

  /** A typical healthy young adult. */
  public static PatientTraits typical() {
    return new PatientTraits(30, 70, true, 1, 1, 0.13, 1, 1, 1, 1, 1, 2.4, 1);
  }

  /** Returns the traits in the order of {@link Trait}, sex as 1 if female and 0 if male. */
  double[] values() {
    return new double[] {
      ageYears,
      weightKg,
      female ? 1 : 0,
      regulatoryFunction,
      precursorFactor,
      memoryShare,
      affinityFactor,
      thymicFactor,
      toleranceFactor,
      reserveFactor,
      repairFactor,
      infectionsPerYear,
      frailty
    };
  }

  /** Returns the patient with these {@link #values}. */
  static PatientTraits ofValues(double[] v) {
    return new PatientTraits(
        v[0], v[1], v[2] > 0.5, v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12]);
  }

  /** Returns a copy in which {@code trait} has {@code value}, in the unit of the trait's rule. */
  public PatientTraits with(Trait trait, double value) {
    double[] values = values();
    values[trait.ordinal()] = value;
    return ofValues(values);
  }
}
