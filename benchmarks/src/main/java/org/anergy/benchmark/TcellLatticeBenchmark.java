package org.anergy.benchmark;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One step of the reference workload, to watch it without the other implementations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TcellLatticeBenchmark {
  @Param({"512", "1024"})
  int size;

  @Param({"1", "2"})
  int threads;

  private @Nullable TcellLattice built;

  /** Fills the lattice. */
  @Setup
  public void build() {
    built = new TcellLattice(size, 42, threads);
  }

  /** One step, fields included. */
  @Benchmark
  public void step() {
    lattice().run(1);
  }

  /** Lets go of the threads. */
  @TearDown
  public void close() {
    lattice().close();
  }

  private TcellLattice lattice() {
    TcellLattice lattice = built;
    if (lattice == null) {
      throw new IllegalStateException("the lattice was not made");
    }
    return lattice;
  }
}
