/**
 * The lattice view: what is on the lattices of a frame as a picture with layers, a probe and an
 * inspector. May use the frames of {@code live}, the colors of the reports, and MASON's display.
 */
@NullMarked
package org.anergy.ui.lattice;

import org.jspecify.annotations.NullMarked;
