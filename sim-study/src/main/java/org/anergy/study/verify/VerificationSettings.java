package org.anergy.study.verify;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.PatientSimulator;
import org.jspecify.annotations.Nullable;

/**
 * What a verification works with.
 *
 * @param loader reads the scenarios of the checks
 * @param simulator simulates their patients
 * @param cache directory for simulated patients, shared by all versions of the model
 * @param hashes the model's code and defaults; results of another model are never used
 * @param jobs patients that are simulated side by side
 * @param quick small samples that show that the checks work and prove nothing
 * @param samples how large every sample is
 * @param stop asks to stop
 * @param adopt first digits of the hash of another model whose patients are taken over where some
 *     of them, run again, are equal (see {@link Adoption}); none if null
 */
public record VerificationSettings(
    ScenarioLoader loader,
    PatientSimulator simulator,
    Path cache,
    ModelHashes hashes,
    int jobs,
    boolean quick,
    SampleSizes samples,
    BooleanSupplier stop,
    @Nullable String adopt) {

  /** Settings with the standard sizes of all samples and one hash for both fidelities. */
  public VerificationSettings(
      ScenarioLoader loader,
      PatientSimulator simulator,
      Path cache,
      String modelHash,
      int jobs,
      boolean quick,
      BooleanSupplier stop) {
    this(
        loader,
        simulator,
        cache,
        new ModelHashes(modelHash, modelHash),
        jobs,
        quick,
        SampleSizes.standard(quick),
        stop,
        null);
  }

  /** Returns the hash under which simulated patients are kept. */
  public String modelHash() {
    return hashes.agents();
  }
}
