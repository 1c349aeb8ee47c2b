package org.anergy.compartment;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/**
 * Cells that left a lattice in a step, in canonical order. They arrive elsewhere in the traffic
 * phase of the next step, so between steps they are state as much as the cells on the lattices.
 */
public final class Exits implements Stateful {
  private final String name;
  private int size;
  private byte[] kind = new byte[32];
  private int[] clone = new int[32];
  private byte[] cause = new byte[32];
  private float[] activity = new float[32];
  private int[] epitopes = new int[32];
  private float[] amount = new float[32];

  /**
   * @param name prefix of the columns in digests and checkpoints, unique in the simulation
   */
  public Exits(String name) {
    this.name = name;
  }

  @Override
  public void save(StateSink sink) {
    sink.bytes(name + ".kind", kind, size);
    sink.ints(name + ".clone", clone, size);
    sink.bytes(name + ".cause", cause, size);
    sink.floats(name + ".activity", activity, size);
    sink.ints(name + ".epitopes", epitopes, size);
    sink.floats(name + ".amount", amount, size);
  }

  @Override
  public void load(StateSource source) {
    kind = source.bytes(name + ".kind");
    size = kind.length;
    // Room for one at least, so that doubling makes room.
    int room = Math.max(1, size);
    kind = Arrays.copyOf(kind, room);
    clone = Arrays.copyOf(source.ints(name + ".clone"), room);
    cause = Arrays.copyOf(source.bytes(name + ".cause"), room);
    activity = Arrays.copyOf(source.floats(name + ".activity"), room);
    epitopes = Arrays.copyOf(source.ints(name + ".epitopes"), room);
    amount = Arrays.copyOf(source.floats(name + ".amount"), room);
  }

  /** Forgets all exits. */
  public void clear() {
    size = 0;
  }

  /** Forgets cell {@code i}; the others keep their order. */
  public void remove(int i) {
    int after = size - i - 1;
    System.arraycopy(kind, i + 1, kind, i, after);
    System.arraycopy(clone, i + 1, clone, i, after);
    System.arraycopy(cause, i + 1, cause, i, after);
    System.arraycopy(activity, i + 1, activity, i, after);
    System.arraycopy(epitopes, i + 1, epitopes, i, after);
    System.arraycopy(amount, i + 1, amount, i, after);
    size--;
  }

  /** Returns the number of cells that left. */
  public int size() {
    return size;
  }

  /** Notes that the cell leaves as {@code asKind}. */
  public void add(
      byte asKind,
      int itsClone,
      byte itsCause,
      float itsActivity,
      int itsEpitopes,
      float itsAmount) {
    if (size == kind.length) {
      int n = size * 2;
      kind = Arrays.copyOf(kind, n);
      clone = Arrays.copyOf(clone, n);
      cause = Arrays.copyOf(cause, n);
      activity = Arrays.copyOf(activity, n);
      epitopes = Arrays.copyOf(epitopes, n);
      amount = Arrays.copyOf(amount, n);
    }
    kind[size] = asKind;
    clone[size] = itsClone;
    cause[size] = itsCause;
    activity[size] = itsActivity;
    epitopes[size] = itsEpitopes;
    amount[size] = itsAmount;
    size++;
  }

  /** Returns the kind as which cell {@code i} arrives elsewhere. */
  public byte kind(int i) {
    return kind[i];
  }

  /** Returns the clone of cell {@code i}, -1 for an APC. */
  public int clone(int i) {
    return clone[i];
  }

  /** Returns what set the activation of cell {@code i} going. */
  public byte cause(int i) {
    return cause[i];
  }

  /** Returns activity or costimulation of cell {@code i}. */
  public float activity(int i) {
    return activity[i];
  }

  /** Returns the epitopes that APC {@code i} carries. */
  public int epitopes(int i) {
    return epitopes[i];
  }

  /** Returns the amount of antigen that APC {@code i} carries. */
  public float amount(int i) {
    return amount[i];
  }
}
