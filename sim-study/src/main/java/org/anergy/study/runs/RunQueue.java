package org.anergy.study.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.anergy.base.RefusedException;

/**
 * Does the runs of a study side by side, each on one thread as long as there are enough of them,
 * and keeps every one that ended: in the journal at once, in the tables when its turn comes. A run
 * that fails does not stop the others. The tables are the same bytes for any number of threads and
 * interruptions.
 *
 * <p>Workers only simulate; journal and tables are written by the thread that calls {@link #run}.
 * What it holds in memory does not grow with the number of runs, but for a few bytes each.
 */
public final class RunQueue {
  private final RunPlan plan;
  private final PatientSimulator simulator;
  private final Path directory;
  private final RunsProgress progress;
  private final boolean stopOnError;

  /**
   * A queue that goes on when a run fails.
   *
   * @param directory existing directory with a directory {@code tables}; takes {@code
   *     journal.jsonl} and the table of runs, such as {@code tables/patients.csv}
   * @param progress made for as many runs as the plan has
   */
  public RunQueue(RunPlan plan, PatientSimulator simulator, Path directory, RunsProgress progress) {
    this(plan, simulator, directory, progress, false);
  }

  /**
   * As the other constructor.
   *
   * @param stopOnError begin no run after one has failed
   */
  public RunQueue(
      RunPlan plan,
      PatientSimulator simulator,
      Path directory,
      RunsProgress progress,
      boolean stopOnError) {
    this.plan = plan;
    this.simulator = simulator;
    this.directory = directory;
    this.progress = progress;
    this.stopOnError = stopOnError;
  }

  /** Returns the file of the table of runs in the directory of a study. */
  public static String table(RunPlan plan) {
    return "tables/" + plan.noun() + "s.csv";
  }

  /**
   * Does the runs that have not finished yet.
   *
   * @param resume go on from the journal in the directory; runs that failed are tried again
   * @param stop asks to stop early; runs in work are given up after their current step
   * @param sinks take every row beside the table, in the order of the runs; closed at the end
   * @return number of runs that ended, in this or an earlier session
   * @throws org.anergy.base.RefusedException if the journal belongs to another study
   */
  public long run(boolean resume, BooleanSupplier stop, List<RowSink> sinks) {
    Path file = directory.resolve("journal.jsonl");
    BitSet ended = new BitSet();
    try (RunJournal journal =
            resume ? RunJournal.resume(file, plan) : RunJournal.create(file, plan);
        Sinks all = new Sinks(table(), sinks)) {
      InOrder tables = new InOrder(all.sinks());
      journal.forEachEnded(
          row -> {
            progress.ended(row);
            tables.add(row);
            ended.set((int) row.run());
          });
      BitSet open = new BitSet();
      open.set(0, plan.runs());
      open.andNot(ended);
      if (!open.isEmpty()) {
        simulate(open, new Books(journal, tables, ended), stop);
      }
    }
    return ended.cardinality();
  }

  /** Closed together, also when closing one of them fails. */
  record Sinks(RunTable table, Iterable<RowSink> others) implements AutoCloseable {
    List<RowSink> sinks() {
      List<RowSink> all = new ArrayList<>(List.of(table));
      others.forEach(all::add);
      return all;
    }

    @Override
    public void close() {
      RuntimeException first = null;
      for (RowSink sink : sinks()) {
        try {
          sink.close();
        } catch (RuntimeException e) {
          first = first == null ? e : first;
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }

  /** A manifest says that the directory is complete: not from here to the end. */
  private RunTable table() {
    Path manifest = directory.resolve("manifest.json");
    try {
      Files.deleteIfExists(manifest);
    } catch (IOException e) {
      throw Journal.unwritable(manifest, e);
    }
    return new RunTable(directory.resolve(table(plan)), plan);
  }

  private record Books(RunJournal journal, InOrder tables, BitSet ended) {}

  private void simulate(BitSet open, Books books, BooleanSupplier stop) {
    int workers = Math.min(plan.threads(), open.cardinality());
    AtomicBoolean broken = new AtomicBoolean();
    BooleanSupplier anyStop = () -> broken.get() || stop.getAsBoolean();
    BlockingQueue<WorkerMessage> messages = new LinkedBlockingQueue<>();
    RunWorker worker =
        new RunWorker(plan, simulator, progress, plan.threads() / workers, anyStop, messages);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    boolean settled = false;
    try {
      PrimitiveIterator.OfInt runs = open.stream().iterator();
      int inWork = 0;
      while (inWork > 0 || runs.hasNext()) {
        // One more than can be worked on, so that no worker waits for the books.
        for (; inWork <= workers && runs.hasNext(); inWork++) {
          int run = runs.nextInt();
          pool.execute(() -> worker.simulate(run));
        }
        inWork -= note(messages.take(), books, broken);
      }
      settled = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      broken.set(true);
      shutDown(pool);
      if (!settled) {
        keep(messages, books);
      }
    }
  }

  /** What breaks one run must not cost others their results: those that ended are kept. */
  private void keep(BlockingQueue<WorkerMessage> messages, Books books) {
    try {
      for (WorkerMessage message : messages) {
        if (message instanceof WorkerMessage.Ended) {
          note(message, books, new AtomicBoolean());
        }
      }
    } catch (RefusedException e) {
      // The disk that refuses them is what broke the run: that message is on its way.
    }
  }

  /** Enters a message into the books; returns the number of runs that it settles. */
  private int note(WorkerMessage message, Books books, AtomicBoolean stop) {
    if (message instanceof WorkerMessage.Started started) {
      books.journal.started(started.run());
      return 0;
    }
    if (message instanceof WorkerMessage.Ended end) {
      books.journal.ended(end);
      books.ended.set((int) end.row().run());
      books.tables.add(end.row());
      progress.ended(end.row());
      if (stopOnError && end.row().state() == PatientRow.State.FAILED) {
        stop.set(true);
      }
    } else if (message instanceof WorkerMessage.GivenUp givenUp && givenUp.started()) {
      books.journal.interrupted(givenUp.run());
    } else if (message instanceof WorkerMessage.Broken broken) {
      if (broken.error() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(broken.error());
    }
    return 1;
  }

  private static void shutDown(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
