package org.anergy.ui.live;

import org.anergy.run.RunIdentity;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;

/**
 * What decides a run.
 *
 * @param loaded the scenario
 * @param seed seed of the run
 * @param patient index of the patient in the cohort that the seed draws; -1 for the scenario's own
 *     patient
 * @param threads threads that share the lattices; changes no result
 */
public record RunSetup(LoadedScenario loaded, long seed, long patient, int threads) {

  /** Returns the scenario of this patient. */
  public Scenario scenario() {
    return patient < 0 ? loaded.scenario() : loaded.patient(seed, patient);
  }

  /** Returns the index by which draws are keyed: 0 for the scenario's own patient. */
  public long index() {
    return Math.max(0, patient);
  }

  /** Returns the same patient in another scenario. */
  public RunSetup with(LoadedScenario other) {
    return new RunSetup(other, seed, patient, threads);
  }

  RunIdentity identity() {
    return new RunIdentity("0".repeat(64), loaded.sha256(), seed, index());
  }
}
