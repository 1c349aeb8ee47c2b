package org.anergy.field;

import org.anergy.base.StateSource;

/** A checkpoint that holds a single column of floats. */
record OneColumn(String name, float[] stored) implements StateSource {
  @Override
  public float[] floats(String wanted) {
    if (!wanted.equals(name)) {
      throw missing(wanted);
    }
    return stored.clone();
  }

  @Override
  public long value(String wanted) {
    throw missing(wanted);
  }

  @Override
  public long[] longs(String wanted) {
    throw missing(wanted);
  }

  @Override
  public int[] ints(String wanted) {
    throw missing(wanted);
  }

  @Override
  public byte[] bytes(String wanted) {
    throw missing(wanted);
  }

  @Override
  public double[] doubles(String wanted) {
    throw missing(wanted);
  }

  private static IllegalArgumentException missing(String wanted) {
    return new IllegalArgumentException("No column " + wanted);
  }
}
