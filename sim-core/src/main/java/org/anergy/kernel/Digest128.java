package org.anergy.kernel;

import org.anergy.base.StateSink;

/**
 * A 128-bit digest of a state: names, types, lengths and raw values, in their order. Two 64-bit
 * lanes of multiply–xorshift mixing with different constants; for telling states apart, not for
 * security. Floats count by their raw bits.
 */
public final class Digest128 implements StateSink {
  private static final long K1 = 0x9E3779B97F4A7C15L;
  private static final long K2 = 0xC2B2AE3D27D4EB4FL;
  private long a = 0x6A09E667F3BCC908L;
  private long b = 0xBB67AE8584CAA73BL;

  private void add(long v) {
    a = (a ^ v) * K1;
    a ^= a >>> 29;
    b = (b + Long.rotateLeft(v, 31)) * K2;
    b ^= (b >>> 32) + a;
  }

  private void head(String name, int type, int length) {
    for (int i = 0; i < name.length(); i++) {
      add(name.charAt(i));
    }
    add(((long) type << 56) ^ ((long) name.length() << 40) ^ length);
  }

  @Override
  public void value(String name, long value) {
    head(name, 1, 1);
    add(value);
  }

  @Override
  public void longs(String name, long[] values, int length) {
    head(name, 2, length);
    for (int i = 0; i < length; i++) {
      add(values[i]);
    }
  }

  @Override
  public void ints(String name, int[] values, int length) {
    head(name, 3, length);
    for (int i = 0; i < length; i++) {
      add(values[i]);
    }
  }

  @Override
  public void bytes(String name, byte[] values, int length) {
    head(name, 4, length);
    for (int i = 0; i < length; i++) {
      add(values[i]);
    }
  }

  @Override
  public void floats(String name, float[] values, int length) {
    head(name, 5, length);
    for (int i = 0; i < length; i++) {
      add(Float.floatToRawIntBits(values[i]));
    }
  }

  @Override
  public void doubles(String name, double[] values, int length) {
    head(name, 6, length);
    for (int i = 0; i < length; i++) {
      add(Double.doubleToRawLongBits(values[i]));
    }
  }

  /** Returns the digest of what was added so far, 32 hexadecimal digits. */
  public String hex() {
    long x = mix(a + b);
    long y = mix(b ^ Long.rotateLeft(x, 17));
    return String.format("%016x%016x", x, y);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
