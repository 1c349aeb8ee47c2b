package org.anergy.treatment;

import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/**
 * Daily hazards of serious infections of one patient, from what is left of the defenses, beyond
 * those of everybody: defenses near their normal count add none.
 */
final class InfectionHazards {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final double SQUARE = 2;

  /** Carriers with normal counts hardly ever have the virus in the blood; modelling assumption. */
  private static final double STEEP = 4;

  /** Share of a normal count that is as good as all of it; modelling assumption. */
  private static final double ENOUGH = 0.7;

  private final double bacterial;
  private final double halfNeutrophils;
  private final double steepness;
  private final double mucosa;
  private final double opportunistic;
  private final double halfCd4;
  private final double ebv;
  private final double cmv;
  private final double zoster;
  private final double antivirals;
  private final double halfMemory;
  private final Defenses normal;

  /**
   * @param values parameters
   * @param normal defenses of the healthy
   * @param patientKey key of the patient's draws
   */
  InfectionHazards(TCells.Values values, Defenses normal, long patientKey) {
    this.normal = normal;
    bacterial = values.of(RiskParameters.BACTERIAL);
    halfNeutrophils = values.of(RiskParameters.HALF_NEUTROPHILS);
    steepness = values.of(RiskParameters.NEUTROPHIL_STEEPNESS);
    mucosa = values.of(RiskParameters.MUCOSA);
    opportunistic = values.of(RiskParameters.OPPORTUNISTIC) / DAYS_PER_YEAR;
    halfCd4 = values.of(RiskParameters.HALF_CD4);
    double many = values.of(RiskParameters.CARRIERS);
    ebv = carries(patientKey, 0, many) ? values.of(RiskParameters.EBV) : 0;
    boolean carriesCmv = carries(patientKey, 1, values.of(RiskParameters.CMV_CARRIERS));
    cmv = carriesCmv ? values.of(RiskParameters.CMV) : 0;
    zoster = carries(patientKey, 2, many) ? values.of(RiskParameters.ZOSTER) : 0;
    antivirals = values.of(RiskParameters.ANTIVIRALS);
    halfMemory = values.of(RiskParameters.HALF_MEMORY);
  }

  private static boolean carries(long patientKey, int virus, double share) {
    return Keyed.uniform(patientKey, virus, Purpose.OPPORTUNISM) < share;
  }

  /** Returns the hazard of an infection of {@code kind}, 1/d. */
  double daily(SeriousInfections.Kind kind, Defenses defenses) {
    double returns = lack(defenses.memory(), normal.memory(), halfMemory, STEEP);
    return switch (kind) {
      case BACTERIAL ->
          bacterial
              * lack(defenses.neutrophils(), normal.neutrophils(), halfNeutrophils, steepness)
              * (1 + mucosa * defenses.mucosalInjury());
      case OTHER -> opportunistic * lack(defenses.cd4(), normal.cd4(), halfCd4, SQUARE);
      case ZOSTER -> zoster * returns * (defenses.antivirals() ? 1 - antivirals : 1);
      case EBV -> ebv * returns;
      case CMV -> cmv * returns;
    };
  }

  /** How much of a defense is missing: nearly 1 without any, about one half at {@code half}. */
  private static double lack(double count, double normal, double half, double steepness) {
    return Math.max(0, fall(count / half, steepness) - fall(ENOUGH * normal / half, steepness));
  }

  private static double fall(double relative, double steepness) {
    return 1 / (1 + StrictMath.pow(relative, steepness));
  }
}
