package org.anergy.study.design;

/**
 * A design of a computer experiment: points of the unit cube in a stated order, the same for the
 * same arguments of the constructor. Immutable, and therefore safe for threads.
 */
public interface Design {

  /** Returns how many coordinates a point has. */
  int dimensions();

  /** Returns how many points there are. */
  int points();

  /**
   * Returns a point: a new array of {@link #dimensions} values in [0, 1), or in [0, 1] where the
   * design says so.
   *
   * @param index 0 to {@link #points} − 1
   * @throws IndexOutOfBoundsException if there is no such point
   */
  double[] point(int index);

  /** Returns all points in their order: a new array, point × coordinate. */
  default double[][] allPoints() {
    double[][] all = new double[points()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = point(i);
    }
    return all;
  }
}
