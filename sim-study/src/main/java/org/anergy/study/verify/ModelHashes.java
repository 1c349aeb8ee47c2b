package org.anergy.study.verify;

/**
 * The model by its hash: that of the agents, and that of the mean field, which covers the agents'
 * code too.
 *
 * @param agents what all checks but one are about
 * @param meanField what the comparison of both is about
 */
public record ModelHashes(String agents, String meanField) {
  /** Returns the hash that a result of {@code check} belongs to. */
  String of(String check) {
    return check.equals(WellMixedLimit.ID) ? meanField : agents;
  }
}
