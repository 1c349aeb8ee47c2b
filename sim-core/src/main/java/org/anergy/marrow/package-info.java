/**
 * Bone marrow: stem cells as agents in a lattice of niches, progenitors and blood lineages as
 * stages with delays. Only runs of treated patients use it.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.marrow;
