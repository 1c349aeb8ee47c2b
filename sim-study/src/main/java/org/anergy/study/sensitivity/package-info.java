/**
 * How much each factor of a design, and chance, move an output: elementary effects, variance-based
 * indices, partial rank correlations, the share of replicate noise. Functions of a design and one
 * number for each of its points. Uses {@code org.anergy.study.design}, {@code
 * org.anergy.study.stats}, the keyed generator and Apache Commons Math; knows nothing of
 * simulations.
 */
@NullMarked
package org.anergy.study.sensitivity;

import org.jspecify.annotations.NullMarked;
