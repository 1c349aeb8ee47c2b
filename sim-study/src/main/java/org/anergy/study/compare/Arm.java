package org.anergy.study.compare;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cohort that was simulated to the end.
 *
 * @param name what the arm is called
 * @param directory its result directory
 * @param title title of its scenario
 * @param seed seed that drew its patients
 * @param scenarioSha256 hash of its scenario with every default written out
 * @param modelHash hash of the model that simulated it
 * @param asked number of patients of the cohort, those who broke off too
 * @param patients those who were simulated to the end, by index
 */
public record Arm(
    String name,
    Path directory,
    String title,
    String seed,
    String scenarioSha256,
    String modelHash,
    int asked,
    SortedMap<Long, ArmPatient> patients) {

  public Arm {
    patients = Collections.unmodifiableSortedMap(new TreeMap<>(patients));
  }

  /** Returns the longest follow-up of a patient, d: the planned one unless all died. */
  double followUpDays() {
    return patients.values().stream().mapToDouble(ArmPatient::followedDays).max().orElse(0);
  }
}
