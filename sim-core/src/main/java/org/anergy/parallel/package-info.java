/**
 * Runs the chunks of a phase on several threads, with a barrier at its end; knows no biology.
 *
 * <p>Who runs a chunk depends on chance; what a chunk is does not, so results cannot depend on the
 * number of threads. Uses the JDK alone.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.parallel;
