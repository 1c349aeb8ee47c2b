package org.anergy.run;

import java.util.regex.Pattern;

/**
 * What decides every number of a run: a checkpoint may only be resumed by a run of equal identity.
 *
 * @param modelHash SHA-256 of the model, 64 hexadecimal digits; see {@link ModelHash}
 * @param scenarioSha256 SHA-256 of the resolved scenario, 64 hexadecimal digits
 * @param seed the seed, all 64 bits of it
 * @param patientIndex index of the patient in its cohort, 0 for a single run
 */
public record RunIdentity(String modelHash, String scenarioSha256, long seed, long patientIndex) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public RunIdentity {
    if (!SHA256.matcher(modelHash).matches() || !SHA256.matcher(scenarioSha256).matches()) {
      throw new IllegalArgumentException(
          "model hash and scenario SHA-256 must be 64 lower-case hexadecimal digits, not "
              + modelHash
              + " and "
              + scenarioSha256);
    }
  }
}
