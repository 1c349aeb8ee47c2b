package org.anergy.kernel;

import java.util.Set;

/**
 * One phase of a step.
 *
 * <p>A serial phase runs once a step and may write anything it declares. A parallel phase runs once
 * for every lattice, on any thread in any order; it may read shared state and write only the parts
 * of the lattice that it was given.
 */
public interface Phase {
  /** Returns the name under which the phase is timed and reported. */
  String name();

  /** Returns whether the phase runs once for every lattice. */
  boolean parallel();

  /** Returns what the phase reads. */
  Set<Resource> reads();

  /** Returns what the phase writes. */
  Set<Resource> writes();

  /**
   * Runs the phase.
   *
   * @param clock the running step; the same object every step
   * @param chunk index of the lattice, 0 for a serial phase
   */
  void run(StepClock clock, int chunk);
}
