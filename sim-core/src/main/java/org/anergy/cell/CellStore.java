package org.anergy.cell;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * The cells of one lattice as parallel arrays, in canonical order: by site, then by id.
 *
 * <p>The arrays are views for the rules of a step; entries beyond {@link #size} are meaningless.
 * Rules may change a cell's own columns in place where no other cell reads them in the same pass;
 * deaths, exits, moves and births go through {@link #fate}, {@link #target} and {@link #addBirth}
 * and take effect at the commit.
 */
public final class CellStore implements Stateful {
  /** Fate of a cell that stays. */
  public static final byte KEEP = 0;

  /** Fate of a cell that is removed: it died. */
  public static final byte DIE = 1;

  /** Fate of a cell that is removed: it left for another compartment. */
  public static final byte LEAVE = 2;

  private final String name;
  private int size;
  private int births;

  /** Identity: hash of (parent, ordinal) or of the pool the cell left. Written at creation. */
  public long[] id = new long[64];

  /** Site, row by row. Written at the commit. */
  public int[] site = new int[64];

  /** {@link CellKind} code. */
  public byte[] kind = new byte[64];

  /** Clone index, -1 for APCs. Written at creation. */
  public int[] clone = new int[64];

  /** APCs: bit set of presented epitopes; the bit after the last self-epitope is "foreign". */
  public int[] epitopes = new int[64];

  /** T cells: integrated antigen signal, h; dividing cells: remembered IL2, pM. */
  public float[] signal = new float[64];

  /** T cells: activity 0–1 (restimulation, regulatory activation); APCs: costimulation 0–1. */
  public float[] activity = new float[64];

  /** APCs: amount of presented antigen, relative; dividing cells: signal of their priming. */
  public float[] amount = new float[64];

  /** Dividing cells: time to the next division, h; effectors: time left without hearing, h. */
  public float[] timer = new float[64];

  /** Divisions done since activation. */
  public byte[] divisions = new byte[64];

  /** What set the cell's activation going; see the model's list of causes. */
  public byte[] cause = new byte[64];

  /** 1 while a T cell is bound to an APC. */
  public byte[] bound = new byte[64];

  /** Derived, one step: what happens to the cell at the commit. */
  public byte[] fate = new byte[64];

  /** Derived, one step: proposed site. */
  public int[] target = new int[64];

  /**
   * @param name prefix of the columns in digests and checkpoints
   */
  public CellStore(String name) {
    this.name = name;
  }

  /** Returns the number of cells, without births of the running step. */
  public int size() {
    return size;
  }

  /** Returns the number of births announced in this step; they stand after the cells. */
  public int births() {
    return births;
  }

  /** Appends a committed cell at the end; the caller restores the canonical order. */
  public int append() {
    ensure(size + births + 1);
    if (births != 0) {
      throw new IllegalStateException(name + ": cells are appended while births are pending");
    }
    int i = size++;
    clear(i);
    return i;
  }

  /** Announces a birth; returns the index at which the newborn's columns are to be written. */
  public int addBirth() {
    ensure(size + births + 1);
    int i = size + births++;
    clear(i);
    return i;
  }

  /** Copies all columns of cell {@code from} to index {@code to}, apart from fate and target. */
  public void copy(int from, int to) {
    id[to] = id[from];
    site[to] = site[from];
    kind[to] = kind[from];
    clone[to] = clone[from];
    epitopes[to] = epitopes[from];
    signal[to] = signal[from];
    activity[to] = activity[from];
    amount[to] = amount[from];
    timer[to] = timer[from];
    divisions[to] = divisions[from];
    cause[to] = cause[from];
    bound[to] = bound[from];
  }

  /**
   * Makes {@code other} hold {@code count} cells of this store in the given order, all columns
   * apart from site, fate and target.
   */
  public void gatherInto(CellStore other, int[] order, int count) {
    other.resize(count);
    for (int k = 0; k < count; k++) {
      other.id[k] = id[order[k]];
    }
    gather(clone, other.clone, order, count);
    gather(epitopes, other.epitopes, order, count);
    gather(signal, other.signal, order, count);
    gather(activity, other.activity, order, count);
    gather(amount, other.amount, order, count);
    gather(timer, other.timer, order, count);
    gather(kind, other.kind, order, count);
    gather(divisions, other.divisions, order, count);
    gather(cause, other.cause, order, count);
    gather(bound, other.bound, order, count);
  }

  private static void gather(int[] from, int[] to, int[] order, int count) {
    for (int k = 0; k < count; k++) {
      to[k] = from[order[k]];
    }
  }

  private static void gather(float[] from, float[] to, int[] order, int count) {
    for (int k = 0; k < count; k++) {
      to[k] = from[order[k]];
    }
  }

  private static void gather(byte[] from, byte[] to, int[] order, int count) {
    for (int k = 0; k < count; k++) {
      to[k] = from[order[k]];
    }
  }

  /** Exchanges all cells with {@code other}; announced births of both are forgotten. */
  public void swapWith(CellStore other) {
    long[] l = id;
    id = other.id;
    other.id = l;
    int[] n = site;
    site = other.site;
    other.site = n;
    n = clone;
    clone = other.clone;
    other.clone = n;
    n = epitopes;
    epitopes = other.epitopes;
    other.epitopes = n;
    n = target;
    target = other.target;
    other.target = n;
    byte[] b = kind;
    kind = other.kind;
    other.kind = b;
    b = divisions;
    divisions = other.divisions;
    other.divisions = b;
    b = cause;
    cause = other.cause;
    other.cause = b;
    b = bound;
    bound = other.bound;
    other.bound = b;
    b = fate;
    fate = other.fate;
    other.fate = b;
    float[] f = signal;
    signal = other.signal;
    other.signal = f;
    f = activity;
    activity = other.activity;
    other.activity = f;
    f = amount;
    amount = other.amount;
    other.amount = f;
    f = timer;
    timer = other.timer;
    other.timer = f;
    int s = size;
    size = other.size;
    other.size = s;
    births = 0;
    other.births = 0;
  }

  /** Sets the number of cells and forgets announced births; columns below must be filled. */
  public void resize(int newSize) {
    ensure(newSize);
    size = newSize;
    births = 0;
  }

  private void clear(int i) {
    id[i] = 0;
    site[i] = 0;
    kind[i] = 0;
    clone[i] = -1;
    epitopes[i] = 0;
    signal[i] = 0;
    activity[i] = 0;
    amount[i] = 0;
    timer[i] = 0;
    divisions[i] = 0;
    cause[i] = 0;
    bound[i] = 0;
    fate[i] = KEEP;
  }

  private void ensure(int needed) {
    if (needed <= id.length) {
      return;
    }
    int n = Math.max(needed, id.length * 2);
    id = Arrays.copyOf(id, n);
    site = Arrays.copyOf(site, n);
    kind = Arrays.copyOf(kind, n);
    clone = Arrays.copyOf(clone, n);
    epitopes = Arrays.copyOf(epitopes, n);
    signal = Arrays.copyOf(signal, n);
    activity = Arrays.copyOf(activity, n);
    amount = Arrays.copyOf(amount, n);
    timer = Arrays.copyOf(timer, n);
    divisions = Arrays.copyOf(divisions, n);
    cause = Arrays.copyOf(cause, n);
    bound = Arrays.copyOf(bound, n);
    fate = Arrays.copyOf(fate, n);
    target = Arrays.copyOf(target, n);
  }

  @Override
  public void save(StateSink sink) {
    sink.value(name + ".size", size);
    sink.longs(name + ".id", id, size);
    sink.ints(name + ".site", site, size);
    sink.bytes(name + ".kind", kind, size);
    sink.ints(name + ".clone", clone, size);
    sink.ints(name + ".epitopes", epitopes, size);
    sink.floats(name + ".signal", signal, size);
    sink.floats(name + ".activity", activity, size);
    sink.floats(name + ".amount", amount, size);
    sink.floats(name + ".timer", timer, size);
    sink.bytes(name + ".divisions", divisions, size);
    sink.bytes(name + ".cause", cause, size);
    sink.bytes(name + ".bound", bound, size);
  }

  @Override
  public void load(StateSource source) {
    int n = (int) source.value(name + ".size");
    resize(0);
    ensure(n);
    System.arraycopy(source.longs(name + ".id"), 0, id, 0, n);
    System.arraycopy(source.ints(name + ".site"), 0, site, 0, n);
    System.arraycopy(source.bytes(name + ".kind"), 0, kind, 0, n);
    System.arraycopy(source.ints(name + ".clone"), 0, clone, 0, n);
    System.arraycopy(source.ints(name + ".epitopes"), 0, epitopes, 0, n);
    System.arraycopy(source.floats(name + ".signal"), 0, signal, 0, n);
    System.arraycopy(source.floats(name + ".activity"), 0, activity, 0, n);
    System.arraycopy(source.floats(name + ".amount"), 0, amount, 0, n);
    System.arraycopy(source.floats(name + ".timer"), 0, timer, 0, n);
    System.arraycopy(source.bytes(name + ".divisions"), 0, divisions, 0, n);
    System.arraycopy(source.bytes(name + ".cause"), 0, cause, 0, n);
    System.arraycopy(source.bytes(name + ".bound"), 0, bound, 0, n);
    System.arraycopy(site, 0, target, 0, n);
    Arrays.fill(fate, 0, n, KEEP);
    size = n;
  }
}
