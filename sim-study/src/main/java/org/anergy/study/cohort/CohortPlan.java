package org.anergy.study.cohort;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.RunPlan;
import org.anergy.study.runs.RunTask;
import org.anergy.study.runs.ShellWord;

/**
 * Patients of one scenario.
 *
 * @param scenarioFile the scenario's file as the user named it, for the replay commands
 * @param scenarioSha256 hash of the resolved scenario
 * @param modelHash hash of the model's code and defaults
 * @param seed seed of the cohort, all 64 bits
 * @param runs number of patients, from index 0
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
    int runs,
    int threads,
    LongFunction<Scenario> draw,
    String replayOptions)
    implements RunPlan {

  public CohortPlan {
    if (runs < 1 || threads < 1) {
      throw new IllegalArgumentException(runs + " patients on " + threads + " threads");
    }
  }

  @Override
  public String noun() {
    return "patient";
  }

  @Override
  public RunTask task(long patient) {
    return new RunTask(draw.apply(patient), seed, patient);
  }

  /** A cohort may grow when it goes on: the number of patients is no part of what it is. */
  @Override
  public SortedMap<String, String> identity() {
    SortedMap<String, String> identity = new TreeMap<>();
    identity.put("scenario", scenarioSha256);
    identity.put("model", modelHash);
    identity.put("seed", Long.toString(seed));
    return identity;
  }

  @Override
  public List<String> keyColumns() {
    return List.of("patient", "seed");
  }

  @Override
  public List<String> keys(long patient) {
    return List.of(Long.toString(patient), Long.toString(seed));
  }

  @Override
  public String replayCommand(long patient) {
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
