/**
 * Speed, measured: the reference workload {@code tcell-lattice-v1} in optimized Java, in C++
 * ({@code native/}) and the idiomatic MASON way, a program that compares them, and JMH benchmarks
 * of the model itself. Uses sim-core; nothing uses this.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.benchmark;
