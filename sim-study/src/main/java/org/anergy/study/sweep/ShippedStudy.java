package org.anergy.study.sweep;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anergy.base.RefusedException;
import org.anergy.study.runs.RunPlan;

/**
 * A study as plain text, from which another machine makes the same plan: what lies in the inputs of
 * a result directory, and what the command line adds.
 *
 * @param study the study, resolved
 * @param points its points, CSV
 * @param scenario the scenario of all runs, resolved
 * @param seed seed of the runs, all 64 bits
 * @param part which part of the study, {@code 3/16}; {@code 1/1} is the whole
 * @param modelHash hash of the model that must simulate it
 */
public record ShippedStudy(
    String study, String points, String scenario, long seed, String part, String modelHash)
    implements Serializable {
  /** File of the scenario beside that of the study. */
  public static final String SCENARIO = "scenario.resolved.yaml";

  /**
   * Returns {@code study} as text.
   *
   * @param whole the plan of all of it
   * @param seed seed of the runs
   * @param part which part of it is to be done, {@code 3/16}; {@code 1/1} is the whole
   * @param modelHash hash of the model that must simulate it
   */
  public static ShippedStudy of(
      LoadedStudy study, SweepPlan whole, long seed, String part, String modelHash) {
    return new ShippedStudy(
        ResolvedStudy.yaml(study.spec(), SCENARIO),
        ResolvedStudy.points(study.spec(), whole.points()),
        study.base().resolvedYaml(),
        seed,
        part,
        modelHash);
  }

  /**
   * Makes the plan again.
   *
   * @param model the model of this machine
   * @param directory an empty directory that is kept as long as the plan is used
   * @throws RefusedException if the model is another one, so that its rows would be wrong
   */
  public RunPlan plan(StudyModel model, Path directory) {
    try {
      Files.writeString(directory.resolve(SCENARIO), scenario);
      Files.writeString(directory.resolve(ResolvedStudy.POINTS), points);
      Path file = Files.writeString(directory.resolve(ResolvedStudy.STUDY), study);
      LoadedStudy loaded = new StudyLoader(model.loader(), model).load(file);
      String here = model.modelHash(loaded.base().scenario().fidelity());
      if (!here.equals(modelHash)) {
        throw new RefusedException(
            "the model is " + here + " there and " + modelHash + " here: rows would not agree.");
      }
      return new SweepPlan(loaded, model.loader(), modelHash, seed, 1).shard(part);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + ": cannot keep the study: " + e.getMessage(), e);
    }
  }
}
