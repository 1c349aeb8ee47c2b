package org.anergy.run;

/**
 * What the manifest of a cohort says beyond its context.
 *
 * @param title title of the scenario
 * @param seed seed of the cohort
 * @param patients number of patients asked for
 * @param failed how many of them failed
 * @param table path of the table of patients below the result directory
 */
public record CohortIdentity(String title, long seed, int patients, int failed, String table) {}
