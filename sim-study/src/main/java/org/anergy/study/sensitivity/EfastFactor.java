package org.anergy.study.sensitivity;

/**
 * The share of the output's variance that one factor has, from its search curves.
 *
 * @param firstOrder variance at multiples of its frequency, as a share
 * @param total 1 − the share of variance at low frequencies, which the other factors have
 * @param used curves without a failed run
 * @param leftOut the other curves
 */
public record EfastFactor(double firstOrder, double total, int used, int leftOut) {}
