package org.anergy.clinical;

import java.util.Arrays;

/**
 * An EDSS-like score of 0 to 10 points, read from the working tissue of every region.
 *
 * <p>{@code score = 10 · Σ w · f(D + X)} with {@code f(L) = L·(1 + c)/(L + c)}, c = 1; D is the
 * loss that repair can still bring back (reserve − integrity), X what is gone for good (1 −
 * reserve), both means over the sites of a region, w the region's weight (they sum to 1). The
 * irreversible score is the same mapping of X alone. f rises monotonically from 0 to 1 and
 * flattens: a region can never cost more than 10·w points.
 *
 * <p>Modelling assumption. The curvature c is set so that the loss of a sixth of the most eloquent
 * of eight regions (harmonic weights: 0.37) costs 1.1 points, the mean rise at a relapse in AFFIRM
 * (1.09; doi:10.1016/j.msard.2014.08.005); the same loss in most other regions stays below half a
 * point and is silent. The real EDSS is an ordinal scale of half points that walking dominates
 * above 4; this score is continuous and linear in its parts.
 */
final class FunctionalScore {
  /** Score of an organ without any working tissue, points. */
  static final double MAXIMUM = 10;

  private static final double CURVATURE = 1;
  private final double[] weights;
  private final double[] points;
  private double total;
  private double irreversible;

  FunctionalScore(TissueView geometry) {
    weights = new double[geometry.patches()];
    points = new double[weights.length];
    for (int p = 0; p < weights.length; p++) {
      weights[p] = geometry.weight(p);
    }
  }

  /** Reads the score from the tissue as it is now. */
  void read(TissueView tissue) {
    total = 0;
    irreversible = 0;
    for (int p = 0; p < weights.length; p++) {
      points[p] = MAXIMUM * weights[p] * deficit(1 - mean(tissue.integrity(p)));
      total += points[p];
      irreversible += MAXIMUM * weights[p] * deficit(1 - mean(tissue.reserve(p)));
    }
  }

  /**
   * Returns the deficit, 0–1, of a region that has lost the fraction {@code loss} of its tissue.
   */
  static double deficit(double loss) {
    double bounded = Math.max(0, Math.min(1, loss));
    return bounded * (1 + CURVATURE) / (bounded + CURVATURE);
  }

  /** Returns the score, points. */
  double total() {
    return total;
  }

  /** Returns what the score would be after complete repair, points. */
  double irreversible() {
    return irreversible;
  }

  /** Returns what {@code patch} contributes to the score, points. */
  double points(int patch) {
    return points[patch];
  }

  /** Four sums side by side: one alone would wait for every addition. The order is fixed. */
  private static double mean(float[] values) {
    if (Arrays.equals(values, 0, values.length - 1, values, 1, values.length)) {
      return values[0]; // untouched tissue, found out much faster than summed up
    }
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int whole = values.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (int i = whole; i < values.length; i++) {
      a += values[i];
    }
    return (a + b + c + d) / values.length;
  }
}
