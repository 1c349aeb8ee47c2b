package org.anergy.biology;

import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.kernel.StepClock;
import org.anergy.therapy.Rate;

/** Injury of all sites of one patch, each by the cytokines at its place: see {@link InjuryLaw}. */
final class SiteInjury {
  private final Patch patch;
  private final InjuryLaw law;
  private final Modulation drugs;

  SiteInjury(Patch patch, Settings settings, Modulation drugs) {
    this.patch = patch;
    this.drugs = drugs;
    law = new InjuryLaw(patch.tissue(), settings);
  }

  /** Does one step; {@link #damaged} tells afterwards whether any site is visibly damaged. */
  void run(StepClock clock) {
    law.beginStep();
    TissueSites tissue = patch.tissue();
    if (!tissue.inflamed()
        && !tissue.isKilled()
        && patch.field(Cytokine.IFNG).isZero()
        && patch.field(Cytokine.TNF).isZero()) {
      return;
    }
    float[] ifng = patch.field(Cytokine.IFNG).concentration();
    float[] tnf = patch.field(Cytokine.TNF).concentration();
    float[] il10 = patch.field(Cytokine.IL10).concentration();
    tissue.beginLook();
    for (int s = 0; s < ifng.length; s++) {
      law.step(s, ifng[s], il10[s], tissue.killing(s));
      tissue.lookAt(s);
    }
    tissue.endKilling();
    if (!patch.field(Cytokine.TNF).isZero()) {
      law.open(tnf, (float) drugs.factor(Rate.BARRIER_OPENING));
      tissue.openingChanged();
    }
  }

  boolean damaged() {
    return law.damaged();
  }
}
