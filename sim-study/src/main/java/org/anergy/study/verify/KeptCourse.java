package org.anergy.study.verify;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A run that was reduced to its course, with all that decides it.
 *
 * @param cohort first digits of the hash of the scenario
 * @param change what differs from the shipped scenario, for readers
 * @param seed draws the patients of the cohort
 * @param until day at which the follow-up was cut
 * @param run the patient's course
 * @param reduction version of what makes a course of a run
 * @param model first digits of the hash of the model it is valid for
 * @param takenFrom those of the model it was taken over from; the same if it was not
 * @param simulatedBy those of the model that simulated it
 * @param runAgain how many of the cohort were run again when it was taken over
 */
record KeptCourse(
    String cohort,
    String change,
    long seed,
    double until,
    PairedRun run,
    int reduction,
    String model,
    String takenFrom,
    String simulatedBy,
    int runAgain) {

  /** What names a run whatever the model. */
  record Key(String cohort, long seed, double until, long patient) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = cohort.compareTo(other.cohort);
      order = order != 0 ? order : Long.compare(seed, other.seed);
      order = order != 0 ? order : Double.compare(until, other.until);
      return order != 0 ? order : Long.compare(patient, other.patient);
    }
  }

  /** Tells whether nothing is missing that a file may lack. */
  boolean isComplete() {
    return Stream.of(cohort, change, run, model, takenFrom, simulatedBy).noneMatch(Objects::isNull)
        && run.course() != null;
  }

  Key key() {
    return new Key(cohort, seed, until, run.patient());
  }

  /** Tells whether another model simulated it. */
  boolean adopted() {
    return !simulatedBy.equals(model);
  }

  /** Returns it as taken over by {@code by} after {@code again} of its cohort were run again. */
  KeptCourse adoptedBy(String by, int again) {
    return new KeptCourse(
        cohort, change, seed, until, run, reduction, by, model, simulatedBy, again);
  }

  /** Returns it as valid for the model it was taken over from. */
  KeptCourse givenBack() {
    return new KeptCourse(
        cohort, change, seed, until, run, reduction, takenFrom, simulatedBy, simulatedBy, runAgain);
  }
}
