package org.anergy.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.parallel.PhaseExecutor;

/** The phases of a step in their fixed order; checks their declarations once and times each. */
public final class PhaseSchedule {
  private final List<Phase> phases;
  private final long[] nanos;
  private final PhaseExecutor executor;
  private final int chunks;
  private final StepClock clock;
  private final PhaseExecutor.ChunkTask[] tasks;

  /**
   * @param phases in order
   * @param clock shared with the phases
   * @param executor runs the chunks of parallel phases
   * @param chunks number of lattices
   * @throws IllegalArgumentException if a parallel phase writes shared state, or two phases have
   *     one name
   */
  public PhaseSchedule(List<Phase> phases, StepClock clock, PhaseExecutor executor, int chunks) {
    this.phases = List.copyOf(phases);
    this.clock = clock;
    this.executor = executor;
    this.chunks = chunks;
    this.nanos = new long[phases.size()];
    this.tasks = new PhaseExecutor.ChunkTask[phases.size()];
    Map<String, Phase> names = new LinkedHashMap<>();
    for (int i = 0; i < tasks.length; i++) {
      Phase phase = this.phases.get(i);
      if (names.put(phase.name(), phase) != null) {
        throw new IllegalArgumentException("two phases are called " + phase.name());
      }
      if (phase.parallel()) {
        for (Resource resource : phase.writes()) {
          if (!resource.perLattice()) {
            throw new IllegalArgumentException(
                "phase " + phase.name() + " runs in parallel and writes shared " + resource);
          }
        }
      }
      tasks[i] = chunk -> phase.run(clock, chunk);
    }
  }

  /** Runs one step: every phase in order, a barrier after each. */
  public void run() {
    long before = System.nanoTime();
    for (int i = 0; i < tasks.length; i++) {
      if (phases.get(i).parallel()) {
        executor.run(chunks, tasks[i]);
      } else {
        phases.get(i).run(clock, 0);
      }
      long after = System.nanoTime();
      nanos[i] += after - before;
      before = after;
    }
  }

  /** Returns the nanoseconds spent in each phase so far, in phase order. */
  public Map<String, Long> nanosByPhase() {
    Map<String, Long> result = new LinkedHashMap<>();
    for (int i = 0; i < nanos.length; i++) {
      result.put(phases.get(i).name(), nanos[i]);
    }
    return result;
  }
}
