package org.anergy.meanfield;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.repertoire.CloneTable;

/**
 * Cells of one compartment that must be told apart: what they have integrated, how active they are,
 * when they divide. Columns mean what they mean in the cell store of a lattice.
 */
final class Cells implements Stateful {
  private static final int ROOM = 64;
  private final String name;
  private int size;

  /** Kind, see {@link org.anergy.cell.CellKind}. */
  byte[] kind = new byte[ROOM];

  /** Index of the clone. */
  int[] clone = new int[ROOM];

  /** Integrated signal, h; of a dividing cell remembered IL2, pM. */
  float[] signal = new float[ROOM];

  /** Restimulation or activation, 0–1; of a dividing cell 1 if it secretes IL2. */
  float[] activity = new float[ROOM];

  /** Time to the next division, or for which an effector hears nothing, h. */
  float[] timer = new float[ROOM];

  /** Strength of priming, 0–1. */
  float[] strength = new float[ROOM];

  /** Divisions done. */
  byte[] divisions = new byte[ROOM];

  /** Index of the APC it is bound to, -1 if none. */
  int[] apc = new int[ROOM];

  /**
   * @param name prefix of the columns in digests and checkpoints
   */
  Cells(String name) {
    this.name = name;
  }

  /** Returns the number of cells. */
  int size() {
    return size;
  }

  /** Adds a resting, unbound cell and returns its index. */
  int add(byte itsKind, int itsClone) {
    if (size == kind.length) {
      grow(2 * size);
    }
    int i = size++;
    kind[i] = itsKind;
    clone[i] = itsClone;
    signal[i] = 0;
    activity[i] = 0;
    timer[i] = 0;
    strength[i] = 0;
    divisions[i] = 0;
    apc[i] = -1;
    return i;
  }

  /** Adds an active cell. */
  void addActive(byte itsKind, int itsClone) {
    int i = add(itsKind, itsClone);
    activity[i] = 1;
  }

  /** Adds a copy of cell {@code i} that is bound to nothing; returns its index. */
  int copy(int i) {
    int j = add(kind[i], clone[i]);
    move(i, j);
    apc[j] = -1;
    return j;
  }

  /** Takes cell {@code i} away; the last cell takes its index. */
  void remove(int i) {
    move(--size, i);
  }

  private void move(int from, int to) {
    kind[to] = kind[from];
    clone[to] = clone[from];
    signal[to] = signal[from];
    activity[to] = activity[from];
    timer[to] = timer[from];
    strength[to] = strength[from];
    divisions[to] = divisions[from];
    apc[to] = apc[from];
  }

  /** Returns the number of cells of {@code itsKind}. */
  int count(int itsKind) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += kind[i] == itsKind ? 1 : 0;
    }
    return n;
  }

  /** Returns the number of cells of {@code itsKind} that are active. */
  int countActive(int itsKind) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += kind[i] == itsKind && activity[i] > 0.5f ? 1 : 0;
    }
    return n;
  }

  /** Returns the number of CD8 cells of {@code itsKind} that are active. */
  int countActiveCytotoxic(int itsKind, CloneTable table) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += kind[i] == itsKind && activity[i] > 0.5f && table.isCytotoxic(clone[i]) ? 1 : 0;
    }
    return n;
  }

  /** Returns the number of CD8 cells of {@code itsKind}. */
  int countCytotoxic(int itsKind, CloneTable table) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += kind[i] == itsKind && table.isCytotoxic(clone[i]) ? 1 : 0;
    }
    return n;
  }

  /** Adds the cells that are not regulatory to {@code byClone}. */
  void countConventional(int[] byClone) {
    for (int i = 0; i < size; i++) {
      if (kind[i] != org.anergy.cell.CellKind.REGULATORY) {
        byClone[clone[i]]++;
      }
    }
  }

  private void grow(int room) {
    kind = Arrays.copyOf(kind, room);
    clone = Arrays.copyOf(clone, room);
    signal = Arrays.copyOf(signal, room);
    activity = Arrays.copyOf(activity, room);
    timer = Arrays.copyOf(timer, room);
    strength = Arrays.copyOf(strength, room);
    divisions = Arrays.copyOf(divisions, room);
    apc = Arrays.copyOf(apc, room);
  }

  @Override
  public void save(StateSink sink) {
    sink.bytes(name + ".kind", kind, size);
    sink.ints(name + ".clone", clone, size);
    sink.floats(name + ".signal", signal, size);
    sink.floats(name + ".activity", activity, size);
    sink.floats(name + ".timer", timer, size);
    sink.floats(name + ".strength", strength, size);
    sink.bytes(name + ".divisions", divisions, size);
    sink.ints(name + ".apc", apc, size);
  }

  @Override
  public void load(StateSource source) {
    kind = source.bytes(name + ".kind");
    size = kind.length;
    clone = source.ints(name + ".clone");
    signal = source.floats(name + ".signal");
    activity = source.floats(name + ".activity");
    timer = source.floats(name + ".timer");
    strength = source.floats(name + ".strength");
    divisions = source.bytes(name + ".divisions");
    apc = source.ints(name + ".apc");
    grow(Math.max(ROOM, size));
  }
}
