/**
 * A fixed partition of work among threads, with a barrier a phase; no result depends on threads.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.parallel;
