/**
 * Cytokine fields: what cells secrete diffuses and is lost or taken up. May use {@code base} and
 * {@code lattice}.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.field;
