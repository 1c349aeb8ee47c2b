package org.anergy.model;

import org.anergy.biology.Body;
import org.anergy.clinical.TissueView;

/** The tissue patches as instruments see them; every patch weighs the same region of the organ. */
final class PatientTissue implements TissueView {
  private final Body body;
  private final int side;

  PatientTissue(Body body, int side) {
    this.body = body;
    this.side = side;
  }

  @Override
  public int patches() {
    return body.tissue().size();
  }

  @Override
  public int sitesPerSide() {
    return side;
  }

  /**
   * Eloquence falls as 1, 1/2, 1/3 … from region to region: most regions are nearly silent
   * (modelling assumption; relapses are less than a fifth of events, MODEL.md section 5).
   */
  @Override
  public double weight(int patch) {
    double sum = 0;
    for (int p = 0; p < patches(); p++) {
      sum += 1.0 / (1 + p);
    }
    return 1.0 / (1 + patch) / sum;
  }

  @Override
  public float[] integrity(int patch) {
    return body.tissue().get(patch).tissue().integrity;
  }

  @Override
  public float[] reserve(int patch) {
    return body.tissue().get(patch).tissue().reserve;
  }

  @Override
  public float[] barrierOpening(int patch) {
    return body.tissue().get(patch).tissue().opening;
  }
}
