package org.anergy.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs the chunks of a phase on a fixed set of threads and returns when all are done.
 *
 * <p>Chunks are taken by whichever thread is free, so that nothing may depend on who did them. The
 * caller works too: with one thread everything runs inline. Waiting threads spin briefly, then
 * park: spinning alone collapses on a busy machine (measured: docs/decisions.md). No call
 * allocates.
 *
 * <p>One thread calls {@link #run}; the chunk task must be safe for its chunks in parallel.
 */
public final class PhaseExecutor implements AutoCloseable {
  private static final int SPINS = 2000;

  private final Worker[] workers;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final Object failureLock = new Object();
  private final AtomicInteger generation = new AtomicInteger();
  private volatile boolean closed;
  private volatile @Nullable Thread caller;
  private volatile int chunks;
  private volatile @Nullable ChunkTask task;
  private int failedChunk;
  private @Nullable Throwable failure;

  /** One chunk of a phase. */
  public interface ChunkTask {
    /** Does chunk {@code chunk}. */
    void run(int chunk);
  }

  /**
   * @param threads threads that work, the caller's included; at least 1
   */
  public PhaseExecutor(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " must be at least 1");
    }
    workers = new Worker[threads - 1];
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new Worker(i + 1);
      workers[i].start();
    }
  }

  /**
   * Runs {@code work} for every chunk from 0 to {@code count} − 1 and waits for all.
   *
   * @throws IllegalStateException if a chunk failed: the lowest failed chunk, its failure as cause
   */
  public void run(int count, ChunkTask work) {
    if (workers.length == 0 || count <= 1) {
      for (int chunk = 0; chunk < count; chunk++) {
        work.run(chunk);
      }
      return;
    }
    failure = null;
    caller = Thread.currentThread();
    task = work;
    chunks = count;
    next.set(0);
    running.set(workers.length);
    generation.incrementAndGet();
    for (Worker worker : workers) {
      LockSupport.unpark(worker);
    }
    takeChunks(work, count);
    awaitWorkers();
    Throwable thrown = failure;
    if (thrown != null) {
      throw new IllegalStateException(
          "chunk " + failedChunk + " of " + count + " failed: " + thrown.getMessage(), thrown);
    }
  }

  private void awaitWorkers() {
    int spins = 0;
    while (running.get() > 0) {
      if (++spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, 50_000);
      }
    }
  }

  private void takeChunks(ChunkTask work, int count) {
    int chunk;
    while ((chunk = next.getAndIncrement()) < count) {
      try {
        work.run(chunk);
      } catch (Throwable thrown) {
        note(chunk, thrown);
      }
    }
  }

  private void note(int chunk, Throwable thrown) {
    synchronized (failureLock) {
      if (failure == null || chunk < failedChunk) {
        failure = thrown;
        failedChunk = chunk;
      }
    }
  }

  /** Ends the threads; the executor cannot be used afterwards. */
  @Override
  public void close() {
    closed = true;
    for (Worker worker : workers) {
      LockSupport.unpark(worker);
    }
  }

  private final class Worker extends Thread {
    private int seen;

    Worker(int number) {
      super("anergy-phase-" + number);
      setDaemon(true);
    }

    @Override
    public void run() {
      while (awaitWork()) {
        ChunkTask work = task;
        if (work != null) {
          takeChunks(work, chunks);
        }
        if (running.decrementAndGet() == 0) {
          LockSupport.unpark(caller);
        }
      }
    }

    private boolean awaitWork() {
      int spins = 0;
      while (generation.get() == seen) {
        if (closed) {
          return false;
        }
        if (++spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(PhaseExecutor.this);
        }
      }
      seen = generation.get();
      return true;
    }
  }
}
