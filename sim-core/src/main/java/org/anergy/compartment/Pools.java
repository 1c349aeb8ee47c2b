package org.anergy.compartment;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.repertoire.CloneTable;

/**
 * Well-mixed compartments: whole numbers of cells by class and clone, in the blood and in the
 * lymphoid tissue that has no lattice.
 */
public final class Pools implements Stateful {
  /** Naive conventional cells. */
  public static final int NAIVE = 0;

  /** Circulating memory cells. */
  public static final int MEMORY = 1;

  /** Activated cells on their way to tissue. */
  public static final int EFFECTOR = 2;

  /** Anergic cells. */
  public static final int ANERGIC = 3;

  /** Recirculating regulatory cells. */
  public static final int REGULATORY = 4;

  /** Activated regulatory cells on their way to tissue. */
  public static final int REGULATORY_HOMING = 5;

  /** Number of classes. */
  public static final int CLASSES = 6;

  private final String name;
  private final int[][] count = new int[CLASSES][256];
  private final long[][] occupied = new long[CLASSES][4]; // a bit per clone with cells; derived
  private final int[] total = new int[CLASSES];
  private int clones;

  /**
   * @param name prefix of the columns in digests and checkpoints
   */
  public Pools(String name) {
    this.name = name;
  }

  /** Makes room for {@code n} clones. */
  public void ensureClones(int n) {
    if (n > count[0].length) {
      int capacity = Math.max(n, 2 * count[0].length);
      for (int c = 0; c < CLASSES; c++) {
        count[c] = Arrays.copyOf(count[c], capacity);
        occupied[c] = Arrays.copyOf(occupied[c], words(capacity));
      }
    }
    clones = Math.max(clones, n);
  }

  /** Returns the cells of class {@code cls} by clone; a view, change through {@link #add}. */
  public int[] counts(int cls) {
    return count[cls];
  }

  private static int words(int clones) {
    return (clones + Long.SIZE - 1) / Long.SIZE;
  }

  /**
   * Returns which of the clones {@code 64 word} to {@code 64 word + 63} have cells of class {@code
   * cls}, the first in the lowest bit: most clones have none.
   */
  public long occupied(int cls, int word) {
    return occupied[cls][word];
  }

  /** Returns the number of words of {@link #occupied}. */
  public int words() {
    return words(clones);
  }

  /** Returns the number of clones. */
  public int clones() {
    return clones;
  }

  /** Returns the number of cells of class {@code cls}. */
  public int total(int cls) {
    return total[cls];
  }

  /** Returns the number of cells of class {@code cls} whose clones are of {@code lineage}. */
  public long totalOf(int cls, CloneTable table, byte lineage) {
    long sum = 0;
    for (int word = 0; word < words(); word++) {
      for (long some = occupied[cls][word]; some != 0; some &= some - 1) {
        int clone = Long.SIZE * word + Long.numberOfTrailingZeros(some);
        sum += table.lineage(clone) == lineage ? count[cls][clone] : 0;
      }
    }
    return sum;
  }

  /**
   * Adds {@code n} cells, or takes them away if negative.
   *
   * @throws IllegalStateException if a count would become negative
   */
  public void add(int cls, int clone, int n) {
    int now = count[cls][clone] + n;
    if (now < 0) {
      throw new IllegalStateException(
          name + ": class " + cls + " clone " + clone + " would hold " + now + " cells");
    }
    count[cls][clone] = now;
    total[cls] += n;
    mark(cls, clone);
  }

  private void mark(int cls, int clone) {
    long bit = 1L << clone; // the shift takes the clone modulo 64
    if (count[cls][clone] == 0) {
      occupied[cls][clone / Long.SIZE] &= ~bit;
    } else {
      occupied[cls][clone / Long.SIZE] |= bit;
    }
  }

  /** Recomputes the totals and compares; throws {@link IllegalStateException} on a difference. */
  public void verify() {
    for (int c = 0; c < CLASSES; c++) {
      int sum = 0;
      for (int k = 0; k < clones; k++) {
        sum += count[c][k];
        boolean marked = (occupied[c][k / Long.SIZE] >>> k & 1) == 1;
        if (marked != (count[c][k] > 0)) {
          throw new IllegalStateException(
              name + ": class " + c + " clone " + k + ": the mark of its cells is wrong");
        }
      }
      if (sum != total[c]) {
        throw new IllegalStateException(
            name + ": class " + c + " holds " + sum + " cells, the total says " + total[c]);
      }
    }
  }

  @Override
  public void save(StateSink sink) {
    sink.value(name + ".clones", clones);
    for (int c = 0; c < CLASSES; c++) {
      sink.ints(name + ".count" + c, count[c], clones);
    }
  }

  @Override
  public void load(StateSource source) {
    clones = (int) source.value(name + ".clones");
    for (int c = 0; c < CLASSES; c++) {
      int[] stored = source.ints(name + ".count" + c);
      count[c] = Arrays.copyOf(stored, Math.max(256, clones));
      occupied[c] = new long[words(count[c].length)];
      total[c] = 0;
      for (int k = 0; k < clones; k++) {
        total[c] += count[c][k];
        mark(c, k);
      }
    }
  }
}
