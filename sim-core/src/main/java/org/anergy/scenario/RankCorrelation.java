package org.anergy.scenario;

/**
 * How strongly two traits go together.
 *
 * @param first one trait
 * @param second the other trait
 * @param rank Spearman's rank correlation, between -1 and 1
 */
public record RankCorrelation(Trait first, Trait second, double rank) {}
