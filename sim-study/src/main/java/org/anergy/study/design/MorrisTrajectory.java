package org.anergy.study.design;

import org.anergy.random.Keyed;
import org.anergy.study.stats.Permutations;

/**
 * One walk of Morris' design: from a random point of the grid each factor is changed once, by half
 * of the levels, up or down, in a random order.
 *
 * @param start level of each factor at the first point, from 0
 * @param move change of each factor in levels, +p/2 or −p/2
 * @param order factor that each step changes
 * @param step step that changes each factor: the inverse of {@code order}
 */
record MorrisTrajectory(int[] start, int[] move, int[] order, int[] step) {

  /** Returns the trajectory that {@code key} decides. */
  static MorrisTrajectory of(int dimensions, int levels, long key) {
    int half = levels / 2;
    int[] start = new int[dimensions];
    int[] move = new int[dimensions];
    int[] order = Permutations.of(dimensions, Keyed.hash(key, 0));
    int[] step = new int[dimensions];
    for (int d = 0; d < dimensions; d++) {
      boolean up = Keyed.bits(key, d, 0) >= 0;
      int low = (int) (Keyed.uniform(key, d, 1) * half);
      start[d] = up ? low : low + half;
      move[d] = up ? half : -half;
      step[order[d]] = d;
    }
    return new MorrisTrajectory(start, move, order, step);
  }

  /** Returns the level of a factor at a point of the walk; point 0 is the start. */
  int level(int point, int factor) {
    return step[factor] < point ? start[factor] + move[factor] : start[factor];
  }

  /**
   * Returns the sum of distances, in levels, between all points of this walk and all of another
   * (Campolongo, Cariboni and Saltelli 2007).
   */
  double distance(MorrisTrajectory other) {
    int dimensions = start.length;
    double sum = 0;
    for (int i = 0; i <= dimensions; i++) {
      for (int j = 0; j <= dimensions; j++) {
        double square = 0; // whole numbers far below 2⁵³: exact
        for (int d = 0; d < dimensions; d++) {
          double difference = level(i, d) - other.level(j, d);
          square += difference * difference;
        }
        sum += Math.sqrt(square);
      }
    }
    return sum;
  }
}
