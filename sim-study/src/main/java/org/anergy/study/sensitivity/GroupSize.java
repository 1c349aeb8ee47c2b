package org.anergy.study.sensitivity;

/**
 * How different two groups of replicates of one point look.
 *
 * @param runs in each group
 * @param median over splits, of the larger of A and 1 − A
 */
public record GroupSize(int runs, double median) {}
