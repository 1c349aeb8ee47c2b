package org.anergy.msc;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * Stromal cells of one lattice as parallel arrays, in the order of their arrival. They sit beside
 * the patient's cells and take no place from them: modelling assumption.
 */
public final class StromalCells implements Stateful {
  /** Not licensed: does little. */
  public static final byte UNLICENSED = 0;

  /** Licensed by IFNG and TNF. */
  public static final byte LICENSED = 1;

  /** Was licensed and will not be again. */
  public static final byte SPENT = 2;

  /** Number of states. */
  public static final int STATES = 3;

  private final String name;
  private int size;

  /** Identity: hash of where it came from. */
  long[] id = new long[16];

  /** Site, row by row. */
  int[] site = new int[16];

  /** One of the states above. */
  byte[] state = new byte[16];

  /** Index of the product. */
  byte[] product = new byte[16];

  /** Hours until the cell has recovered from thawing, h; 0 then. */
  float[] recovering = new float[16];

  /**
   * @param name prefix of the columns in digests and checkpoints
   */
  StromalCells(String name) {
    this.name = name;
  }

  /** Returns the number of cells. */
  public int size() {
    return size;
  }

  /** Returns where cell {@code i} is. */
  public int site(int i) {
    return site[i];
  }

  /** Returns the state of cell {@code i}. */
  public byte state(int i) {
    return state[i];
  }

  /** Appends an unlicensed cell. */
  void add(long cellId, int at, byte ofProduct, float recovery) {
    ensure(size + 1);
    id[size] = cellId;
    site[size] = at;
    state[size] = UNLICENSED;
    product[size] = ofProduct;
    recovering[size] = recovery;
    size++;
  }

  /** Moves cell {@code from} to index {@code to}, which is not above it. */
  void move(int from, int to) {
    id[to] = id[from];
    site[to] = site[from];
    state[to] = state[from];
    product[to] = product[from];
    recovering[to] = recovering[from];
  }

  /** Keeps the first {@code n} cells. */
  void truncate(int n) {
    size = n;
  }

  /** Returns the number of cells in {@code which} state. */
  public int count(byte which) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += state[i] == which ? 1 : 0;
    }
    return n;
  }

  private void ensure(int needed) {
    if (needed > id.length) {
      int n = Math.max(needed, 2 * id.length);
      id = Arrays.copyOf(id, n);
      site = Arrays.copyOf(site, n);
      state = Arrays.copyOf(state, n);
      product = Arrays.copyOf(product, n);
      recovering = Arrays.copyOf(recovering, n);
    }
  }

  @Override
  public void save(StateSink sink) {
    sink.value(name + ".size", size);
    sink.longs(name + ".id", id, size);
    sink.ints(name + ".site", site, size);
    sink.bytes(name + ".state", state, size);
    sink.bytes(name + ".product", product, size);
    sink.floats(name + ".recovering", recovering, size);
  }

  @Override
  public void load(StateSource source) {
    size = 0;
    int n = (int) source.value(name + ".size");
    ensure(n);
    System.arraycopy(source.longs(name + ".id"), 0, id, 0, n);
    System.arraycopy(source.ints(name + ".site"), 0, site, 0, n);
    System.arraycopy(source.bytes(name + ".state"), 0, state, 0, n);
    System.arraycopy(source.bytes(name + ".product"), 0, product, 0, n);
    System.arraycopy(source.floats(name + ".recovering"), 0, recovering, 0, n);
    size = n;
  }
}
