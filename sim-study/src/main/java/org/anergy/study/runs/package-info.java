/**
 * Many runs side by side, each kept as soon as it has ended: the queue, its journal and the table
 * of runs. What the runs are (patients of a cohort, points of a study) is the plan's affair. May
 * use the scenario, record and run packages of sim-core.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.runs;
