package org.anergy.ui.live;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anergy.base.StateSource;
import org.anergy.kernel.StateSnapshot;
import org.anergy.run.PackedState;
import org.anergy.run.RunIdentity;
import org.jspecify.annotations.Nullable;

/**
 * States of a run in memory, to go back to. A state is packed beside the simulation, to some tenths
 * of its size; when all together have grown too large, every second one goes and new ones come half
 * as often.
 */
final class Snapshots implements AutoCloseable {
  /** Time from one state to the next, d. */
  static final int DAYS_BETWEEN = 60;

  /** Room for several arms. */
  private static final long MOST_BYTES = Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 8);

  private final NavigableMap<Long, Held> held = new ConcurrentSkipListMap<>();
  private final ExecutorService packer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "snapshots");
            thread.setDaemon(true);
            return thread;
          });
  private final RunIdentity identity;
  private final long mostBytes;
  private volatile long every;

  /**
   * @param every steps from one state to the next
   * @param mostBytes what all together may take
   */
  Snapshots(RunIdentity identity, long every, long mostBytes) {
    this.identity = identity;
    this.every = every;
    this.mostBytes = mostBytes;
  }

  /** Returns an empty store for the states of {@code patient}. */
  static Snapshots of(LivePatient patient) {
    long perDay = Math.round(24 / patient.run().simulation().stepHours());
    return new Snapshots(patient.setup().identity(), DAYS_BETWEEN * perDay, MOST_BYTES);
  }

  /** A state: as it was copied, packed, or made of another run's when it is asked for. */
  private static final class Held {
    private @Nullable StateSource ready;
    private @Nullable PackedState packed;
    private final @Nullable Supplier<StateSource> maker;

    Held(@Nullable StateSource ready, @Nullable Supplier<StateSource> maker) {
      this.ready = ready;
      this.maker = maker;
    }

    synchronized StateSource state() {
      if (ready != null) {
        return ready;
      }
      if (packed != null) {
        return packed.unpack();
      }
      return Objects.requireNonNull(maker).get();
    }

    synchronized void pack(PackedState smaller) {
      packed = smaller;
      ready = null;
    }

    synchronized long bytes() {
      return packed == null ? 0 : packed.size();
    }
  }

  /** Tells whether a state of {@code step} is wanted. */
  boolean isDue(long step) {
    return step % every == 0 && !held.containsKey(step);
  }

  /** Keeps {@code state}, a copy of everything after {@code step} steps. */
  void put(long step, StateSnapshot state) {
    Held kept = new Held(state, null);
    held.put(step, kept);
    packer.execute(
        () -> {
          kept.pack(PackedState.of(identity, step, state));
          thin();
        });
  }

  private void thin() {
    if (bytes() <= mostBytes) {
      return;
    }
    every *= 2;
    List<Long> steps = List.copyOf(held.keySet());
    for (int k = 1; k < steps.size(); k += 2) {
      held.remove(steps.get(k));
    }
  }

  /** Returns the bytes that packed states take. */
  long bytes() {
    return held.values().stream().mapToLong(Held::bytes).sum();
  }

  /** Returns the last state at or before {@code step}; null if there is none. */
  Map.@Nullable Entry<Long, StateSource> atOrBefore(long step) {
    Map.Entry<Long, Held> entry = held.floorEntry(step);
    return entry == null ? null : Map.entry(entry.getKey(), entry.getValue().state());
  }

  /** Returns the step of the last state at or before {@code step}, -1 if there is none. */
  long stepAtOrBefore(long step) {
    Long found = held.floorKey(step);
    return found == null ? -1 : found;
  }

  /** Takes over the states of {@code other} until {@code step}, each seen through {@code as}. */
  void inherit(Snapshots other, long step, Function<StateSource, StateSource> as) {
    other
        .held
        .headMap(step, true)
        .forEach((at, kept) -> held.put(at, new Held(null, () -> as.apply(kept.state()))));
  }

  @Override
  public void close() {
    packer.shutdownNow();
    held.clear();
  }
}
