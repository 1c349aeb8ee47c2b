/**
 * Instruments, relapse, remission, lesions, progression: observers that cannot change biology.
 *
 * <p>Data flow: {@code TissueView → FunctionalScore → Rater → Relapses, Progression} and {@code
 * TissueView → Lesions}, all driven by {@code ClinicalCourse}. May use base, record, random,
 * scenario.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.clinical;
