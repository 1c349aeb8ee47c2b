package org.anergy.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.anergy.model.BuiltIns;
import org.anergy.model.PatientSimulation;
import org.anergy.model.Simulation;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A step of the model's patient, and the share of each phase, which is printed after each
 * iteration. What a step costs depends on the patient's state: {@code -p steps=…} says how many
 * steps he has behind him, {@code -p scenario=…} who he is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ModelStepBenchmark {
  @Param("scenarios/ms/natural-history.yaml")
  String scenario = "";

  @Param("2000")
  int steps;

  @Param({"1", "2"})
  int threads;

  private @Nullable Simulation built;
  private Map<String, Long> nanosBefore = Map.of();
  private long stepsBefore;

  /** Builds the patient and lets him live for a while. */
  @Setup
  public void build() {
    var loaded = BuiltIns.scenarioLoader().load(Path.of(scenario), List.of());
    Simulation simulation = new PatientSimulation(loaded.scenario(), 1, 0, threads);
    for (int i = 0; i < steps; i++) {
      simulation.advance();
    }
    built = simulation;
  }

  /** Notes the clocks of the phases. */
  @Setup(Level.Iteration)
  public void noteClocks() {
    Simulation simulation = patient();
    nanosBefore = new LinkedHashMap<>(simulation.phaseNanos());
    stepsBefore = simulation.step();
  }

  /** One step of all phases. */
  @Benchmark
  public void step() {
    patient().advance();
  }

  /** Prints what each phase took a step. */
  @TearDown(Level.Iteration)
  public void printPhases() {
    Simulation simulation = patient();
    double done = simulation.step() - stepsBefore;
    StringBuilder text = new StringBuilder("us a step:");
    simulation
        .phaseNanos()
        .forEach(
            (phase, nanos) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        " %s %.1f",
                        phase,
                        (nanos - nanosBefore.getOrDefault(phase, 0L)) / 1e3 / done)));
    System.out.print(text.append("; "));
  }

  /** Lets go of the threads. */
  @TearDown
  public void close() {
    patient().close();
  }

  private Simulation patient() {
    return Objects.requireNonNull(built);
  }
}
