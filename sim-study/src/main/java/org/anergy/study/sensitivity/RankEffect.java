package org.anergy.study.sensitivity;

import org.anergy.study.stats.Interval;

/**
 * The partial rank correlation of one factor with the output.
 *
 * @param correlation from −1 to 1, with its 95 % interval by bootstrap over rows; NaN if there is
 *     none
 * @param p two-sided p value of no correlation, by Student's t with n − 1 − k degrees of freedom, k
 *     the number of factors that vary; NaN if there is none
 * @param standing why there is or is none
 */
public record RankEffect(Interval correlation, double p, RankStanding standing) {}
