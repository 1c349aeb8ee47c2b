package org.anergy.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.anergy.base.StateSink;
import org.anergy.base.Stateful;

/**
 * A 128-bit digest of a state: of the names, types, lengths and raw bits of its columns, in order.
 *
 * <p>Two 64-bit lanes take in every word, each with the round of xxHash64 (Collet, XXH64 algorithm
 * description 0.1.1) but other constants and rotations; the lanes are stirred into each other at
 * the end of every column. Each step is a bijection of the lanes for a given word and of the word
 * for given lanes, so a change confined to one word always changes the digest; other changes are
 * missed with a chance of about 2^-128. It guards against mistakes, not against forgers.
 *
 * <p>Equal on every machine and JDK. Nothing is allocated for a column. Not thread-safe.
 */
public final class Digest128 implements StateSink {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_HALF = 0xFFFF_FFFFL;

  // Odd constants with balanced bits: xxHash64's primes, and SplitMix64's multipliers.
  private static final long A_WORD = 0xC2B2AE3D27D4EB4FL;
  private static final long A_LANE = 0x9E3779B185EBCA87L;
  private static final long B_WORD = 0xBF58476D1CE4E5B9L;
  private static final long B_LANE = 0x94D049BB133111EBL;
  private static final long START_A = 0x165667B19E3779F9L;
  private static final long START_B = 0x27D4EB2F165667C5L;

  private long a = START_A;
  private long b = START_B;

  /** Returns the digest of the whole state of {@code stateful}, 32 hexadecimal digits. */
  public static String of(Stateful stateful) {
    Digest128 digest = new Digest128();
    stateful.save(digest);
    return digest.hex();
  }

  /** Forgets everything taken in so far. */
  public void reset() {
    a = START_A;
    b = START_B;
  }

  /** Returns the digest of all columns so far, 32 lower-case hexadecimal digits. */
  public String hex() {
    long high = finish(a + Long.rotateLeft(b, 23));
    long low = finish(b ^ high);
    StringBuilder text = new StringBuilder(32);
    appendHex(text, high);
    appendHex(text, low);
    return text.toString();
  }

  @Override
  public void value(String name, long value) {
    begin(name, ColumnType.VALUE, 1);
    absorb(value);
    stir();
  }

  @Override
  public void longs(String name, long[] values, int length) {
    begin(name, ColumnType.LONGS, length);
    long x = a;
    long y = b;
    for (int i = 0; i < length; i++) {
      long word = values[i];
      x = roundA(x, word);
      y = roundB(y, word);
    }
    end(x, y);
  }

  @Override
  public void ints(String name, int[] values, int length) {
    begin(name, ColumnType.INTS, length);
    long x = a;
    long y = b;
    int pairs = length & ~1;
    for (int i = 0; i < pairs; i += 2) {
      long word = (values[i] & LOW_HALF) | ((long) values[i + 1] << 32);
      x = roundA(x, word);
      y = roundB(y, word);
    }
    if (pairs < length) {
      x = roundA(x, values[pairs]);
      y = roundB(y, values[pairs]);
    }
    end(x, y);
  }

  @Override
  public void bytes(String name, byte[] values, int length) {
    begin(name, ColumnType.BYTES, length);
    long x = a;
    long y = b;
    int whole = length & ~7;
    for (int i = 0; i < whole; i += 8) {
      long word = (long) WORDS.get(values, i);
      x = roundA(x, word);
      y = roundB(y, word);
    }
    if (whole < length) {
      long word = 0;
      for (int i = whole; i < length; i++) {
        word = (word << 8) | (values[i] & 0xFF);
      }
      x = roundA(x, word);
      y = roundB(y, word);
    }
    end(x, y);
  }

  @Override
  public void floats(String name, float[] values, int length) {
    begin(name, ColumnType.FLOATS, length);
    long x = a;
    long y = b;
    int pairs = length & ~1;
    for (int i = 0; i < pairs; i += 2) {
      long word =
          (Float.floatToRawIntBits(values[i]) & LOW_HALF)
              | ((long) Float.floatToRawIntBits(values[i + 1]) << 32);
      x = roundA(x, word);
      y = roundB(y, word);
    }
    if (pairs < length) {
      long word = Float.floatToRawIntBits(values[pairs]);
      x = roundA(x, word);
      y = roundB(y, word);
    }
    end(x, y);
  }

  @Override
  public void doubles(String name, double[] values, int length) {
    begin(name, ColumnType.DOUBLES, length);
    long x = a;
    long y = b;
    for (int i = 0; i < length; i++) {
      long word = Double.doubleToRawLongBits(values[i]);
      x = roundA(x, word);
      y = roundB(y, word);
    }
    end(x, y);
  }

  private static long roundA(long lane, long word) {
    return Long.rotateLeft(lane + word * A_WORD, 31) * A_LANE;
  }

  private static long roundB(long lane, long word) {
    return Long.rotateLeft(lane ^ word * B_WORD, 27) * B_LANE;
  }

  private void absorb(long word) {
    a = roundA(a, word);
    b = roundB(b, word);
  }

  /** Type and both lengths come before the content, so no two columns can run into each other. */
  private void begin(String name, ColumnType type, int length) {
    int nameLength = name.length();
    absorb(((long) type.code() << 32) | nameLength);
    for (int i = 0; i < nameLength; i++) {
      absorb(name.charAt(i));
    }
    absorb(length);
  }

  private void end(long x, long y) {
    a = x;
    b = y;
    stir();
  }

  private void stir() {
    a += Long.rotateLeft(b, 41);
    a = (a ^ (a >>> 29)) * A_LANE;
    b ^= a;
    b = (b ^ (b >>> 32)) * B_LANE;
  }

  /** The finalizer of xxHash64: a bijection in which every bit of the input reaches every bit. */
  private static long finish(long z) {
    z = (z ^ (z >>> 33)) * A_WORD;
    z = (z ^ (z >>> 29)) * 0x165667B19E3779F9L;
    return z ^ (z >>> 32);
  }

  private static void appendHex(StringBuilder text, long bits) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      text.append(Character.forDigit((int) (bits >>> shift) & 0xF, 16));
    }
  }
}
