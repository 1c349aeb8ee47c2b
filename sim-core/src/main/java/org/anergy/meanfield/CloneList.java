package org.anergy.meanfield;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.repertoire.CloneTable;

/** Cells of one class in one well-mixed compartment: the clone of each, in no meaningful order. */
final class CloneList implements Stateful {
  private final String name;
  private int[] clone = new int[64];
  private int size;

  /**
   * @param name name in digests and checkpoints, unique in the patient
   */
  CloneList(String name) {
    this.name = name;
  }

  /** Returns the number of cells. */
  int size() {
    return size;
  }

  /** Returns the clone of cell {@code i}. */
  int get(int i) {
    return clone[i];
  }

  /** Adds a cell. */
  void add(int itsClone) {
    if (size == clone.length) {
      clone = Arrays.copyOf(clone, 2 * size);
    }
    clone[size++] = itsClone;
  }

  /** Takes cell {@code i} away and returns its clone; the last cell takes its index. */
  int take(int i) {
    int taken = clone[i];
    clone[i] = clone[--size];
    return taken;
  }

  /** Takes a cell away, each equally likely, and returns its clone. */
  int takeAny(Draws draws) {
    return take(draws.below(size));
  }

  /** Moves {@code n} cells, each equally likely, to {@code other}. */
  void move(int n, CloneList other, Draws draws) {
    for (int k = 0; k < n; k++) {
      other.add(takeAny(draws));
    }
  }

  /** Takes all cells away. */
  void clear() {
    size = 0;
  }

  /** Adds the cells to {@code byClone}. */
  void countInto(int[] byClone) {
    for (int i = 0; i < size; i++) {
      byClone[clone[i]]++;
    }
  }

  /** Returns the number of CD8 cells, by the lineages of {@code table}. */
  int countCytotoxic(CloneTable table) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += table.isCytotoxic(clone[i]) ? 1 : 0;
    }
    return n;
  }

  @Override
  public void save(StateSink sink) {
    sink.ints(name, clone, size);
  }

  @Override
  public void load(StateSource source) {
    int[] stored = source.ints(name);
    size = stored.length;
    clone = Arrays.copyOf(stored, Math.max(64, size));
  }
}
