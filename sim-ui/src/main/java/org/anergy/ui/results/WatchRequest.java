package org.anergy.ui.results;

import org.anergy.scenario.LoadedScenario;
import org.jspecify.annotations.Nullable;

/**
 * A run of a result directory that somebody wants to watch again.
 *
 * @param title what to call it, for example {@code patient 2 of Untreated}
 * @param loaded the scenario that all runs there share, with the overrides of this one
 * @param seed seed of the run
 * @param patient index of the patient in the cohort that the seed draws; -1 for the scenario's own
 *     patient
 * @param cohort the cohort that he was found in; null if it was not one
 */
public record WatchRequest(
    String title, LoadedScenario loaded, long seed, long patient, @Nullable CohortScores cohort) {

  /** Returns what it is in a sentence: where it begins, and by which seed. */
  public String words() {
    return title
        + ", simulated again from the start with seed "
        + seed
        + (patient < 0 ? "" : ", patient " + patient + " of its cohort");
  }
}
