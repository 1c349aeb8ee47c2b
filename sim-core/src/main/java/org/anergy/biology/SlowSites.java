package org.anergy.biology;

import java.util.Arrays;
import org.anergy.compartment.TissueSites;

/** What happens to the sites of one tissue patch once a day: repair, closing barrier, slow loss. */
public final class SlowSites {
  private static final float NOTHING = 0.01f;

  private final TissueSites tissue;
  private final float[] closed; // all zero, for comparison
  private final double repair;
  private final double ageing;
  private final double repairTnf;
  private final float closing;
  private final double slowLoss;
  private final double slowLossBelow;
  private final double startAge;

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
    closing = (float) StrictMath.exp(-settings.value(TissueParameters.CLOSING));
    slowLoss =
        settings.on(Rule.SLOW_LOSS) ? settings.value(TissueParameters.SLOW_LOSS) / 365.25 : 0;
    slowLossBelow = settings.value(TissueParameters.SLOW_LOSS_BELOW);
    startAge = settings.patient().ageYears() - runInDays / 365.25;
  }

  /**
   * Does what a day brings.
   *
   * @param day days since the start of the run-in
   * @param tnf TNF of each site, pM
   */
  public void startDay(int day, float[] tnf) {
    double age = startAge + day / 365.25;
    double speed = repair / (1 + ageing * Math.max(0, age - 30));
    if (!Arrays.equals(tissue.integrity, tissue.reserve)) {
      repair(speed, tnf);
    }
    if (!Arrays.equals(tissue.opening, closed)) {
      close();
    }
    double meanReserve = 1 - lost() / tissue.integrity.length;
    if (slowLoss > 0 && meanReserve < slowLossBelow) {
      float keep = (float) (1 - slowLoss * (1 - meanReserve / slowLossBelow));
      for (int s = 0; s < tissue.reserve.length; s++) {
        tissue.reserve[s] *= keep;
        tissue.integrity[s] = Math.min(tissue.integrity[s], tissue.reserve[s]);
      }
    }
  }

  private void repair(double speed, float[] tnf) {
    for (int s = 0; s < tissue.integrity.length; s++) {
      float missing = tissue.reserve[s] - tissue.integrity[s];
      if (missing > 0) {
        tissue.integrity[s] +=
            (float) (missing * speed / (1 + speed) * repairTnf / (repairTnf + tnf[s]));
      }
    }
  }

  private void close() {
    for (int s = 0; s < tissue.opening.length; s++) {
      float open = tissue.opening[s] * closing;
      tissue.opening[s] = open < NOTHING ? 0 : open;
    }
    tissue.openingChanged();
  }

  /** Sums up what is lost for good; exact, since every term is a multiple of 2⁻²⁴. */
  private double lost() {
    float[] reserve = tissue.reserve;
    int n = reserve.length;
    if (Arrays.equals(reserve, 0, n - 1, reserve, 1, n)) {
      return n * (double) (1 - reserve[0]);
    }
    double lost = 0;
    for (float kept : reserve) {
      lost += 1 - kept;
    }
    return lost;
  }
}
