/** Runs a patient headless: observers, digests, checkpoints, result directory. */
@org.jspecify.annotations.NullMarked
package org.anergy.run;
