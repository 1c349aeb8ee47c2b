/**
 * Many patients of one scenario: drawn, simulated side by side, written as one row a patient, and
 * summed up. May use the runs of studies, the scenario and run packages of sim-core and the study's
 * statistics.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.cohort;
