package org.anergy.ui.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.ui.live.ClonesState;
import org.anergy.ui.live.LatticeState;

/**
 * The largest clones on the lattices, which are shown in colors of their own ({@link CloneHues}).
 * Where two of these come close, the later identity of both gets a mark besides.
 */
final class CloneColors {
  /** Number of clones that are shown in a color of their own. */
  static final int COLORS = 12;

  private final int[] top = new int[COLORS]; // clones, the largest first
  private int[] sizes = new int[0]; // all zero between two looks
  private int[] colorOf = new int[0]; // 0 where a clone is none of the largest
  private List<Line> lines = List.of();

  /**
   * A line of the legend.
   *
   * @param number index of the clone
   * @param id its identity
   * @param cells number of its cells on the lattices
   * @param color its color
   * @param marks number of dots on its cells, 0 for most
   */
  record Line(int number, long id, int cells, int color, int marks) {}

  /** Finds the largest clones on {@code lattices}. */
  void look(List<LatticeState> lattices, ClonesState clones, LatticePalette palette) {
    if (sizes.length < clones.size()) {
      sizes = new int[clones.size() + clones.size() / 4];
      colorOf = new int[sizes.length];
    }
    for (Line line : lines) {
      colorOf[line.number()] = 0;
    }
    count(lattices, 1);
    int found = largest(lattices);
    List<Line> next = new ArrayList<>();
    for (int k = 0; k < found; k++) {
      long id = clones.id()[top[k]];
      int color = palette.clone(id).rgb();
      next.add(new Line(top[k], id, sizes[top[k]], color, 0));
      colorOf[top[k]] = color;
    }
    count(lattices, 0);
    lines = marked(next, palette);
  }

  /** Counts the cells of each clone, or forgets that for {@code more} = 0. */
  private void count(List<LatticeState> lattices, int more) {
    for (LatticeState lattice : lattices) {
      for (int clone : lattice.cells().cloneIndex()) {
        if (clone >= 0) {
          sizes[clone] = more == 0 ? 0 : sizes[clone] + more;
        }
      }
    }
  }

  /** Finds the largest clones, the largest first; the older of two equal ones first. */
  private int largest(List<LatticeState> lattices) {
    int found = 0;
    for (LatticeState lattice : lattices) {
      for (int clone : lattice.cells().cloneIndex()) {
        boolean small = found == COLORS && clone >= 0 && !isBefore(clone, top[COLORS - 1]);
        if (clone >= 0 && !small && !contains(clone, found)) {
          int place = found < COLORS ? found++ : COLORS - 1;
          while (place > 0 && isBefore(clone, top[place - 1])) {
            top[place] = top[place - 1];
            place--;
          }
          top[place] = clone;
        }
      }
    }
    return found;
  }

  private boolean isBefore(int one, int other) {
    return sizes[one] == sizes[other] ? one < other : sizes[one] > sizes[other];
  }

  private boolean contains(int clone, int found) {
    for (int k = 0; k < found; k++) {
      if (top[k] == clone) {
        return true;
      }
    }
    return false;
  }

  /** Gives each line one dot more than the earlier identities whose colors are near have. */
  private static List<Line> marked(List<Line> all, LatticePalette palette) {
    Line[] byIdentity = all.toArray(Line[]::new);
    Arrays.sort(byIdentity, (a, b) -> Long.compareUnsigned(a.id(), b.id()));
    for (int k = 0; k < byIdentity.length; k++) {
      Line line = byIdentity[k];
      Oklab color = palette.clone(line.id()).look();
      int marks = 0;
      for (int j = 0; j < k; j++) {
        if (color.distance(palette.clone(byIdentity[j].id()).look()) < CloneHues.NEAR) {
          marks = Math.max(marks, byIdentity[j].marks() + 1);
        }
      }
      byIdentity[k] = new Line(line.number(), line.id(), line.cells(), line.color(), marks);
    }
    List<Line> marked = new ArrayList<>();
    for (Line line : all) {
      for (Line other : byIdentity) {
        if (other.number() == line.number()) {
          marked.add(other);
        }
      }
    }
    return List.copyOf(marked);
  }

  /** Returns the color of {@code clone}; 0 if it is none of the largest. */
  int color(int clone) {
    return clone < colorOf.length ? colorOf[clone] : 0;
  }

  /** Returns the largest clones, the largest first. */
  List<Line> lines() {
    return lines;
  }
}
