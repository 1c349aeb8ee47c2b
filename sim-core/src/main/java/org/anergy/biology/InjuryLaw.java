package org.anergy.biology;

import org.anergy.compartment.TissueSites;

/**
 * Fast processes of tissue sites: phagocytes are licensed by IFNG, injure the site, leave debris;
 * the barrier opens under TNF; deep injury shows further epitopes.
 *
 * <p>{@code dA/dt = l·IFNG/(IFNG + K)·(1 − suppression)·I·(1 − A) − d·A} and {@code dI/dt = −k·A·(1
 * − suppression)·I}, both by the implicit Euler rule: right for any step, never out of range. The
 * factor I: phagocytes full of myelin hardly answer to inflammatory stimuli (Boven 2006,
 * doi:10.1093/brain/awh707); that their share is the lost integrity is a modelling assumption.
 *
 * <p>Besides, CD8 cells kill: {@code dI/dt = −κ·(1 − suppression)·I}, exactly, because κ is large.
 */
public final class InjuryLaw {
  /**
   * Activation and debris that fall below this are set to zero, so that tissue can fall asleep, and
   * what would not reach it within {@link #HOUR} does not begin: weak stimuli leave quiet
   * phagocytes quiet, and slow losses are cleared without residue (modelling assumptions). The hour
   * is fixed, so that the rule is the same for any step.
   */
  private static final float NOTHING = 0.002f;

  /**
   * Debris that is cleared without residue (modelling assumption): a fifth of what one CD8 cell
   * leaves of quiet tissue in a quarter of an hour, so that its debris lasts whatever the step.
   */
  private static final float LAST = NOTHING / 8;

  private static final double HOUR = 1;

  /** Loss of integrity that counts as the first damage. */
  private static final float ONSET_LOSS = 0.05f;

  private final TissueSites tissue;
  private final Suppression suppression;
  private final float step;
  private final double licensing;
  private final float tooLittle;
  private final double halfIfng;
  private final double deactivation;
  private final double injury;
  private final float reserveLoss;
  private final float lostBelow;
  private final double clearance;
  private final float openingStep;
  private final float halfTnf;
  private final float exposureStep;
  private final int dominant;
  private final int epitopes;
  private final boolean spreads;
  private final boolean foamy;
  private boolean damaged;

  /**
   * @param tissue the sites that are injured
   * @param settings parameters and step length
   */
  public InjuryLaw(TissueSites tissue, Settings settings) {
    this.tissue = tissue;
    suppression = new Suppression(settings);
    step = (float) settings.stepHours();
    licensing = settings.value(TissueParameters.LICENSING) / 24;
    halfIfng = settings.value(TissueParameters.HALF_IFNG);
    // A quiet phagocyte gets at most l·IFNG/K in an hour; a little less, against rounding.
    tooLittle = (float) Math.max(0, 0.999 * NOTHING * halfIfng / (HOUR * licensing));
    deactivation = settings.value(TissueParameters.DEACTIVATION) / 24;
    injury = settings.value(TissueParameters.INJURY) / 24;
    reserveLoss =
        settings.on(Rule.RESERVE_LOSS) ? (float) settings.value(TissueParameters.RESERVE_LOSS) : 0;
    lostBelow = (float) settings.value(TissueParameters.LOST_BELOW);
    clearance = settings.value(AntigenParameters.DEBRIS_CLEARANCE);
    openingStep =
        settings.on(Rule.BARRIER)
            ? (float) (step * settings.value(TissueParameters.OPENING) / 24)
            : 0;
    halfTnf = (float) settings.value(TissueParameters.HALF_TNF);
    exposureStep = (float) settings.value(TissueParameters.EXPOSURE_STEP);
    dominant = (int) settings.value(TissueParameters.DOMINANT);
    epitopes = settings.epitopes();
    spreads = settings.on(Rule.SPREADING);
    foamy = settings.on(Rule.FOAMY_PHAGOCYTES);
  }

  /** Forgets the damage of the step before. */
  public void beginStep() {
    damaged = false;
  }

  /**
   * Opens the barrier of all sites for one step: {@code dO/dt = o·TNF/(TNF + K)·(1 − O)}, implicit
   * Euler. One plain loop of its own, because TNF reaches most sites of a patch and little else
   * does.
   *
   * @param tnf TNF by site, pM
   * @param times factor of drugs on the rate, 1 without
   */
  public void open(float[] tnf, float times) {
    if (openingStep == 0) {
      return;
    }
    float[] opening = tissue.opening;
    float rate = openingStep * times;
    for (int s = 0; s < tnf.length; s++) {
      float pull = rate * tnf[s];
      opening[s] += (1 - opening[s]) * pull / (tnf[s] + halfTnf + pull);
    }
  }

  /**
   * Does one step of one site, apart from its barrier.
   *
   * @param s the site
   * @param ifng IFNG there, pM
   * @param il10 regulatory cytokine there, pM
   * @param killing hazard at which CD8 cells kill it, without suppression, 1/h
   */
  public void step(int s, float ifng, float il10, float killing) {
    float before = tissue.debris[s];
    if (ifng > tooLittle || tissue.phagocyte[s] > 0) {
      inflame(s, ifng, il10);
    }
    if (killing > 0 && tissue.integrity[s] > 0) {
      kill(s, killing * (1 - suppression.of(il10)));
    }
    if (tissue.debris[s] > 0) {
      float left = (float) (tissue.debris[s] / (1 + step * clearance));
      tissue.debris[s] = left < LAST && left < before && killing == 0 ? 0 : left;
    }
  }

  /** Tells whether a phagocyte at rest would answer to {@code on} (1/h) within an hour. */
  private boolean begins(double on) {
    return (float) (HOUR * on / (1 + HOUR * (on + deactivation))) >= NOTHING;
  }

  /** Tells whether debris would gather at a site without any within an hour. */
  private boolean gathers(float integrity, double injuryNow) {
    float loss = integrity - (float) (integrity / (1 + HOUR * injuryNow));
    return (float) (loss / (1 + HOUR * clearance)) >= NOTHING;
  }

  private void inflame(int s, float ifng, float il10) {
    double free = 1 - suppression.of(il10);
    double able = foamy ? tissue.integrity[s] : 1;
    double on = licensing * ifng / (ifng + halfIfng) * free * able;
    float was = tissue.phagocyte[s];
    float a = (float) ((was + step * on) / (1 + step * (on + deactivation)));
    if (was == 0 ? !begins(on) : a < NOTHING && a < was) {
      tissue.phagocyte[s] = 0;
      return;
    }
    tissue.phagocyte[s] = a;
    float before = tissue.integrity[s];
    if (before <= 0) {
      return;
    }
    double injuryNow = injury * a * free;
    float after = (float) (before / (1 + step * injuryNow));
    if (tissue.debris[s] > 0 || gathers(before, injuryNow)) {
      tissue.debris[s] += before - after;
    }
    lose(s, before, after);
  }

  /** What is killed is debris, however little, and exactly what the hazard says is left. */
  private void kill(int s, double hazard) {
    float before = tissue.integrity[s];
    float after = (float) (before * StrictMath.exp(-step * hazard));
    tissue.debris[s] += before - after;
    lose(s, before, after);
  }

  /** What every loss of a site entails, apart from its debris. */
  private void lose(int s, float before, float after) {
    float loss = before - after;
    tissue.integrity[s] = after;
    tissue.reserve[s] = Math.max(after, tissue.reserve[s] - reserveLoss * loss);
    if (after < lostBelow) {
      tissue.debris[s] += after;
      tissue.integrity[s] = 0;
      tissue.reserve[s] = 0;
    }
    if (spreads) {
      int shown = dominant + (int) ((1 - tissue.reserve[s]) / exposureStep);
      tissue.shown[s] |= (1 << Math.min(epitopes, shown)) - 1;
    }
    damaged |= after < 1 - ONSET_LOSS;
  }

  /** Tells whether any site was visibly damaged since {@link #beginStep}. */
  public boolean damaged() {
    return damaged;
  }
}
