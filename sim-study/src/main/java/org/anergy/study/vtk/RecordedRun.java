package org.anergy.study.vtk;

import java.util.List;
import org.anergy.run.StepDigest;
import org.anergy.scenario.Scenario;

/**
 * What a result directory says of one run: enough to simulate it again and to know it again.
 *
 * @param scenario the resolved scenario, with the traits of this patient
 * @param pictureDays times at which the scenario wanted pictures, d since the start of the
 *     follow-up
 * @param seed the seed, all 64 bits of it
 * @param patient index of the patient, from 0
 * @param model hash of the model that simulated it
 * @param digests recorded state digests
 */
public record RecordedRun(
    Scenario scenario,
    List<Double> pictureDays,
    long seed,
    long patient,
    String model,
    List<StepDigest> digests) {
  public RecordedRun {
    pictureDays = List.copyOf(pictureDays);
    digests = List.copyOf(digests);
  }
}
