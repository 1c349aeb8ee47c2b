package org.anergy.model;

/**
 * How much of the clinical score hangs on each region of the tissue: 1, 1/2, 1/3 … from region to
 * region, so that most regions are nearly silent (modelling assumption; fewer than a fifth of new
 * lesions are felt as relapses).
 */
public final class Eloquence {
  private Eloquence() {}

  /** Returns the weight of {@code region} of {@code regions}; the weights sum to 1. */
  public static double weight(int region, int regions) {
    double sum = 0;
    for (int r = 0; r < regions; r++) {
      sum += 1.0 / (1 + r);
    }
    return 1.0 / (1 + region) / sum;
  }
}
