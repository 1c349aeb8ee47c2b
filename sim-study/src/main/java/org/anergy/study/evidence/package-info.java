/**
 * Published figures beside simulated ones: the table that travels with the program, the cohorts
 * that are simulated for it, and how the counterpart of each figure is computed. Uses {@code
 * verify} for simulated patients and their cache, {@code stats}, and a chart of {@code report}.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.evidence;
