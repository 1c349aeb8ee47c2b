/**
 * The rules: what cells and tissue do in a step, each with its parameters and sources. Rules read
 * the state of the last step and write their own lattice; {@code model} puts them in order.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.biology;
