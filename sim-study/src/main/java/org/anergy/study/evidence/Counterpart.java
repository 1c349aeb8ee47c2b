package org.anergy.study.evidence;

/** How the counterpart of a published figure is simulated. Keeps no state. */
@FunctionalInterface
interface Counterpart {
  /**
   * Simulates it.
   *
   * @throws java.util.concurrent.CancellationException if the user stops
   */
  Simulated of(EvidenceCohorts cohorts);
}
