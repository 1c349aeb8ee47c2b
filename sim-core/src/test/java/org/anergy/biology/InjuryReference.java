package org.anergy.biology;

import org.anergy.compartment.TissueSites;

/**
 * One tissue site by the implicit Euler rule of docs/ODD.md, section 7.7, in double and without any
 * skip: the reference of {@link InjuryLaw}.
 */
final class InjuryReference {
  /** Activation and debris below this are none; in the precision of what it is compared with. */
  static final double NOTHING = 0.002f;

  double phagocyte;
  double integrity;
  double reserve;
  double debris;
  double opening;
  int shown;
  boolean damaged;
  private final Settings set;

  InjuryReference(TissueSites tissue, int site, Settings settings) {
    set = settings;
    phagocyte = tissue.phagocyte[site];
    integrity = tissue.integrity[site];
    reserve = tissue.reserve[site];
    debris = tissue.debris[site];
    opening = tissue.opening[site];
    shown = tissue.shown[site];
  }

  /** Does one step at these concentrations, pM. */
  void step(double ifng, double tnf, double il10) {
    double dt = set.stepHours();
    double debrisBefore = debris;
    double relative = il10 / set.value(RegulationParameters.HALF_IL10);
    double free = 1 / (1 + Math.pow(relative, set.value(RegulationParameters.HILL)));
    license(dt, free * ifng / (ifng + set.value(TissueParameters.HALF_IFNG)));
    if (phagocyte > 0 && integrity > 0) {
      injure(dt * set.value(TissueParameters.INJURY) / 24 * phagocyte * free);
    }
    if (set.on(Rule.BARRIER)) {
      double share = tnf / (tnf + set.value(TissueParameters.HALF_TNF));
      double opens = dt * set.value(TissueParameters.OPENING) / 24 * share;
      opening = (opening + opens) / (1 + opens);
    }
    debris = orNone(debris / (1 + dt * clearance()), debrisBefore, NOTHING / 8);
  }

  /** Returns the largest difference from what {@code tissue} says of this site. */
  double error(TissueSites tissue, int site) {
    double error = Math.abs(tissue.phagocyte[site] - phagocyte);
    error = Math.max(error, Math.abs(tissue.integrity[site] - integrity));
    error = Math.max(error, Math.abs(tissue.reserve[site] - reserve));
    error = Math.max(error, Math.abs(tissue.debris[site] - debris));
    return Math.max(error, Math.abs(tissue.opening[site] - opening));
  }

  private void license(double dt, double stimulus) {
    double able = set.on(Rule.FOAMY_PHAGOCYTES) ? integrity : 1;
    double on = set.value(TissueParameters.LICENSING) / 24 * stimulus * able;
    double off = set.value(TissueParameters.DEACTIVATION) / 24;
    double next = (phagocyte + dt * on) / (1 + dt * (on + off));
    boolean begins = on / (1 + on + off) >= NOTHING;
    phagocyte = phagocyte == 0 ? (begins ? next : 0) : orNone(next, phagocyte, NOTHING);
  }

  private double clearance() {
    return set.value(AntigenParameters.DEBRIS_CLEARANCE);
  }

  private void injure(double hazard) {
    double after = integrity / (1 + hazard);
    double lasting = set.on(Rule.RESERVE_LOSS) ? set.value(TissueParameters.RESERVE_LOSS) : 0;
    boolean lost = after < (float) set.value(TissueParameters.LOST_BELOW);
    reserve = lost ? 0 : Math.max(after, reserve - lasting * (integrity - after));
    double hourly = hazard / set.stepHours();
    double lossOfAnHour = integrity * hourly / (1 + hourly);
    boolean gathers = debris > 0 || lossOfAnHour / (1 + clearance()) >= NOTHING;
    debris += lost ? after + (gathers ? integrity - after : 0) : gathers ? integrity - after : 0;
    integrity = lost ? 0 : after;
    damaged = after < 0.95f;
    if (set.on(Rule.SPREADING)) {
      double more = Math.floor((1 - reserve) / set.value(TissueParameters.EXPOSURE_STEP));
      double first = set.value(TissueParameters.DOMINANT) + more;
      shown |= (1 << (int) Math.min(set.epitopes(), first)) - 1;
    }
  }

  /** What falls below the smallest amount is nothing. */
  private static double orNone(double value, double before, double smallest) {
    return value < smallest && value < before ? 0 : value;
  }
}
