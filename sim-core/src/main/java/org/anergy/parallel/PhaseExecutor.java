package org.anergy.parallel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs the chunks of one phase after another on a fixed set of threads, with a barrier after each.
 *
 * <p>The caller cuts the work into chunks by geometry, never by threads; any thread may run any
 * chunk, each exactly once. Everything written in one {@link #run} is visible to all chunks of the
 * next. The caller's thread works too and takes whatever no helper has taken, so a helper that gets
 * no processor delays nothing. Waiting threads spin for some microseconds, then park; with more
 * threads than processors they park at once. In the steady state nothing is allocated.
 *
 * <p>{@link #run} and {@link #close} belong to one thread at a time.
 */
public final class PhaseExecutor implements AutoCloseable {
  /** The work of one phase. */
  @FunctionalInterface
  public interface ChunkTask {
    /** Does chunk {@code chunk}; called on any thread, at the same time as other chunks. */
    void run(int chunk);
  }

  // About 10–30 us: longer than the serial gap between two phases, shorter than a time slice.
  private static final int SPINS = 400;
  private static final long REMAINING = 0xFFFF_FFFFL;
  private static final long NEXT_PHASE = 1L << 32;
  private static final VarHandle TICKET;
  private static final VarHandle PENDING;
  private static final VarHandle RUNNING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TICKET = lookup.findVarHandle(PhaseExecutor.class, "ticket", long.class);
      PENDING = lookup.findVarHandle(PhaseExecutor.class, "pending", int.class);
      RUNNING = lookup.findVarHandle(PhaseExecutor.class, "running", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Helper[] helpers;
  private final int spins;
  private final Object failureLock = new Object();

  // Written by the caller before it publishes a ticket; a helper may trust what it read only after
  // it has taken a chunk of that same ticket, since the phase cannot end before that chunk does.
  private ChunkTask task = chunk -> {};
  private int chunks;

  // High half: number of the phase. Low half: chunks of it that nobody has taken yet.
  private volatile long ticket;
  // Chunks of the phase that are not finished.
  private volatile int pending;
  private volatile boolean running;
  private volatile boolean closed;
  private volatile @Nullable Thread waiter;
  private volatile @Nullable Throwable failure;
  private int failedChunk;

  /**
   * @param threads threads that share the work, the caller's among them; at least 1
   */
  public PhaseExecutor(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " must be at least 1");
    }
    spins = threads <= Runtime.getRuntime().availableProcessors() ? SPINS : 0;
    helpers = new Helper[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(i + 1);
    }
    for (Helper helper : helpers) {
      helper.start();
    }
  }

  /** Returns the number of threads that share the work, the caller's among them. */
  public int threads() {
    return helpers.length + 1;
  }

  /**
   * Runs chunks 0 to {@code chunkCount} − 1 of {@code chunkTask} and returns when all are done.
   *
   * <p>With one thread or one chunk the work runs inline. A failure does not stop the other chunks
   * of the phase from being run when there are several threads; the executor stays usable.
   *
   * @throws ChunkFailedException if a chunk threw an exception; with the lowest failing index, so
   *     that the message does not depend on threads (an {@link Error} is thrown as it is)
   * @throws IllegalStateException if called from within a chunk, or after {@link #close}
   */
  public void run(int chunkCount, ChunkTask chunkTask) {
    if (closed) {
      throw new IllegalStateException("the executor is closed");
    }
    if (running || !RUNNING.compareAndSet(this, false, true)) {
      throw new IllegalStateException("a phase is running; a chunk cannot start another");
    }
    try {
      if (helpers.length == 0 || chunkCount <= 1) {
        runInline(chunkCount, chunkTask);
      } else {
        runShared(chunkCount, chunkTask);
      }
    } finally {
      running = false;
    }
  }

  private static void runInline(int count, ChunkTask work) {
    int chunk = 0;
    try {
      for (; chunk < count; chunk++) {
        work.run(chunk);
      }
    } catch (RuntimeException | Error e) {
      throw failed(chunk, count, e);
    }
  }

  private void runShared(int count, ChunkTask work) {
    task = work;
    chunks = count;
    pending = count;
    ticket = ((ticket & ~REMAINING) + NEXT_PHASE) | count;
    int wanted = Math.min(helpers.length, count - 1);
    for (int i = 0; i < wanted; i++) {
      helpers[i].wake();
    }
    takeChunks();
    awaitOthers();
    Throwable thrown = failure;
    if (thrown != null) {
      failure = null;
      throw failed(failedChunk, count, thrown);
    }
  }

  private static RuntimeException failed(int chunk, int count, Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return new ChunkFailedException(chunk, count, thrown);
  }

  /** Takes and runs chunks of the published phase until none is left to take. */
  private void takeChunks() {
    while (true) {
      long seen = ticket;
      int remaining = (int) seen;
      if (remaining == 0) {
        return;
      }
      ChunkTask work = task;
      int chunk = chunks - remaining;
      if (TICKET.compareAndSet(this, seen, seen - 1)) {
        runChunk(work, chunk);
      }
    }
  }

  private void runChunk(ChunkTask work, int chunk) {
    try {
      work.run(chunk);
    } catch (Throwable e) { // the edge of a thread: handed over to the caller of run
      keepFailure(chunk, e);
    }
    if ((int) PENDING.getAndAdd(this, -1) == 1) {
      Thread parked = waiter;
      if (parked != null) {
        LockSupport.unpark(parked);
      }
    }
  }

  private void keepFailure(int chunk, Throwable thrown) {
    synchronized (failureLock) {
      if (failure == null || chunk < failedChunk) {
        failedChunk = chunk;
        failure = thrown;
      }
    }
  }

  private void awaitOthers() {
    for (int i = 0; i < spins && pending > 0; i++) {
      Thread.onSpinWait();
    }
    if (pending == 0) {
      return;
    }
    boolean interrupted = false;
    waiter = Thread.currentThread();
    while (pending > 0) {
      LockSupport.park(this);
      // park returns at once while the flag is up: clear it here, set it again at the end.
      interrupted |= Thread.interrupted();
    }
    waiter = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the helper threads; the executor cannot be used again. Closing twice does nothing. */
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    for (Helper helper : helpers) {
      LockSupport.unpark(helper);
    }
    for (Helper helper : helpers) {
      while (helper.isAlive()) {
        try {
          helper.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Helper extends Thread {
    private volatile boolean parked;

    Helper(int number) {
      super("anergy-phase-" + number);
      setDaemon(true);
    }

    void wake() {
      if (parked) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      long done = 0;
      while (!closed) {
        long phase = awaitPhaseAfter(done);
        takeChunks();
        done = phase;
      }
    }

    /** Returns the number (high half of the ticket) of a phase that is not {@code done}. */
    private long awaitPhaseAfter(long done) {
      for (int i = 0; i < spins; i++) {
        if ((ticket & ~REMAINING) != done) {
          return ticket & ~REMAINING;
        }
        Thread.onSpinWait();
      }
      parked = true;
      while ((ticket & ~REMAINING) == done && !closed) {
        LockSupport.park(PhaseExecutor.this);
        // A helper has no use for interrupts, and with the flag up it could not park.
        Thread.interrupted();
      }
      parked = false;
      return ticket & ~REMAINING;
    }
  }
}
