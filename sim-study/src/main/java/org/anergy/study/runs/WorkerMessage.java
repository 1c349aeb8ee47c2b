package org.anergy.study.runs;

import java.util.List;

/** What a worker tells the thread that keeps the books. */
public sealed interface WorkerMessage {
  /** Work on {@code run} began. */
  record Started(long run) implements WorkerMessage {}

  /**
   * A run ended.
   *
   * @param row what it came to
   * @param seconds wall time, s
   * @param stack where the simulation threw, for the journal; empty if it finished
   * @param host where it was simulated; empty if in this process
   * @param attempt how often it was begun there, from 1
   */
  record Ended(PatientRow row, double seconds, List<String> stack, String host, int attempt)
      implements WorkerMessage {
    public Ended {
      stack = List.copyOf(stack);
    }

    /** Returns the same end, of a run that was simulated on {@code host}. */
    public Ended on(String host, int attempt) {
      return new Ended(row, seconds, stack, host, attempt);
    }
  }

  /** A run was given up because the study stops; {@code started} if work had begun. */
  record GivenUp(long run, boolean started) implements WorkerMessage {}

  /** The machine failed (a broken class path, a lost cluster): the study cannot go on. */
  record Broken(Throwable error) implements WorkerMessage {}
}
