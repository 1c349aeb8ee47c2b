package org.anergy.study.runs;

import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the runs of a study somewhere: on threads of this process, or on other machines. It
 * simulates only; the {@link RunQueue} that asks for the runs keeps the books.
 */
public interface RunExecutor {
  /**
   * Begins with runs and returns at once.
   *
   * @param open the runs to do
   * @param progress hears how far runs are that are in work; those that ended count elsewhere
   * @param stop asks to give up what is in work and to begin nothing more; called by any thread
   * @throws org.anergy.base.RefusedException if there is no place to do them
   */
  Work begin(BitSet open, RunsProgress progress, BooleanSupplier stop);

  /** Runs in work; to be used by one thread. */
  interface Work {
    /**
     * Waits for what happens next. A run may end more than once, with the same row.
     *
     * @return null when all runs have ended, or {@code stop} asked and the others were given up
     */
    @Nullable WorkerMessage next() throws InterruptedException;

    /** Stops whatever still works, waits for it, and returns what nobody has taken yet. */
    List<WorkerMessage> stop();
  }
}
