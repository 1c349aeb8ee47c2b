package org.anergy.ui.start;

import org.anergy.scenario.LoadedScenario;

/**
 * What the user wants to watch.
 *
 * @param loaded the scenario
 * @param seed seed of the run
 * @param patient index of the patient in the cohort that the seed draws; -1 for the scenario's own
 *     patient
 */
public record RunRequest(LoadedScenario loaded, long seed, long patient) {}
