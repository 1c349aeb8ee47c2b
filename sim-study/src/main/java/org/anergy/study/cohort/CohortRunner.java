package org.anergy.study.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.anergy.base.RefusedException;

/**
 * Simulates the patients of a cohort side by side, whole patients on single threads as long as
 * there are enough of them, and keeps every patient that ended: in the journal at once, in the
 * table when its turn comes. A patient that fails does not stop the others. The table is the same
 * bytes for any number of threads and interruptions.
 *
 * <p>Workers only simulate; journal and table are written by the thread that calls {@link #run}.
 */
public final class CohortRunner {
  private final CohortPlan plan;
  private final PatientSimulator simulator;
  private final Path directory;
  private final CohortProgress progress;

  /**
   * @param directory existing directory with a directory {@code tables}; takes {@code
   *     journal.jsonl} and {@code tables/patients.csv}
   * @param progress made for as many patients as the plan has
   */
  public CohortRunner(
      CohortPlan plan, PatientSimulator simulator, Path directory, CohortProgress progress) {
    this.plan = plan;
    this.simulator = simulator;
    this.directory = directory;
    this.progress = progress;
  }

  /**
   * Runs the patients that have not finished yet.
   *
   * @param resume go on from the journal in the directory; patients that failed are tried again
   * @param stop asks to stop early; patients in work are given up after their current step
   * @return every patient that ended, in this or an earlier run
   * @throws org.anergy.base.RefusedException if the journal belongs to another cohort
   */
  public CohortOutcome run(boolean resume, BooleanSupplier stop) {
    SortedMap<Long, PatientRow> ended = new TreeMap<>();
    Path file = directory.resolve("journal.jsonl");
    try (CohortJournal journal =
            resume ? CohortJournal.resume(file, plan, ended) : CohortJournal.create(file, plan);
        PatientTable table = table()) {
      for (PatientRow row : ended.values()) {
        progress.ended(row);
        table.add(row);
      }
      List<Long> open =
          LongStream.range(0, plan.patients())
              .filter(patient -> !ended.containsKey(patient))
              .boxed()
              .toList();
      if (!open.isEmpty()) {
        simulate(open, new Books(journal, table, ended), stop);
      }
    }
    return new CohortOutcome(List.copyOf(ended.values()), plan.patients());
  }

  /** A manifest says that the directory is complete: not from here to the end. */
  private PatientTable table() {
    Path manifest = directory.resolve("manifest.json");
    try {
      Files.deleteIfExists(manifest);
    } catch (IOException e) {
      throw Journal.unwritable(manifest, e);
    }
    return new PatientTable(directory.resolve("tables/patients.csv"), plan);
  }

  private record Books(
      CohortJournal journal, PatientTable table, SortedMap<Long, PatientRow> ended) {}

  private void simulate(List<Long> open, Books books, BooleanSupplier stop) {
    int workers = Math.min(plan.threads(), open.size());
    AtomicBoolean broken = new AtomicBoolean();
    BooleanSupplier anyStop = () -> broken.get() || stop.getAsBoolean();
    BlockingQueue<WorkerMessage> messages = new LinkedBlockingQueue<>();
    CohortWorker worker =
        new CohortWorker(plan, simulator, progress, plan.threads() / workers, anyStop, messages);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    boolean settled = false;
    try {
      open.forEach(patient -> pool.execute(() -> worker.simulate(patient)));
      int left = open.size();
      while (left > 0) {
        left -= note(messages.take(), books);
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

  /** What breaks one patient must not cost others their results: those that ended are kept. */
  private void keep(BlockingQueue<WorkerMessage> messages, Books books) {
    try {
      for (WorkerMessage message : messages) {
        if (message instanceof WorkerMessage.Ended) {
          note(message, books);
        }
      }
    } catch (RefusedException e) {
      // The disk that refuses them is what broke the run: that message is on its way.
    }
  }

  /** Enters a message into the books; returns the number of patients that it settles. */
  private int note(WorkerMessage message, Books books) {
    if (message instanceof WorkerMessage.Started started) {
      books.journal.started(started.patient());
      return 0;
    }
    if (message instanceof WorkerMessage.Ended end) {
      books.journal.ended(end);
      books.ended.put(end.row().patient(), end.row());
      books.table.add(end.row());
      progress.ended(end.row());
    } else if (message instanceof WorkerMessage.GivenUp givenUp && givenUp.started()) {
      books.journal.interrupted(givenUp.patient());
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
