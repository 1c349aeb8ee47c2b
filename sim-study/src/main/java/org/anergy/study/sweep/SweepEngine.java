package org.anergy.study.sweep;

import org.anergy.study.runs.RunExecutor;

/**
 * A way to do the runs of studies on other machines. Implementations live in modules of their own,
 * which are on the class path only if they are asked for, and are found by {@link
 * java.util.ServiceLoader}.
 */
public interface SweepEngine {
  /** Returns the name on the command line. */
  String name();

  /**
   * Asks whether machines can be had, before anything is written.
   *
   * @param master where they are asked for, in the words of the engine
   * @throws org.anergy.base.RefusedException if nobody answers there
   */
  void requireAnswer(String master);

  /**
   * Returns what does the runs of {@code study}; connects to nothing yet.
   *
   * @param master as for {@link #requireAnswer}
   */
  RunExecutor open(ShippedStudy study, String master);
}
