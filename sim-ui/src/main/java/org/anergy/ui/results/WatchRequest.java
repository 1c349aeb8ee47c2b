package org.anergy.ui.results;

import org.anergy.scenario.LoadedScenario;

/**
 * A run of a result directory that somebody wants to watch again.
 *
 * @param loaded the scenario that all runs there share, with the overrides of this one
 * @param seed seed of the run
 * @param patient index of the patient in the cohort that the seed draws; -1 for the scenario's own
 *     patient
 */
public record WatchRequest(LoadedScenario loaded, long seed, long patient) {}
