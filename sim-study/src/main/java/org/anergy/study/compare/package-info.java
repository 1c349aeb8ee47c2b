/**
 * Arms of the same patients: cohorts that one seed drew from one population, under different
 * treatments, compared patient by patient.
 */
@NullMarked
package org.anergy.study.compare;

import org.jspecify.annotations.NullMarked;
