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
   * Returns what does the runs of {@code study}; connects to nothing yet.
   *
   * @param master where the machines are asked for, in the words of the engine
   */
  RunExecutor open(ShippedStudy study, String master);
}
