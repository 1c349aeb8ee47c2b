/**
 * Argument checks, quantities, parameters, citations and the contract of state; uses nothing else.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.base;
