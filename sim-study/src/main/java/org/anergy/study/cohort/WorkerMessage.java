package org.anergy.study.cohort;

import org.jspecify.annotations.Nullable;

/** What a worker tells the thread that keeps the books. */
sealed interface WorkerMessage {
  /** Work on {@code patient} began. */
  record Started(long patient) implements WorkerMessage {}

  /**
   * A patient ended.
   *
   * @param failure what the simulation threw, for the journal; none if it finished
   */
  record Ended(PatientRow row, double seconds, @Nullable Throwable failure)
      implements WorkerMessage {}

  /** A patient was given up because the cohort stops; {@code started} if work had begun. */
  record GivenUp(long patient, boolean started) implements WorkerMessage {}

  /** The machine failed (memory, a broken class path): the cohort cannot go on. */
  record Broken(Throwable error) implements WorkerMessage {}
}
