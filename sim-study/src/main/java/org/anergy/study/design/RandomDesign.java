package org.anergy.study.design;

import java.util.Objects;
import org.anergy.random.Keyed;

/**
 * Independent uniform points, never 0 and never 1. Point i does not depend on how many there are,
 * so that a design can be continued by a larger one.
 *
 * @param points how many, 1 or more
 * @param dimensions coordinates of a point, 1 or more
 * @param seed of the draws
 */
public record RandomDesign(int points, int dimensions, long seed) implements Design {
  private static final long KEY = 0x72616E646F6DL;

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if there is no point or no coordinate
   */
  public RandomDesign {
    Sizes.within("points", points, 1, Integer.MAX_VALUE, "A design has points to run.");
    Sizes.within("dimensions", dimensions, 1, Integer.MAX_VALUE, "Maybe no factor was named.");
  }

  @Override
  public double[] point(int index) {
    long key = Keyed.hash(Keyed.hash(seed, KEY), Objects.checkIndex(index, points));
    double[] point = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      point[d] = Keyed.uniform(key, d, 0);
    }
    return point;
  }
}
