package org.anergy.compartment;

import java.util.Arrays;

/**
 * Cells that leave a lattice in the running step, in canonical order. Derived: empty between steps.
 */
public final class Exits {
  private int size;
  private byte[] kind = new byte[32];
  private int[] clone = new int[32];
  private byte[] cause = new byte[32];
  private float[] activity = new float[32];
  private int[] epitopes = new int[32];
  private float[] amount = new float[32];

  /** Forgets all exits. */
  public void clear() {
    size = 0;
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
