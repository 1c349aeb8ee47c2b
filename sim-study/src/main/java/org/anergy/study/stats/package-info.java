/**
 * Estimates with their uncertainty: bootstrap over patients, survival, overdispersed counts, ranks,
 * exact tests of paired differences, random orders. Knows nothing of simulations; uses the keyed
 * generator only.
 */
@NullMarked
package org.anergy.study.stats;

import org.jspecify.annotations.NullMarked;
