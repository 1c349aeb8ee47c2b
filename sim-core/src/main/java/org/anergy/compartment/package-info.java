/**
 * Lattices with their cells, fields and tissue, the pools outside them, and what passes between.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.compartment;
