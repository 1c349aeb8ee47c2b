package org.anergy.random;

import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * One way of walking through keys: word {@code i} of the stream is the draw of the {@code i}-th
 * key. The ways are those of a simulation (neighbors in one argument, several arguments
 * interleaved) plus sums and exclusive ors of neighboring draws, which are uniform only if those
 * are independent.
 */
record KeyStream(String name, IntToLongFunction word) {
  private static final long STEP = Keyed.stepKey(Keyed.patientKey(0, 0), 0);

  long[] words(int count) {
    long[] words = new long[count];
    for (int i = 0; i < count; i++) {
      words[i] = word.applyAsLong(i);
    }
    return words;
  }

  @Override
  public String toString() {
    return name;
  }

  private static long draw(long seed, long patient, long step, long entity, int purpose) {
    return Keyed.bits(Keyed.stepKey(Keyed.patientKey(seed, patient), step), entity, purpose);
  }

  private static KeyStream of(String name, IntToLongFunction word) {
    return new KeyStream(name, word);
  }

  /** Returns the streams that the keyed generator must pass. */
  static List<KeyStream> all() {
    return List.of(
        of("entities 0, 1, 2 …", i -> Keyed.bits(STEP, i, 1)),
        of("entities of stride 4096", i -> Keyed.bits(STEP, i * 4096L, 1)),
        of("entities that differ above bit 40", i -> Keyed.bits(STEP, (long) i << 40, 1)),
        of("entities in Gray code", i -> Keyed.bits(STEP, i ^ (i >>> 1), 1)),
        of("entities below zero", i -> Keyed.bits(STEP, -i, 1)),
        of("entities that are hashes", i -> Keyed.bits(STEP, Keyed.hash(7, i), 1)),
        of("purposes 0, 1, 2 …", i -> Keyed.bits(STEP, 5, i)),
        of("indices of one purpose", i -> Keyed.bits(STEP, 5, 3 + 256 * i)),
        of("steps 0, 1, 2 …", i -> draw(1, 0, i, 5, 1)),
        of("patients 0, 1, 2 …", i -> draw(1, i, 0, 5, 1)),
        of("seeds 0, 1, 2 …", i -> draw(i, 0, 0, 0, 0)),
        of("seeds of one high bit more", i -> draw((long) i << 32, 0, 0, 0, 0)),
        of("16 entities a step", i -> draw(1, 0, i >> 4, i & 15, 1)),
        of("8 purposes an entity", i -> draw(1, 0, 3, i >> 3, i & 7)),
        of("4 patients, 4 entities, steps", i -> draw(2, i & 3, i >> 4, i >> 2 & 3, 9)),
        of("entity equal to step", i -> draw(0, 0, i, i, 0)),
        of("seed, patient, step and entity equal", i -> draw(i, i, i, i, i)),
        of("ordinals of one parent", i -> Keyed.hash(11, i)),
        of("first children of parents", i -> Keyed.hash(i, 0)),
        of("entity xor next", i -> Keyed.bits(STEP, i, 1) ^ Keyed.bits(STEP, i + 1L, 1)),
        of("entity minus next", i -> Keyed.bits(STEP, i, 1) - Keyed.bits(STEP, i + 1L, 1)),
        of("purpose xor next", i -> Keyed.bits(STEP, i, 1) ^ Keyed.bits(STEP, i, 2)),
        of("purpose minus next", i -> Keyed.bits(STEP, i, 1) - Keyed.bits(STEP, i, 2)),
        of("step xor next", i -> draw(1, 0, i, 5, 1) ^ draw(1, 0, i + 1L, 5, 1)),
        of("patient minus next", i -> draw(1, i, 0, 5, 1) - draw(1, i + 1L, 0, 5, 1)),
        of("seed xor next", i -> draw(i, 0, 0, 5, 1) ^ draw(i + 1L, 0, 0, 5, 1)),
        of("step against entity", i -> draw(1, 0, 8, i, 1) ^ draw(1, 0, i, 8, 1)),
        of("purpose against entity", i -> Keyed.bits(STEP, 3, i) ^ Keyed.bits(STEP, i, 3)));
  }

  /** Returns generators with known flaws, which show that the battery can fail. */
  static List<KeyStream> flawed() {
    long[] state = {1};
    return List.of(
        of("Weyl sequence", i -> i * 0x9E3779B97F4A7C15L),
        of("no mixing of the entity's low bits", i -> Keyed.mix(i & ~1)),
        of("one xorshift, linear over bits", i -> state[0] = xorshift(state[0])),
        of("upper half copied to the lower", i -> Keyed.mix(i) & -1L << 32 | Keyed.mix(i) >>> 32),
        of("one bit stuck in eight words of nine", i -> Keyed.mix(i) | (i % 9 == 0 ? 0 : 1L << 17)),
        of("31 random bits", i -> Keyed.mix(i) & 0x7FFFFFFFL | (Keyed.mix(i) << 33)),
        of("a word drawn twice in 64", i -> Keyed.mix(i % 64 == 63 ? i - 1 : i)));
  }

  private static long xorshift(long x) {
    long y = x ^ x << 13;
    y ^= y >>> 7;
    return y ^ y << 17;
  }
}
