/**
 * Studies: a design of runs over the paths of one scenario, read from YAML, done by the queue of
 * {@code runs}, and told in tidy tables.
 *
 * <pre>
 * StudyLoader → StudySpec → SweepPlan → RunQueue → RunTable, EventTable, SeriesTable
 *   YAML         factors,    point and    journal    tables
 *                design      replicate
 * </pre>
 *
 * <p>May use the designs and runs of this module, and the yaml, scenario, record and run packages
 * of sim-core.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.sweep;
