package org.anergy.biology;

import java.util.Arrays;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.therapy.Rate;
import org.jspecify.annotations.Nullable;

/** What happens to the sites of one tissue patch once a day: repair, closing barrier, slow loss. */
public final class SlowSites {
  private static final float NOTHING = 0.01f;

  private final TissueSites tissue;
  private final float[] closed; // all zero, for comparison
  private final double repair;
  private final double ageing;
  private final double repairTnf;
  private final float closingByTissue; // of intact tissue, beyond that of a scar
  private final float closingLost;
  private final double slowLoss;
  private final double startAge;
  private double repairTimes = 1; // factors of drugs, 1 without
  private float closingTimes = 1;

  /**
   * @param tissue the sites
   * @param settings parameters and the patient's age at the end of the run-in
   * @param runInDays length of the run-in, d
   */
  public SlowSites(TissueSites tissue, Settings settings, double runInDays) {
    this.tissue = tissue;
    closed = new float[tissue.opening.length];
    repair =
        settings.on(Rule.REPAIR)
            ? settings.value(TissueParameters.REPAIR) * settings.patient().repairFactor()
            : 0;
    ageing = settings.value(TissueParameters.REPAIR_AGEING);
    repairTnf = settings.value(TissueParameters.REPAIR_TNF);
    closingLost = (float) settings.value(TissueParameters.CLOSING_LOST);
    closingByTissue = (float) settings.value(TissueParameters.CLOSING) - closingLost;
    slowLoss =
        settings.on(Rule.SLOW_LOSS) ? settings.value(TissueParameters.SLOW_LOSS) / 365.25 : 0;
    startAge = settings.patient().ageYears() - runInDays / 365.25;
  }

  /** Sets what drugs do to the rates from now on. */
  void under(Modulation drugs) {
    repairTimes = drugs.factor(Rate.REPAIR);
    closingTimes = (float) drugs.factor(Rate.BARRIER_CLOSING);
  }

  /**
   * Does what a day brings.
   *
   * @param day days since the start of the run-in
   * @param tnf TNF of each site, pM
   */
  public void startDay(int day, float[] tnf) {
    startDay(day, tnf, null);
  }

  /** As the other method, with cells of a therapy on {@code patch} that may speed repair. */
  void startDay(int day, float[] tnf, @Nullable Patch patch) {
    double age = startAge + day / 365.25;
    double speed = repairTimes * repair / (1 + ageing * Math.max(0, age - 30));
    if (!Arrays.equals(tissue.integrity, tissue.reserve)) {
      repair(speed, tnf, patch);
    }
    if (!Arrays.equals(tissue.opening, closed)) {
      close();
    }
    if (slowLoss > 0) {
      degenerate();
    }
  }

  private void repair(double everywhere, float[] tnf, @Nullable Patch patch) {
    for (int s = 0; s < tissue.integrity.length; s++) {
      float missing = tissue.reserve[s] - tissue.integrity[s];
      if (missing > 0) {
        double speed = patch == null ? everywhere : everywhere * (1 + patch.guestSupport(s));
        tissue.integrity[s] +=
            (float) (missing * speed / (1 + speed) * repairTnf / (repairTnf + tnf[s]));
      }
    }
  }

  /** Astrocytes close the barrier: quickly in whole tissue, slowly where only a scar is left. */
  private void close() {
    float lost = closingLost * closingTimes;
    float byTissue = closingByTissue * closingTimes;
    for (int s = 0; s < tissue.opening.length; s++) {
      float whole = tissue.integrity[s] * tissue.integrity[s];
      float open = tissue.opening[s] / (1 + lost + byTissue * whole);
      tissue.opening[s] = open < NOTHING ? 0 : open;
    }
    tissue.openingChanged();
  }

  /** What is scarred loses more: {@code dR/dt = -s R (1 - R)}; what was never injured, nothing. */
  private void degenerate() {
    for (int s = 0; s < tissue.reserve.length; s++) {
      double reserve = tissue.reserve[s];
      if (reserve < 1) {
        tissue.reserve[s] = (float) (reserve - slowLoss * reserve * (1 - reserve));
        tissue.integrity[s] = Math.min(tissue.integrity[s], tissue.reserve[s]);
      }
    }
  }
}
