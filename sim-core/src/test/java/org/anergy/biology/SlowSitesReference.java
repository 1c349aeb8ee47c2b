package org.anergy.biology;

import org.anergy.compartment.TissueSites;

/**
 * The day of docs/ODD.md, section 7.7, as a loop over all sites: the reference of {@link
 * SlowSites}.
 */
final class SlowSitesReference {
  private SlowSitesReference() {}

  /** Does what {@code day} brings to a patch after a run-in of so many days. */
  static void startDay(
      TissueSites tissue, Settings settings, double runInDays, int day, float[] tnf) {
    double age = settings.patient().ageYears() - runInDays / 365.25 + day / 365.25;
    double repair = settings.on(Rule.REPAIR) ? settings.value(TissueParameters.REPAIR) : 0;
    double ageing = settings.value(TissueParameters.REPAIR_AGEING);
    double speed = repair / (1 + ageing * Math.max(0, age - 30));
    double half = settings.value(TissueParameters.REPAIR_TNF);
    float scar = (float) settings.value(TissueParameters.CLOSING_LOST);
    float intact = (float) settings.value(TissueParameters.CLOSING);
    int sites = tissue.integrity.length;
    double loss =
        settings.on(Rule.SLOW_LOSS) ? settings.value(TissueParameters.SLOW_LOSS) / 365.25 : 0;
    for (int s = 0; s < sites; s++) {
      float missing = tissue.reserve[s] - tissue.integrity[s];
      tissue.integrity[s] += (float) (missing * speed / (1 + speed) * half / (half + tnf[s]));
      float closing = (intact - scar) * (tissue.integrity[s] * tissue.integrity[s]);
      float open = tissue.opening[s] / (1 + scar + closing);
      tissue.opening[s] = open < 0.01f ? 0 : open;
      double reserve = tissue.reserve[s];
      tissue.reserve[s] = (float) (reserve - loss * reserve * (1 - reserve));
      tissue.integrity[s] = Math.min(tissue.integrity[s], tissue.reserve[s]);
    }
  }
}
