package org.anergy.run;

import org.anergy.base.Stateful;

/**
 * One patient's run as a runner drives it: the biology, what watches it, and what was recorded.
 *
 * <p>Its state is everything: a fresh run of the same identity that has loaded what another saved
 * goes on as the other would have, and leaves the same result.
 */
public interface Run extends Stateful, AutoCloseable {
  /** Tells whether all steps are done, or the patient died. */
  boolean finished();

  /** Does one step of all phases, and what is observed after it. */
  void advance();

  /** Returns the number of steps done since the start of the run-in. */
  long step();

  /** Returns the number of steps of run-in and follow-up together, as planned. */
  long totalSteps();

  /** Returns the time since the start of the follow-up, d; negative in the run-in. */
  double day();

  /** Returns the digest of the state of the biology, 32 hexadecimal digits. */
  String digest();

  /** Returns everything that the run leaves behind. */
  RunResult result();

  @Override
  void close();
}
