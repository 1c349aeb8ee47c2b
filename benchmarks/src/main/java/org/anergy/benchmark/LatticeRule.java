package org.anergy.benchmark;

import org.anergy.random.Keyed;

/**
 * The rule of the reference workload {@code tcell-lattice-v1}, which every implementation follows
 * to the bit. A torus of N × N sites holds at most one cell a site and two fields, pro and anti.
 *
 * <ol>
 *   <li>Step t has the key {@code stepKey(patientKey(seed, 0), t)}. All cells act at once and see
 *       only the state of step t; a cell draws one word w = bits(key, id, CHOICE).
 *   <li>It reads p (pro) and q (anti) at its site and secretes there: an effector 0.01 pro, a
 *       regulatory cell 0.01 anti, a presenting cell 0.0025 pro.
 *   <li>Its activity becomes a + 0.1 (p − q − a), with the p and q read before secretion.
 *   <li>If bits 40–63 of w are below 0.001 · 2²⁴ it dies: it does nothing more in this step, and
 *       its site becomes free only with step t + 1.
 *   <li>Otherwise it proposes to move to the Moore neighbor numbered by bits 0–2 of w.
 *   <li>If bits 16–39 of w, as a fraction v, have v &lt; 0.001 (1 + a/(1 + |a|)), it also proposes
 *       a daughter for the neighbor (of its place at step t) numbered by bits 3–5 of w.
 *   <li>Only sites empty at step t can be won. Of several movers the one with the largest signed
 *       priority bits(key, id, CONFLICT) wins; the losers stay.
 *   <li>Daughters lose against any mover's proposal for the site, successful or not; among
 *       daughters the parent's priority decides; a losing daughter is not born.
 *   <li>A daughter has its mother's type and new activity and the id bits(key, id, BIRTH), whose
 *       lowest two bits are replaced by the type. All moves, births and deaths happen together.
 *   <li>Then both fields once: u' = 0.99 (0.2 u + 0.2 ((N + S) + (W + E))), in float, in this
 *       order.
 * </ol>
 */
final class LatticeRule {
  static final int EFFECTOR = 0;
  static final int REGULATORY = 1;
  static final int PRESENTING = 2;

  /** Purposes of draws. */
  static final int CHOICE = 1;

  static final int CONFLICT = 2;
  static final int BIRTH = 3;
  private static final int FILLING = 4;
  private static final int IDENTITY = 5;

  /** 0.001 · 2²⁴. */
  static final int DEATH_LIMIT = 16777;

  static final float DIVISION = 0.001f;

  /** Above 2 · 0.001 · 2²⁴ nothing divides, whatever its activity. */
  static final int DIVISION_LIMIT = 33555;

  static final float RELAXATION = 0.1f;
  static final float KEPT = 0.99f;
  static final float SPREAD = 0.2f;
  static final float CENTER = 1 - 4 * SPREAD;

  /** Share of sites filled at the start. */
  private static final int FILLING_LIMIT = (int) (0.2 * (1 << 24));

  private static final float[] PRO_SECRETION = {0.01f, 0, 0.0025f, 0};
  private static final float[] ANTI_SECRETION = {0, 0.01f, 0, 0};
  private static final int[] DX = {-1, 0, 1, -1, 1, -1, 0, 1};
  private static final int[] DY = {-1, -1, -1, 0, 0, 1, 1, 1};

  private LatticeRule() {}

  /** Returns the step in x, in sites, of neighbor {@code direction} (0–7, row by row). */
  static int dx(int direction) {
    return DX[direction];
  }

  /** Returns the step in y, in sites, of neighbor {@code direction} (0–7, row by row). */
  static int dy(int direction) {
    return DY[direction];
  }

  static int type(long id) {
    return (int) id & 3;
  }

  static float proSecretion(int type) {
    return PRO_SECRETION[type];
  }

  static float antiSecretion(int type) {
    return ANTI_SECRETION[type];
  }

  static boolean dies(long word) {
    return (int) (word >>> 40) < DEATH_LIMIT;
  }

  static boolean divides(long word, float activity) {
    int v = (int) (word >>> 16) & 0xFFFFFF;
    return v < DIVISION_LIMIT
        && v * 0x1p-24f < DIVISION * (1 + activity / (1 + Math.abs(activity)));
  }

  static int moveDirection(long word) {
    return (int) word & 7;
  }

  static int birthDirection(long word) {
    return (int) word >>> 3 & 7;
  }

  static long daughter(long key, long mother) {
    return (Keyed.bits(key, mother, BIRTH) & ~3L) | (mother & 3);
  }

  /**
   * Returns the id of the cell that is at site {@code site} at the start, or −1 if it is empty: a
   * fifth of the sites are filled, 60 % effectors, 20 % regulatory, 20 % presenting cells.
   */
  static long founder(long seed, int site) {
    long key = Keyed.patientKey(seed, 0);
    long word = Keyed.bits(key, site, FILLING);
    if ((int) (word >>> 40) >= FILLING_LIMIT) {
      return -1;
    }
    int part = (int) word & 255;
    int type = part < 154 ? EFFECTOR : part < 205 ? REGULATORY : PRESENTING;
    return (Keyed.bits(key, site, IDENTITY) & ~3L) | type;
  }

  /** Returns {@code digest} with a cell added; order matters. */
  static long addCell(long digest, int site, long id, float activity) {
    long h = Keyed.mix(digest ^ id) + site;
    return Keyed.mix(h ^ Float.floatToRawIntBits(activity));
  }

  /** Returns {@code digest} with a site's fields added; order matters. */
  static long addFields(long digest, float pro, float anti) {
    long h = digest * 31 + Float.floatToRawIntBits(pro);
    return h * 31 + Float.floatToRawIntBits(anti);
  }
}
