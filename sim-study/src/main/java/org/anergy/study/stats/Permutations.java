package org.anergy.study.stats;

import java.util.stream.IntStream;
import org.anergy.random.Keyed;

/**
 * Keyed random orders: every order of n things is equally likely (Fisher and Yates 1938, after
 * Durstenfeld 1964, doi:10.1145/364520.364540), and the same key always gives the same one.
 */
public final class Permutations {
  private Permutations() {}

  /**
   * Returns the numbers 0 to {@code n} − 1 in an order that {@code key} decides.
   *
   * @param key what the order is for, from {@link Keyed#hash}
   */
  public static int[] of(int n, long key) {
    int[] order = IntStream.range(0, n).toArray();
    for (int last = n - 1; last > 0; last--) {
      int other = (int) (Keyed.uniform(key, last, n) * (last + 1));
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
