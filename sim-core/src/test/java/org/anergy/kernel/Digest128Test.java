package org.anergy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class Digest128Test {
  @Test
  void theDigestOfAKnownStateIsTheSameOnEveryMachine() {
    Digest128 digest = new Digest128();
    digest.value("step", 42);
    digest.ints("cell.kind", new int[] {1, 2, 3}, 3);
    digest.floats("field", new float[] {0.5f, -0f, Float.NaN}, 3);
    digest.bytes("flags", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 9);
    digest.doubles("integrity", new double[] {1.0 / 3}, 1);
    digest.longs("cell.id", new long[] {Long.MIN_VALUE, 7}, 2);
    // Computed by an independent implementation of the description in the class comment.
    assertThat(digest.hex()).isEqualTo("765d90bdf520a1fa5ece16cce304b103");
  }

  @Test
  void everySingleBitOfEveryTypeMatters() {
    Set<String> digests = new HashSet<>();
    int states = 0;
    for (int length : new int[] {1, 2, 3, 5, 8, 9}) {
      for (int i = 0; i < length; i++) {
        for (int bit = 0; bit < 64; bit++) {
          states += addOneBitStates(digests, length, i, bit);
        }
      }
    }
    assertThat(digests).hasSize(states);
  }

  private static int addOneBitStates(Set<String> digests, int length, int i, int bit) {
    int states = 2;
    long[] longs = new long[length];
    longs[i] = 1L << bit;
    digests.add(hex(d -> d.longs("x", longs, length)));
    double[] doubles = new double[length];
    doubles[i] = Double.longBitsToDouble(1L << bit);
    digests.add(hex(d -> d.doubles("x", doubles, length)));
    if (bit < 32) {
      states += 2;
      int[] ints = new int[length];
      ints[i] = 1 << bit;
      digests.add(hex(d -> d.ints("x", ints, length)));
      float[] floats = new float[length];
      floats[i] = Float.intBitsToFloat(1 << bit);
      digests.add(hex(d -> d.floats("x", floats, length)));
    }
    if (bit < 8) {
      states++;
      byte[] bytes = new byte[length];
      bytes[i] = (byte) (1 << bit);
      digests.add(hex(d -> d.bytes("x", bytes, length)));
    }
    return states;
  }

  @Test
  void flippedSignsOfNeighborsDoNotCancel() {
    Set<String> digests = new HashSet<>();
    for (int signs = 0; signs < 1 << 12; signs++) {
      float[] field = new float[12];
      for (int i = 0; i < 12; i++) {
        field[i] = (signs >> i & 1) == 0 ? 1.5f : -1.5f;
      }
      digests.add(hex(d -> d.floats("field", field, 12)));
    }
    assertThat(digests).hasSize(1 << 12);
  }

  @Test
  void namesTypesLengthsAndOrderMatter() {
    List<String> digests = new ArrayList<>();
    digests.add(hex(d -> {}));
    digests.add(hex(d -> d.ints("a", new int[0], 0)));
    digests.add(hex(d -> d.ints("b", new int[0], 0)));
    digests.add(hex(d -> d.longs("a", new long[0], 0)));
    digests.add(hex(d -> d.ints("a", new int[1], 1)));
    digests.add(hex(d -> d.ints("a", new int[2], 2)));
    digests.add(hex(d -> d.longs("a", new long[1], 1)));
    digests.add(hex(d -> d.value("a", 0)));
    digests.add(hex(d -> d.ints("a", new int[] {1, 2}, 2)));
    digests.add(hex(d -> d.ints("a", new int[] {2, 1}, 2)));
    digests.add(hex(d -> d.ints("a", new int[] {2, 1, 9}, 3)));
    digests.add(hex(d -> d.bytes("a", new byte[] {0, 0, 0}, 3)));
    digests.add(hex(d -> d.bytes("a", new byte[] {0, 0, 0, 0}, 4)));
    digests.add(hex(d -> values(d, "x", 1, "y", 2)));
    digests.add(hex(d -> values(d, "y", 2, "x", 1)));
    digests.add(hex(d -> values(d, "x", 2, "y", 1)));
    digests.add(hex(d -> values(d, "xy", 1, "", 2)));
    digests.add(hex(d -> twice(d, new int[] {1}, new int[] {2, 3})));
    digests.add(hex(d -> twice(d, new int[] {1, 2}, new int[] {3})));
    assertThat(digests).doesNotHaveDuplicates();
  }

  private static void values(Digest128 d, String n1, long v1, String n2, long v2) {
    d.value(n1, v1);
    d.value(n2, v2);
  }

  private static void twice(Digest128 d, int[] first, int[] second) {
    d.ints("p", first, first.length);
    d.ints("p", second, second.length);
  }

  @Test
  void entriesBehindTheLengthAreNotRead() {
    assertThat(hex(d -> d.ints("a", new int[] {1, 2, 3, 99}, 3)))
        .isEqualTo(hex(d -> d.ints("a", new int[] {1, 2, 3}, 3)));
    assertThat(hex(d -> d.bytes("a", new byte[] {1, 2, 3, 99}, 3)))
        .isEqualTo(hex(d -> d.bytes("a", new byte[] {1, 2, 3}, 3)));
  }

  @Test
  void aFlippedBitFlipsHalfOfTheDigestOnAverage() {
    // 64 bits x 32 positions = 2048 flips of 128 output bits each: under independence the mean is
    // 64 with a standard error of sqrt(32 / 2048) = 0.125; 5 of them leave 6e-7 for a false alarm.
    // A single flip stays within 64 +- 7 sd (sd 5.66) with 2048 x 2.6e-12.
    long[] state = new long[32];
    for (int i = 0; i < state.length; i++) {
      state[i] = i * 1000L;
    }
    String base = hex(d -> d.longs("state", state, 32));
    long flipped = 0;
    for (int i = 0; i < 32; i++) {
      for (int bit = 0; bit < 64; bit++) {
        state[i] ^= 1L << bit;
        int distance = distance(base, hex(d -> d.longs("state", state, 32)));
        state[i] ^= 1L << bit;
        assertThat(distance).isBetween(24, 104);
        flipped += distance;
      }
    }
    assertThat(flipped / 2048.0).isBetween(63.375, 64.625);
  }

  private static int distance(String x, String y) {
    int bits = 0;
    for (int i = 0; i < 32; i++) {
      bits += Integer.bitCount(Character.digit(x.charAt(i), 16) ^ Character.digit(y.charAt(i), 16));
    }
    return bits;
  }

  @Test
  void readingTheDigestChangesNothingAndResetForgetsEverything() {
    Digest128 digest = new Digest128();
    String empty = digest.hex();
    digest.value("a", 1);
    String one = digest.hex();
    assertThat(digest.hex()).isEqualTo(one).hasSize(32).matches("[0-9a-f]+");
    digest.reset();
    assertThat(digest.hex()).isEqualTo(empty).isNotEqualTo(one);
  }

  @Test
  void columnsAllocateNothing() {
    Digest128 digest = new Digest128();
    float[] floats = new float[1000];
    int[] ints = new int[1000];
    byte[] bytes = new byte[1001];
    ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    walk(digest, floats, ints, bytes, 1000);
    long before = bean.getThreadAllocatedBytes(self);
    walk(digest, floats, ints, bytes, 2000);
    // One 16-byte object a column would be 128,000 bytes.
    assertThat(bean.getThreadAllocatedBytes(self) - before).isLessThan(4000);
  }

  private static void walk(Digest128 d, float[] floats, int[] ints, byte[] bytes, int rounds) {
    for (int i = 0; i < rounds; i++) {
      d.floats("field", floats, floats.length);
      d.ints("kind", ints, ints.length);
      d.bytes("flags", bytes, bytes.length);
      d.value("step", i);
    }
  }

  private static String hex(Consumer<Digest128> columns) {
    Digest128 digest = new Digest128();
    columns.accept(digest);
    return digest.hex();
  }
}
