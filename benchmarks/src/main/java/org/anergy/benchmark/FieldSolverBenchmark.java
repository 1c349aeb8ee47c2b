package org.anergy.benchmark;

import java.util.concurrent.TimeUnit;
import org.anergy.field.DiffusionField;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * One solution of one cytokine field with sources at 2 % of the sites. A range of 40 µm is solved
 * as a steady equation; one of 400 µm remembers and takes substeps.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FieldSolverBenchmark {
  private static final double STEP_HOURS = 1;
  private static final double DIFFUSION = 10;
  private static final double SITE_MICROMETERS = 20;

  @Param({"64", "256"})
  int side;

  @Param({"40", "400"})
  double rangeMicrometers;

  @Param({"false", "true"})
  boolean uptake;

  private @Nullable DiffusionField built;

  /** Makes the field and its sources. */
  @Setup
  public void build() {
    Lattice lattice = new Lattice(side, side, SITE_MICROMETERS);
    DiffusionField field =
        new DiffusionField("field", lattice, DIFFUSION, rangeMicrometers, STEP_HOURS, uptake);
    for (int site = 0; site < lattice.sites(); site++) {
      if (Keyed.uniform(1, site, 1) < 0.02) {
        field.source()[site] = 100;
      }
      if (uptake && Keyed.uniform(1, site, 2) < 0.02) {
        field.uptake()[site] = 10;
      }
    }
    built = field;
  }

  /** One step of the field. */
  @Benchmark
  public float[] solve() {
    DiffusionField field = built;
    if (field == null) {
      throw new IllegalStateException("no field was made");
    }
    field.solve();
    return field.concentration();
  }
}
