package org.anergy.study.sensitivity;

import org.anergy.study.stats.Interval;

/**
 * The share of the output's variance that one factor has.
 *
 * @param firstOrder S: what is explained by it alone, with its 95 % interval
 * @param total S_T: what would be left if all others were known, interactions included
 * @param used base samples whose A, B and A_B⁽ⁱ⁾ all ran
 * @param leftOut the other base samples
 */
public record SobolFactor(Interval firstOrder, Interval total, int used, int leftOut) {}
