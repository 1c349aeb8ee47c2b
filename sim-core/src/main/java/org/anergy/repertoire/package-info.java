/** Clonotypes, their affinities, thymic selection, diversity measures. */
@org.jspecify.annotations.NullMarked
package org.anergy.repertoire;
