package org.anergy.base;

/**
 * Gives back what a {@link StateSink} received, by the same names; the reading side of a
 * checkpoint.
 *
 * <p>Every method throws {@link IllegalArgumentException} with the column's name if it is missing
 * or of another type. Returned arrays are fresh copies that the caller owns.
 */
public interface StateSource {
  /** Returns the integer stored under {@code name}. */
  long value(String name);

  /** Returns the array stored under {@code name}, exactly as long as it was written. */
  long[] longs(String name);

  /** Returns the array stored under {@code name}, exactly as long as it was written. */
  int[] ints(String name);

  /** Returns the array stored under {@code name}, exactly as long as it was written. */
  byte[] bytes(String name);

  /** Returns the array stored under {@code name}, exactly as long as it was written. */
  float[] floats(String name);

  /** Returns the array stored under {@code name}, exactly as long as it was written. */
  double[] doubles(String name);
}
