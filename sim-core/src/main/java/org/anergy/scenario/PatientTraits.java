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
 * @param affinityFactor affinity of autoreactive clones relative to typical
 * @param thymicFactor thymic output for the age, relative to typical
 * @param toleranceFactor efficiency of thymic deletion relative to typical
 * @param reserveFactor tissue reserve at the start, 0–1
 * @param repairFactor speed of tissue repair relative to typical
 * @param infectionsPerYear mean number of infections that reach the immune system, 1/year
 * @param frailty relative risk of treatment toxicity; used by therapies
 */
public record PatientTraits(
    double ageYears,
    double weightKg,
    boolean female,
    double regulatoryFunction,
    double precursorFactor,
    double affinityFactor,
    double thymicFactor,
    double toleranceFactor,
    double reserveFactor,
    double repairFactor,
    double infectionsPerYear,
    double frailty) {

  /** A typical healthy young adult. */
  public static PatientTraits typical() {
    return new PatientTraits(30, 70, true, 1, 1, 1, 1, 1, 1, 1, 2, 1);
  }
}
