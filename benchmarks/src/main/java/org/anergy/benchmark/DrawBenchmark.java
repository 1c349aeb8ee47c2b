package org.anergy.benchmark;

import java.util.concurrent.TimeUnit;
import org.anergy.random.Keyed;
import org.anergy.random.NormalQuantile;
import org.anergy.random.Samplers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Keyed draws and samplers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DrawBenchmark {
  private long entity;

  /** 64 bits. */
  @Benchmark
  public long bits() {
    return Keyed.bits(99, entity++, 1);
  }

  /** A uniform number. */
  @Benchmark
  public double uniform() {
    return Keyed.uniform(99, entity++, 1);
  }

  /** A normal number. */
  @Benchmark
  public double normal() {
    return NormalQuantile.of(Keyed.uniform(99, entity++, 1));
  }

  /** A Poisson count of mean 3, summed up. */
  @Benchmark
  public int poissonSmall() {
    return Samplers.poisson(3, Keyed.uniform(99, entity++, 1));
  }

  /** A Poisson count of mean 300, by expansion. */
  @Benchmark
  public int poissonLarge() {
    return Samplers.poisson(300, Keyed.uniform(99, entity++, 1));
  }
}
