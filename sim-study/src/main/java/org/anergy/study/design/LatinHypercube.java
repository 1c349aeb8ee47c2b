package org.anergy.study.design;

import java.util.Objects;
import org.anergy.random.Keyed;
import org.anergy.study.stats.Permutations;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979, doi:10.1080/00401706.1979.10489755): in every
 * coordinate each of n equal strata holds exactly one of the n points, at a random place in it.
 *
 * <p>Maximin: of {@link #candidates} keyed hypercubes the one whose points keep the largest
 * smallest distance, then {@link #swaps} keyed attempts to exchange the strata of two points in one
 * coordinate, each kept if it lowers φ = Σ d⁻²⁰ over all pairs (Morris and Mitchell 1995,
 * doi:10.1016/0378-3758(94)00035-T). Distances are between the middles of strata. Both numbers fall
 * with the size, so that the work is bounded; they depend on nothing but the size.
 *
 * <p>All points are made at once: memory 4 bytes × points × dimensions.
 */
public final class LatinHypercube implements Design {
  private static final long KEY = 0x6C6174696EL;
  private static final int JITTER = -1;

  /** The place in a stratum has 24 bits, so that rounding cannot move a point to the next one. */
  private static final int MOST_POINTS = 1 << 24;

  private static final int MOST_CANDIDATES = 20;
  private static final int SWAPS_PER_POINT = 100;

  /** Differences of coordinates computed in each of the two stages: about a second. */
  private static final long WORK = 1_000_000_000L;

  private final int points;
  private final int dimensions;
  private final long key;
  private final int[][] strata;

  /**
   * Makes the hypercube.
   *
   * @param points how many, 1 to 2²⁴
   * @param dimensions coordinates of a point, 1 or more
   * @param seed of the draws
   * @throws IllegalArgumentException if a size is outside its range
   */
  public LatinHypercube(int points, int dimensions, long seed) {
    Sizes.within("points", points, 1, MOST_POINTS, "Maybe take SobolSequence for more.");
    Sizes.within("dimensions", dimensions, 1, Integer.MAX_VALUE, "Maybe no factor was named.");
    this.points = points;
    this.dimensions = dimensions;
    this.key = Keyed.hash(seed, KEY);
    int[][] best = candidate(0);
    if (points > 2 && dimensions > 1) {
      PointSpread spread = new PointSpread(best);
      for (int c = 1; c < candidates(points, dimensions); c++) {
        PointSpread other = new PointSpread(candidate(c));
        spread = other.smallestSquare() > spread.smallestSquare() ? other : spread;
      }
      spread.improve(Keyed.hash(key, MOST_CANDIDATES), swaps(points, dimensions));
      best = spread.points();
    }
    this.strata = best;
  }

  /** Returns how many hypercubes are compared for designs of this size: 20 or fewer. */
  public static int candidates(int points, int dimensions) {
    double pairs = 0.5 * points * points * dimensions;
    return (int) Math.max(1, Math.min(MOST_CANDIDATES, WORK / pairs));
  }

  /** Returns how many exchanges are tried for designs of this size: 100 a point or fewer. */
  public static int swaps(int points, int dimensions) {
    double each = 2.0 * points * dimensions;
    return (int) Math.min((double) SWAPS_PER_POINT * points, WORK / each);
  }

  private int[][] candidate(int number) {
    long candidateKey = Keyed.hash(key, number);
    int[][] candidate = new int[points][dimensions];
    for (int d = 0; d < dimensions; d++) {
      int[] order = Permutations.of(points, Keyed.hash(candidateKey, d));
      for (int i = 0; i < points; i++) {
        candidate[i][d] = order[i];
      }
    }
    return candidate;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public int points() {
    return points;
  }

  @Override
  public double[] point(int index) {
    int[] strataOfPoint = strata[Objects.checkIndex(index, points)];
    long jitterKey = Keyed.hash(Keyed.hash(key, JITTER), index);
    double[] point = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      double within = ((Keyed.bits(jitterKey, d, 0) >>> 40) + 0.5) * 0x1.0p-24;
      point[d] = (strataOfPoint[d] + within) / points;
    }
    return point;
  }
}
