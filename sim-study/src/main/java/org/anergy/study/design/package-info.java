/**
 * Designs of computer experiments: which points of the unit cube a study runs. Pure functions of
 * sizes and a seed; what the coordinates stand for is the study's affair. Uses the keyed generator,
 * the random orders of {@code org.anergy.study.stats} and the direction numbers of Apache Commons
 * Math; knows nothing of simulations.
 */
@NullMarked
package org.anergy.study.design;

import org.jspecify.annotations.NullMarked;
