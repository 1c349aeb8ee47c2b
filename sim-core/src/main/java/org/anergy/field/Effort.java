package org.anergy.field;

/**
 * How much work a solve of the multigrid is: fixed, so that results depend on nothing else.
 *
 * <p>Every solve starts from the last concentration. What it leaves when all sources are new is in
 * docs/numerics.md; of sources that stay, nothing is left after a few steps.
 *
 * @param cycles multigrid cycles
 * @param smoothings relaxations on each grid at the end of a cycle
 * @param smoothedUpTo eigenvalue of T, of b/a, up to which they are chosen to smooth
 */
record Effort(int cycles, int smoothings, double smoothedUpTo) {
  /**
   * The steady equation in one cycle: with sources on one site in 60, all new, it leaves 2 to 4 %,
   * where two cycles of two smoothings leave 0.5 % in 1.4 times the time. Of 0.73, 0.85 and 0.9 the
   * second left least.
   */
  static final Effort STEADY = new Effort(1, 3, 0.85);

  /** Uptake that differs from site to site is foreign to the coarser grids: one cycle more. */
  static final Effort STEADY_WITH_UPTAKE = new Effort(2, 2, 0.73);

  /** A backward-Euler step changes little and is followed by others. */
  static final Effort SUBSTEP = new Effort(1, 2, 0.73);

  /** Returns the work of a solve of the steady equation, or else of one backward-Euler step. */
  static Effort of(boolean steady, boolean withUptake) {
    if (!steady) {
      return SUBSTEP;
    }
    return withUptake ? STEADY_WITH_UPTAKE : STEADY;
  }
}
