/** Cells as structure-of-arrays: kinds, columns, identities, motility; no biology rules. */
@org.jspecify.annotations.NullMarked
package org.anergy.cell;
