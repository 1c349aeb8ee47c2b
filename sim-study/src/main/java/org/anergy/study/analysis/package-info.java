/**
 * What a finished study says: its outputs by point and replicate, which factors decide them, and
 * how much is chance. May use the designs, sensitivity indices, statistics, runs and sweeps of this
 * module.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.analysis;
