package org.anergy.run;

import org.anergy.kernel.StateSnapshot;

/**
 * A checkpoint that was read and found whole.
 *
 * @param identity the run that wrote it
 * @param step number of steps done since the start of the run-in
 * @param state every column
 */
public record Checkpoint(RunIdentity identity, long step, StateSnapshot state) {}
