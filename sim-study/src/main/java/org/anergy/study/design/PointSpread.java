package org.anergy.study.design;

import org.anergy.random.Keyed;

/**
 * How far the points of a Latin hypercube are from each other, in strata, and how exchanging strata
 * spreads them. Squares of distances are whole numbers, so that comparisons are exact.
 */
final class PointSpread {
  private final int[][] points;

  /**
   * Takes the points.
   *
   * @param points point × coordinate, numbers of strata; kept and changed
   */
  PointSpread(int[][] points) {
    this.points = points;
  }

  /** Returns the points as they are now: not a copy. */
  int[][] points() {
    return points;
  }

  /** Returns the square of the smallest distance between two points. */
  long smallestSquare() {
    long smallest = Long.MAX_VALUE;
    for (int i = 1; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        smallest = Math.min(smallest, square(points[i], points[j]));
      }
    }
    return smallest;
  }

  /** Tries {@code attempts} exchanges and keeps those that lower φ. */
  void improve(long key, int attempts) {
    int n = points.length;
    for (int attempt = 0; attempt < attempts; attempt++) {
      int first = (int) (Keyed.uniform(key, attempt, 0) * n);
      int second = (int) (Keyed.uniform(key, attempt, 1) * (n - 1));
      second += second >= first ? 1 : 0;
      int coordinate = (int) (Keyed.uniform(key, attempt, 2) * points[0].length);
      double before = crowding(first, second);
      exchange(first, second, coordinate);
      if (crowding(first, second) >= before) {
        exchange(first, second, coordinate);
      }
    }
  }

  /** Returns the part of φ that two points have with the others; their own distance stays. */
  private double crowding(int first, int second) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      if (i != first && i != second) {
        sum += steep(square(points[first], points[i])) + steep(square(points[second], points[i]));
      }
    }
    return sum;
  }

  /** Returns d⁻²⁰ of the square of d: nearly only the closest pairs count. */
  private static double steep(long square) {
    double inverse = 1.0 / (double) square;
    double second = inverse * inverse;
    double fourth = second * second;
    return fourth * fourth * second;
  }

  private static long square(int[] first, int[] second) {
    long sum = 0;
    for (int d = 0; d < first.length; d++) {
      long difference = (long) first[d] - second[d];
      sum += difference * difference;
    }
    return sum;
  }

  private void exchange(int first, int second, int coordinate) {
    int moved = points[first][coordinate];
    points[first][coordinate] = points[second][coordinate];
    points[second][coordinate] = moved;
  }
}
