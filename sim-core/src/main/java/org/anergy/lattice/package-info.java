/** Geometry of the tissue: which sites exist and which are neighbors. May use {@code base} only. */
@org.jspecify.annotations.NullMarked
package org.anergy.lattice;
