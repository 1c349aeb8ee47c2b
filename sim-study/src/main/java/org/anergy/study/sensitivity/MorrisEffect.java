package org.anergy.study.sensitivity;

import org.anergy.study.stats.Interval;

/**
 * The elementary effects of one factor, in units of the output for a change of the factor from 0 to
 * 1.
 *
 * @param mean μ, whose effects of opposite sign cancel
 * @param meanAbsolute μ*, the mean of their absolute values, with its 95 % interval: influence
 * @param standardDeviation σ, large where the effect depends on the other factors or on the value;
 *     NaN of fewer than two effects
 * @param effects how many there were
 */
public record MorrisEffect(
    double mean, Interval meanAbsolute, double standardDeviation, int effects) {}
