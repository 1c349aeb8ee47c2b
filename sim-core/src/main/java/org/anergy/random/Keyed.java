package org.anergy.random;

/**
 * Counter-based random draws: every draw is a pure function of its key, so that no result depends
 * on threads, order or the history of other draws.
 *
 * <p>The generator is two rounds of the SplitMix64 finalizer (Stafford's mix 13; Steele, Lea and
 * Flood 2014, doi:10.1145/2660193.2660195) over the combined key. The keyed streams (sequential
 * ids, sequential steps, low-entropy seeds) are tested by a statistical battery.
 *
 * <p>A draw is keyed by (seed, patient, step, entity, purpose, index). {@link #stepKey} folds the
 * first three once a step; {@link #bits} adds the rest. All methods are pure and thread-safe.
 */
public final class Keyed {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long SILVER = 0xD1B54A32D192ED03L;
  private static final double TO_UNIT = 0x1.0p-52;

  private Keyed() {}

  /** Returns a bijective scramble of {@code z} (Stafford mix 13). */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns a hash of an ordered pair, for identities and keys. */
  public static long hash(long a, long b) {
    return mix(mix(a + GOLDEN) ^ (b * SILVER + GOLDEN));
  }

  /** Returns the key of everything that patient {@code patient} draws under {@code seed}. */
  public static long patientKey(long seed, long patient) {
    return hash(seed, patient);
  }

  /** Returns the key of one step of one patient. */
  public static long stepKey(long patientKey, long step) {
    return hash(patientKey, step);
  }

  /**
   * Returns 64 random bits.
   *
   * @param stepKey what {@link #stepKey} gave
   * @param entity identity of the cell, clone, site or patch that draws
   * @param purpose what the draw is for: purpose code, plus 256 × index where one purpose draws
   *     several times
   */
  public static long bits(long stepKey, long entity, int purpose) {
    return mix(mix(stepKey ^ entity) + purpose * GOLDEN + SILVER);
  }

  /** Returns a uniform number in (0, 1), never 0 and never 1, from {@link #bits}. */
  public static double uniform(long stepKey, long entity, int purpose) {
    return toUnit(bits(stepKey, entity, purpose));
  }

  /**
   * Returns the uniform number in (0, 1) that 64 random bits stand for: the middle of one of 2⁵²
   * equal cells. (With 53 bits the middle of the last cell would round to 1.)
   */
  public static double toUnit(long bits) {
    return ((bits >>> 12) + 0.5) * TO_UNIT;
  }
}
