/** A patient without space: the same rules and parameters, every compartment well mixed. */
@org.jspecify.annotations.NullMarked
package org.anergy.meanfield;
