/**
 * Bone marrow: stem cells as agents in a lattice of niches, progenitors and blood lineages as
 * stages with delays. No run uses it yet; transplantation will.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.marrow;
