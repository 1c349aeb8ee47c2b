package org.anergy.run;

/**
 * What the manifest of a cohort or study says beyond its context.
 *
 * @param title title of the scenario or study
 * @param seed seed of the runs
 * @param noun what the runs are called: {@code patients} or {@code runs}
 * @param runs number of runs
 * @param failed how many of them failed
 * @param table path of the table of runs below the result directory
 */
public record CohortIdentity(
    String title, long seed, String noun, int runs, int failed, String table) {}
