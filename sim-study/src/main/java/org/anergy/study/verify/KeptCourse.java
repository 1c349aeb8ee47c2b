package org.anergy.study.verify;

/**
 * A run that was reduced to its course, with all that decides it.
 *
 * @param cohort first digits of the hash of the scenario
 * @param change what differs from the shipped scenario, for readers
 * @param seed draws the patients of the cohort
 * @param until day at which the follow-up was cut
 * @param run the patient's course
 * @param model first digits of the hash of the model it is valid for
 * @param simulatedBy those of the model that simulated it
 * @param runAgain how many of the cohort were run again when it was taken over from that model
 */
record KeptCourse(
    String cohort,
    String change,
    long seed,
    double until,
    PairedRun run,
    String model,
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

  Key key() {
    return new Key(cohort, seed, until, run.patient());
  }

  /** Tells whether another model simulated it. */
  boolean adopted() {
    return !simulatedBy.equals(model);
  }

  /** Returns it as taken over by {@code by} after {@code again} of its cohort were run again. */
  KeptCourse adoptedBy(String by, int again) {
    return new KeptCourse(cohort, change, seed, until, run, by, simulatedBy, again);
  }

  /** Returns it as it was before it was taken over. */
  KeptCourse givenBack() {
    return new KeptCourse(cohort, change, seed, until, run, simulatedBy, simulatedBy, 0);
  }
}
