package org.anergy.study.runs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does runs side by side on threads of this process, each on one thread as long as there are enough
 * of them.
 */
public final class LocalRuns implements RunExecutor {
  private final RunPlan plan;
  private final PatientSimulator simulator;

  /**
   * @param plan what the runs are, and on how many threads
   * @param simulator simulates them
   */
  public LocalRuns(RunPlan plan, PatientSimulator simulator) {
    this.plan = plan;
    this.simulator = simulator;
  }

  @Override
  public Work begin(BitSet open, RunsProgress progress, BooleanSupplier stop) {
    int workers = Math.min(plan.threads(), open.cardinality());
    RunWorker worker = new RunWorker(plan, simulator, plan.threads() / workers);
    return new Pool(worker, workers, open, progress, stop);
  }

  private static final class Pool implements Work {
    private final RunWorker worker;
    private final int workers;
    private final PrimitiveIterator.OfInt runs;
    private final RunsProgress progress;
    private final BooleanSupplier stop;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final BlockingQueue<WorkerMessage> messages = new LinkedBlockingQueue<>();
    private final ExecutorService pool;
    private int inWork;

    Pool(RunWorker worker, int workers, BitSet open, RunsProgress progress, BooleanSupplier stop) {
      this.worker = worker;
      this.workers = workers;
      this.runs = open.stream().iterator();
      this.progress = progress;
      this.stop = stop;
      this.pool = Executors.newFixedThreadPool(workers);
    }

    @Override
    public @Nullable WorkerMessage next() throws InterruptedException {
      // One more than can be worked on, so that no worker waits for the books.
      for (; inWork <= workers && runs.hasNext(); inWork++) {
        int run = runs.nextInt();
        pool.execute(() -> simulate(run));
      }
      if (inWork == 0) {
        return null;
      }
      WorkerMessage message = messages.take();
      inWork -= message instanceof WorkerMessage.Started ? 0 : 1;
      return message;
    }

    @Override
    public List<WorkerMessage> stop() {
      ending.set(true);
      pool.shutdown();
      try {
        if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
          pool.shutdownNow();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      List<WorkerMessage> left = new ArrayList<>();
      messages.drainTo(left);
      return left;
    }

    private boolean stopping() {
      return ending.get() || stop.getAsBoolean();
    }

    /** Puts the end of {@code run}, and before that its start, into the queue; never throws. */
    private void simulate(int run) {
      try {
        if (stopping()) {
          messages.add(new WorkerMessage.GivenUp(run, false));
          return;
        }
        messages.add(new WorkerMessage.Started(run));
        messages.add(worker.simulate(run, watch(run)));
      } catch (Throwable error) { // the edge of a thread: whatever is left breaks the study
        messages.add(new WorkerMessage.Broken(error));
      }
    }

    private RunWatch watch(int run) {
      return new RunWatch() {
        @Override
        public void progress(double fraction) {
          progress.part(run, fraction);
        }

        @Override
        public boolean stop() {
          return stopping();
        }
      };
    }
  }
}
