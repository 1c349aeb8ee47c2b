/** The ordered phases of a step: declared access, timing, the step's keys; no biology. */
@org.jspecify.annotations.NullMarked
package org.anergy.kernel;
