package org.anergy.base;

/**
 * Receives every number of the simulation's state under a stable dotted name, in a fixed order.
 *
 * <p>One walk over the state serves the digest, the checkpoint and the assert mode: what a digest
 * sees is exactly what a checkpoint keeps. Arrays are views and must not be kept or modified.
 */
public interface StateSink {
  /** Accepts one integer value. */
  void value(String name, long value);

  /** Accepts the first {@code length} entries of {@code values}. */
  void longs(String name, long[] values, int length);

  /** Accepts the first {@code length} entries of {@code values}. */
  void ints(String name, int[] values, int length);

  /** Accepts the first {@code length} entries of {@code values}. */
  void bytes(String name, byte[] values, int length);

  /** Accepts the first {@code length} entries of {@code values}, compared by their raw bits. */
  void floats(String name, float[] values, int length);

  /** Accepts the first {@code length} entries of {@code values}, compared by their raw bits. */
  void doubles(String name, double[] values, int length);
}
