package org.anergy.study.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.anergy.base.RefusedException;

/**
 * Has the runs of a study done side by side and keeps every one that ended: in the journal at once,
 * in the tables when its turn comes. A run that fails does not stop the others. The tables are the
 * same bytes for any number of threads and interruptions, and wherever the runs are done.
 *
 * <p>An executor only simulates; journal and tables are written by the thread that calls {@link
 * #run}. What it holds in memory does not grow with the number of runs, but for a few bytes each.
 */
public final class RunQueue {
  private final RunPlan plan;
  private final RunExecutor executor;
  private final Path directory;
  private final RunsProgress progress;
  private final boolean stopOnError;

  /**
   * A queue that does the runs on threads of this process and goes on when one fails.
   *
   * @param directory existing directory with a directory {@code tables}; takes {@code
   *     journal.jsonl} and the table of runs, such as {@code tables/patients.csv}
   * @param progress made for as many runs as the plan has
   */
  public RunQueue(RunPlan plan, PatientSimulator simulator, Path directory, RunsProgress progress) {
    this(plan, new LocalRuns(plan, simulator), directory, progress, false);
  }

  /**
   * As the other constructor.
   *
   * @param executor does the runs of the plan
   * @param stopOnError begin no run after one has failed
   */
  public RunQueue(
      RunPlan plan,
      RunExecutor executor,
      Path directory,
      RunsProgress progress,
      boolean stopOnError) {
    this.plan = plan;
    this.executor = executor;
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
    AtomicBoolean broken = new AtomicBoolean();
    RunExecutor.Work work =
        executor.begin(open, progress, () -> broken.get() || stop.getAsBoolean());
    boolean settled = false;
    try {
      for (WorkerMessage next = work.next(); next != null; next = work.next()) {
        note(next, books, broken);
      }
      settled = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      broken.set(true);
      List<WorkerMessage> left = work.stop();
      if (!settled) {
        keep(left, books);
      }
    }
  }

  /** What breaks one run must not cost others their results: those that ended are kept. */
  private void keep(List<WorkerMessage> messages, Books books) {
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

  /** Enters a message into the books. */
  private void note(WorkerMessage message, Books books, AtomicBoolean stop) {
    if (message instanceof WorkerMessage.Started started) {
      books.journal.started(started.run());
    } else if (message instanceof WorkerMessage.Ended end) {
      noteEnd(end, books, stop);
    } else if (message instanceof WorkerMessage.GivenUp givenUp && givenUp.started()) {
      books.journal.interrupted(givenUp.run());
    } else if (message instanceof WorkerMessage.Broken broken) {
      if (broken.error() instanceof Error error) {
        throw error;
      }
      if (broken.error() instanceof RefusedException refused) {
        throw refused;
      }
      throw new IllegalStateException(broken.error());
    }
  }

  private void noteEnd(WorkerMessage.Ended end, Books books, AtomicBoolean stop) {
    int run = (int) end.row().run();
    if (books.ended.get(run)) {
      return; // done twice, as on a cluster after a machine was lost: the first end counts
    }
    books.journal.ended(end);
    books.ended.set(run);
    books.tables.add(end.row());
    progress.ended(end.row());
    if (stopOnError && end.row().state() == PatientRow.State.FAILED) {
      stop.set(true);
    }
  }
}
