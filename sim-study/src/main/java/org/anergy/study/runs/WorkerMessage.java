package org.anergy.study.runs;

import org.jspecify.annotations.Nullable;

/** What a worker tells the thread that keeps the books. */
sealed interface WorkerMessage {
  /** Work on {@code run} began. */
  record Started(long run) implements WorkerMessage {}

  /**
   * A run ended.
   *
   * @param failure what the simulation threw, for the journal; none if it finished
   */
  record Ended(PatientRow row, double seconds, @Nullable Throwable failure)
      implements WorkerMessage {}

  /** A run was given up because the study stops; {@code started} if work had begun. */
  record GivenUp(long run, boolean started) implements WorkerMessage {}

  /** The machine failed (a broken class path): the study cannot go on. */
  record Broken(Throwable error) implements WorkerMessage {}
}
