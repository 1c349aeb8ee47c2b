package org.anergy.study.runs;

import org.anergy.run.RunResult;
import org.anergy.scenario.Scenario;

/** Simulates one patient from birth of the run to its end. Safe to call from several threads. */
@FunctionalInterface
public interface PatientSimulator {
  /**
   * Simulates a patient.
   *
   * @param scenario the resolved scenario, with this patient's traits
   * @param seed the seed of the study, all 64 bits
   * @param patient index of the patient, from 0
   * @param threads threads that this patient may use; changes no result
   * @param watch hears of progress and may ask to stop
   * @throws java.util.concurrent.CancellationException if {@code watch} asked to stop
   */
  RunResult simulate(Scenario scenario, long seed, long patient, int threads, RunWatch watch);
}
