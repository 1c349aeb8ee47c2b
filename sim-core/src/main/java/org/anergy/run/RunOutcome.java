package org.anergy.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param result what it leaves behind; empty if it was interrupted
 * @param checkpoint the checkpoint from which an interrupted run goes on; empty if there is none
 * @param step number of steps done
 */
public record RunOutcome(Optional<RunResult> result, Optional<Path> checkpoint, long step) {
  /** Tells whether the run was stopped before its end. */
  public boolean interrupted() {
    return result.isEmpty();
  }
}
