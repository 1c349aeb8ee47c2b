package org.anergy.run;

/**
 * The state digest after a step.
 *
 * @param step number of steps done since the start of the run-in
 * @param digest 32 hexadecimal digits
 */
public record StepDigest(long step, String digest) {}
