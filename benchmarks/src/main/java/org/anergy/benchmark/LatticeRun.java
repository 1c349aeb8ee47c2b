package org.anergy.benchmark;

import java.util.Locale;

/**
 * One measurement of the reference workload in a process of its own: warms up, runs, and prints
 * cells updated, nanoseconds for cells, nanoseconds for fields, population and digest, as the C++
 * program does. Arguments: implementation, size, threads, steps, seed.
 */
final class LatticeRun {
  private static final long WARM_UP_SEED = 7;

  private LatticeRun() {}

  /**
   * Runs one implementation.
   *
   * @param arguments {@code java}, {@code mason-object} or {@code mason-sparse}; sites along an
   *     edge; threads; steps; seed
   */
  public static void main(String[] arguments) {
    int size = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    int steps = Integer.parseInt(arguments[3]);
    long seed = Long.parseLong(arguments[4]);
    switch (arguments[0]) {
      case "java" -> java(size, threads, steps, seed);
      case "mason-object" -> mason(size, steps, seed, false);
      case "mason-sparse" -> mason(size, steps, seed, true);
      default -> throw new IllegalArgumentException("implementation: " + arguments[0]);
    }
  }

  private static void java(int size, int threads, int steps, long seed) {
    try (TcellLattice warmUp = new TcellLattice(512, WARM_UP_SEED, threads)) {
      warmUp.run(400);
    }
    try (TcellLattice lattice = new TcellLattice(size, seed, threads)) {
      lattice.run(steps);
      lattice.resetClocks();
      lattice.run(steps);
      print(
          lattice.updates(),
          lattice.cellNanos(),
          lattice.fieldNanos(),
          lattice.population(),
          String.format(Locale.ROOT, "%016x", lattice.digest()));
    }
  }

  private static void mason(int size, int steps, long seed, boolean sparse) {
    MasonTcellLattice warmUp = new MasonTcellLattice(256, WARM_UP_SEED, sparse);
    warmUp.start();
    warmUp.run(60);
    MasonTcellLattice lattice = new MasonTcellLattice(size, seed, sparse);
    lattice.start();
    lattice.run(2);
    lattice.resetClocks();
    CpuClock clock = new CpuClock(1);
    long start = clock.nanos();
    lattice.run(steps);
    long cellNanos = clock.nanos() - start - lattice.fieldNanos();
    print(lattice.updates(), cellNanos, lattice.fieldNanos(), lattice.population(), "-");
  }

  private static void print(
      long updates, long cellNanos, long fieldNanos, int population, String digest) {
    System.out.printf(
        Locale.ROOT, "%d %d %d %d %s%n", updates, cellNanos, fieldNanos, population, digest);
  }
}
