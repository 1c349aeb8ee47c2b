package org.anergy.ui.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.anergy.ui.live.ClonesState;
import org.anergy.ui.live.LatticeState;

/**
 * Gives the largest clones on the lattices colors of their own. A clone keeps its color as long as
 * it is among the largest.
 */
final class CloneColors {
  /** Number of clones with a color of their own. */
  static final int COLORS = 12;

  /** Color index of the clones without one. */
  static final byte OTHER = -1;

  private final long[] holder = new long[COLORS];
  private final boolean[] held = new boolean[COLORS];
  private byte[] colorOf = new byte[0];
  private List<Line> lines = List.of();

  /**
   * A line of the legend.
   *
   * @param color index of the color
   * @param number index of the clone
   * @param cells number of its cells on the lattices
   */
  record Line(int color, int number, int cells) {}

  /** Gives colors to the largest clones on {@code lattices}. */
  void look(List<LatticeState> lattices, ClonesState clones) {
    int[] sizes = new int[clones.size()];
    for (LatticeState lattice : lattices) {
      for (int clone : lattice.cells().cloneIndex()) {
        if (clone >= 0) {
          sizes[clone]++;
        }
      }
    }
    List<Integer> largest = largest(sizes);
    free(largest, clones);
    if (colorOf.length != sizes.length) {
      colorOf = new byte[sizes.length];
    }
    Arrays.fill(colorOf, OTHER);
    List<Line> next = new ArrayList<>();
    for (int clone : largest) {
      byte color = colorFor(clones.id()[clone]);
      colorOf[clone] = color;
      next.add(new Line(color, clone, sizes[clone]));
    }
    lines = List.copyOf(next);
  }

  /** Returns the largest clones, the largest first; the older of two equal ones first. */
  private static List<Integer> largest(int[] sizes) {
    List<Integer> top = new ArrayList<>();
    int least = 0;
    for (int c = 0; c < sizes.length; c++) {
      if (sizes[c] > least) {
        top.add(c);
        top.sort(Comparator.comparingInt((Integer clone) -> sizes[clone]).reversed());
        if (top.size() > COLORS) {
          top.remove(COLORS);
        }
        least = top.size() == COLORS ? sizes[top.get(COLORS - 1)] : 0;
      }
    }
    return top;
  }

  private void free(List<Integer> largest, ClonesState clones) {
    for (int k = 0; k < COLORS; k++) {
      long id = holder[k];
      held[k] &= largest.stream().anyMatch(clone -> clones.id()[clone] == id);
    }
  }

  private byte colorFor(long id) {
    int free = 0;
    for (int k = COLORS - 1; k >= 0; k--) {
      if (held[k] && holder[k] == id) {
        return (byte) k;
      }
      free = held[k] ? free : k;
    }
    held[free] = true;
    holder[free] = id;
    return (byte) free;
  }

  /** Returns the index of the color of {@code clone}, {@link #OTHER} for none. */
  byte color(int clone) {
    return clone < colorOf.length ? colorOf[clone] : OTHER;
  }

  /** Returns the clones with colors, the largest first. */
  List<Line> lines() {
    return lines;
  }
}
