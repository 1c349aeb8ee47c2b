package org.anergy.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// The timeout only turns a deadlock into a failure; no result depends on it.
@Timeout(120)
class PhaseExecutorTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 16})
  void everyChunkRunsExactlyOnce(int threads) {
    try (PhaseExecutor executor = new PhaseExecutor(threads)) {
      for (int chunks : new int[] {0, 1, 2, 3, 16, 17, 500}) {
        AtomicIntegerArray runs = new AtomicIntegerArray(chunks);
        for (int phase = 0; phase < 50; phase++) {
          executor.run(chunks, runs::incrementAndGet);
        }
        for (int i = 0; i < chunks; i++) {
          assertThat(runs.get(i)).as("runs of chunk %d of %d", i, chunks).isEqualTo(50);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void aPhaseSeesEverythingThatThePhaseBeforeWrote(int threads) {
    int chunks = 32;
    long[] old = new long[chunks];
    long[] next = new long[chunks];
    Arrays.setAll(old, i -> i);
    // Plain arrays: without the barrier a chunk would read values of a wrong phase.
    try (PhaseExecutor executor = new PhaseExecutor(threads)) {
      for (int phase = 0; phase < 3000; phase++) {
        long[] from = old;
        long[] to = next;
        executor.run(chunks, i -> to[i] = 3 * from[(i + 1) % chunks] + from[(i + 7) % chunks]);
        old = to;
        next = from;
      }
    }
    assertThat(old).containsExactly(plainLoops(chunks, 3000));
  }

  private static long[] plainLoops(int chunks, int phases) {
    long[] old = new long[chunks];
    Arrays.setAll(old, i -> i);
    for (int phase = 0; phase < phases; phase++) {
      long[] next = new long[chunks];
      for (int i = 0; i < chunks; i++) {
        next[i] = 3 * old[(i + 1) % chunks] + old[(i + 7) % chunks];
      }
      old = next;
    }
    return old;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16})
  void theLowestFailingChunkIsReportedAndTheExecutorStaysUsable(int threads) {
    try (PhaseExecutor executor = new PhaseExecutor(threads)) {
      for (int round = 0; round < 100; round++) {
        assertThatThrownBy(
                () ->
                    executor.run(
                        40,
                        chunk -> {
                          if (chunk == 11 || chunk == 12 || chunk == 39) {
                            throw new IllegalStateException("negative count in " + chunk);
                          }
                        }))
            .isInstanceOfSatisfying(
                ChunkFailedException.class, e -> assertThat(e.chunk()).isEqualTo(11))
            .hasMessageContaining("chunk 11 of 0–39")
            .hasMessageContaining("negative count in 11")
            .hasCauseInstanceOf(IllegalStateException.class);
        AtomicIntegerArray runs = new AtomicIntegerArray(8);
        executor.run(8, runs::incrementAndGet);
        for (int i = 0; i < 8; i++) {
          assertThat(runs.get(i)).isEqualTo(1);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anErrorComesThroughAsItIs(int threads) {
    try (PhaseExecutor executor = new PhaseExecutor(threads)) {
      assertThatThrownBy(
              () ->
                  executor.run(
                      4,
                      chunk -> {
                        throw new OutOfMemoryError("made by the test");
                      }))
          .isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void manyExecutorsAtOnceOnFewProcessorsAllFinish() throws InterruptedException {
    int callers = 6;
    long[] sums = new long[callers];
    Thread[] threads = new Thread[callers];
    for (int c = 0; c < callers; c++) {
      int caller = c;
      threads[c] =
          new Thread(
              () -> {
                long[] parts = new long[24];
                try (PhaseExecutor executor = new PhaseExecutor(16)) {
                  for (int phase = 0; phase < 400; phase++) {
                    executor.run(24, chunk -> parts[chunk] += chunk);
                  }
                }
                sums[caller] = Arrays.stream(parts).sum();
              });
      threads[c].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(sums).containsOnly(400L * (23 * 24 / 2));
  }

  @Test
  void parkedHelpersWakeUpForTheNextPhase() throws InterruptedException {
    try (PhaseExecutor executor = new PhaseExecutor(2)) {
      for (int round = 0; round < 20; round++) {
        Thread.sleep(2); // longer than any spinning
        AtomicIntegerArray runs = new AtomicIntegerArray(2);
        // Both chunks wait for each other: only two threads can finish them.
        executor.run(
            2,
            chunk -> {
              runs.set(chunk, 1);
              while (runs.get(1 - chunk) == 0) {
                Thread.onSpinWait();
              }
            });
        assertThat(runs.get(0) + runs.get(1)).isEqualTo(2);
      }
    }
  }

  @Test
  void anInterruptOfTheCallerIsKeptAndDisturbsNothing() {
    try (PhaseExecutor executor = new PhaseExecutor(3)) {
      Thread.currentThread().interrupt();
      AtomicIntegerArray runs = new AtomicIntegerArray(9);
      executor.run(9, runs::incrementAndGet);
      for (int i = 0; i < 9; i++) {
        assertThat(runs.get(i)).isEqualTo(1);
      }
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aChunkCannotStartAPhase() {
    try (PhaseExecutor executor = new PhaseExecutor(2)) {
      assertThatThrownBy(() -> executor.run(2, chunk -> executor.run(2, inner -> {})))
          .isInstanceOf(ChunkFailedException.class)
          .hasMessageContaining("cannot start another");
    }
  }

  @Test
  void aClosedExecutorRefusesWorkAndLeavesNoThread() {
    PhaseExecutor executor = new PhaseExecutor(4);
    Thread[] helpers = new Thread[64];
    executor.run(4, chunk -> helpers[chunk] = Thread.currentThread());
    executor.close();
    executor.close();
    for (int chunk = 0; chunk < 4; chunk++) {
      boolean caller = helpers[chunk] == Thread.currentThread();
      assertThat(caller || !helpers[chunk].isAlive()).isTrue();
    }
    assertThatThrownBy(() -> executor.run(1, chunk -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void fewerThanOneThreadIsRefused() {
    assertThatThrownBy(() -> new PhaseExecutor(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threads: 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void thousandsOfPhasesAllocateNothing(int threads) {
    long[] parts = new long[8];
    PhaseExecutor.ChunkTask task = chunk -> parts[chunk]++;
    ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    try (PhaseExecutor executor = new PhaseExecutor(threads)) {
      for (int i = 0; i < 2000; i++) {
        executor.run(8, task);
      }
      long before = bean.getThreadAllocatedBytes(self);
      for (int i = 0; i < 5000; i++) {
        executor.run(8, task);
      }
      long bytes = bean.getThreadAllocatedBytes(self) - before;
      // One 16-byte object a phase would be 80,000; the measurement itself costs some bytes.
      assertThat(bytes).isLessThan(4000);
    }
  }
}
