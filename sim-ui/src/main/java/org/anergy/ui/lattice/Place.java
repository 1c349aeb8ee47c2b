package org.anergy.ui.lattice;

/**
 * A site of a frame.
 *
 * @param lattice index of the lattice in the frame
 * @param site site
 */
record Place(int lattice, int site) {}
