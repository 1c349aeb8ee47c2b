package org.anergy.study.cohort;

import java.util.function.LongFunction;
import org.anergy.scenario.Scenario;

/**
 * Which patients to simulate.
 *
 * @param scenarioFile the scenario's file as the user named it, for the replay commands
 * @param scenarioSha256 hash of the resolved scenario
 * @param modelHash hash of the model's code and defaults
 * @param seed seed of the cohort, all 64 bits
 * @param patients number of patients, from index 0
 * @param threads threads to use in all
 * @param draw patient index to the scenario of that patient; a pure function
 * @param replayOptions options that every replay command repeats, such as {@code --set}; may be
 *     empty
 */
public record CohortPlan(
    String scenarioFile,
    String scenarioSha256,
    String modelHash,
    long seed,
    int patients,
    int threads,
    LongFunction<Scenario> draw,
    String replayOptions) {

  public CohortPlan {
    if (patients < 1 || threads < 1) {
      throw new IllegalArgumentException(patients + " patients on " + threads + " threads");
    }
  }

  /** Returns the command that simulates {@code patient} again, alone and with its own report. */
  String replayCommand(long patient) {
    String options = replayOptions.isEmpty() ? "" : " " + replayOptions;
    return "anergy run "
        + ShellWord.quoted(scenarioFile)
        + " --seed "
        + seed
        + " --patient "
        + patient
        + options;
  }
}
