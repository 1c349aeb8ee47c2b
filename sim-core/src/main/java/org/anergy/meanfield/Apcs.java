package org.anergy.meanfield;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/** Antigen-presenting cells of one compartment, in order of arrival. */
final class Apcs implements Stateful {
  private static final int ROOM = 64;
  private final String name;
  private int size;

  /** Kind, see {@link org.anergy.cell.CellKind}. */
  byte[] kind = new byte[ROOM];

  /** Bit set of the epitopes carried. */
  int[] epitopes = new int[ROOM];

  /** Amount of antigen, relative to half binding. */
  float[] amount = new float[ROOM];

  /** Costimulation, 0–1. */
  float[] costimulation = new float[ROOM];

  /** What made it come, see {@link org.anergy.biology.Cause}. */
  byte[] cause = new byte[ROOM];

  /**
   * @param name prefix of the columns in digests and checkpoints
   */
  Apcs(String name) {
    this.name = name;
  }

  /** Returns the number of APCs. */
  int size() {
    return size;
  }

  /** Adds an APC. */
  void add(byte itsKind, int mask, float itsAmount, float itsCostimulation, byte itsCause) {
    if (size == kind.length) {
      grow(2 * size);
    }
    kind[size] = itsKind;
    epitopes[size] = mask;
    amount[size] = itsAmount;
    costimulation[size] = itsCostimulation;
    cause[size] = itsCause;
    size++;
  }

  /**
   * Takes APC {@code i} away; the last one takes its index.
   *
   * @return the former index of the one that took its place
   */
  int remove(int i) {
    int last = --size;
    kind[i] = kind[last];
    epitopes[i] = epitopes[last];
    amount[i] = amount[last];
    costimulation[i] = costimulation[last];
    cause[i] = cause[last];
    return last;
  }

  /** Returns the number of APCs of {@code itsKind}. */
  int count(int itsKind) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += kind[i] == itsKind ? 1 : 0;
    }
    return n;
  }

  private void grow(int room) {
    kind = Arrays.copyOf(kind, room);
    epitopes = Arrays.copyOf(epitopes, room);
    amount = Arrays.copyOf(amount, room);
    costimulation = Arrays.copyOf(costimulation, room);
    cause = Arrays.copyOf(cause, room);
  }

  @Override
  public void save(StateSink sink) {
    sink.bytes(name + ".kind", kind, size);
    sink.ints(name + ".epitopes", epitopes, size);
    sink.floats(name + ".amount", amount, size);
    sink.floats(name + ".costimulation", costimulation, size);
    sink.bytes(name + ".cause", cause, size);
  }

  @Override
  public void load(StateSource source) {
    kind = source.bytes(name + ".kind");
    size = kind.length;
    epitopes = source.ints(name + ".epitopes");
    amount = source.floats(name + ".amount");
    costimulation = source.floats(name + ".costimulation");
    cause = source.bytes(name + ".cause");
    grow(Math.max(ROOM, size));
  }
}
