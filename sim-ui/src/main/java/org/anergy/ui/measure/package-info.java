/** Measures what the window costs: time a frame, speed of the simulation, stalls, memory. */
@NullMarked
package org.anergy.ui.measure;

import org.jspecify.annotations.NullMarked;
