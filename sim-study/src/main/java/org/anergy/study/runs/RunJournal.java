package org.anergy.study.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import tools.jackson.databind.JsonNode;

/** The journal of a study: which runs started, ended and how; enough to go on from. */
final class RunJournal implements AutoCloseable {
  static final String STUDY = "kind";
  static final String RUNS = "runs";

  private final Path file;
  private final RunPlan plan;
  private final Journal journal;

  private RunJournal(Path file, RunPlan plan, Journal journal) {
    this.file = file;
    this.plan = plan;
    this.journal = journal;
  }

  /** Starts the journal of a new study in {@code file}. */
  static RunJournal create(Path file, RunPlan plan) {
    Journal journal = Journal.open(file);
    Map<String, Object> head = new LinkedHashMap<>();
    head.put(STUDY, plan.noun());
    head.putAll(plan.identity());
    head.put(RUNS, plan.runs());
    try {
      journal.append(head);
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
    return new RunJournal(file, plan, journal);
  }

  /**
   * Opens the journal of a study that goes on.
   *
   * @throws RefusedException if the directory holds no study, or another one
   */
  static RunJournal resume(Path file, RunPlan plan) {
    if (!Files.isRegularFile(file)) {
      if (holdsOnlyInputs(file.toAbsolutePath().resolveSibling(""))) {
        return create(file, plan);
      }
      throw new RefusedException(
          file
              + ": there is no study to resume. Maybe the directory is another one, or leave out"
              + " --resume.");
    }
    boolean[] begun = new boolean[1];
    Journal.read(
        file,
        line -> {
          if (!begun[0]) {
            begun[0] = true;
            requireSame(file, plan, line);
          }
        });
    return begun[0] ? new RunJournal(file, plan, Journal.open(file)) : create(file, plan);
  }

  private static void requireSame(Path file, RunPlan plan, JsonNode head) {
    requireSame(file, "kind of study", head.path(STUDY), plan.noun());
    plan.identity().forEach((what, now) -> requireSame(file, what, head.path(what), now));
    for (String what : head.propertyNames()) {
      boolean ours = what.equals(STUDY) || what.equals(RUNS) || plan.identity().containsKey(what);
      if (!ours) {
        requireSame(file, what, head.path(what), "none"); // a part of a study is not the whole
      }
    }
  }

  /**
   * Passes on the rows of the runs that finished. One that failed gets another chance: memory or
   * disk may have been the reason.
   */
  void forEachEnded(Consumer<PatientRow> rows) {
    BitSet seen = new BitSet();
    Journal.read(
        file,
        line -> {
          PatientRow row = RunLine.row(plan.noun(), line);
          if (row != null
              && row.state() == PatientRow.State.FINISHED
              && row.run() < plan.runs()
              && !seen.get((int) row.run())) {
            seen.set((int) row.run());
            rows.accept(row);
          }
        });
  }

  /** Tells whether the study was killed before it began: its journal comes after its inputs. */
  private static boolean holdsOnlyInputs(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .allMatch(file -> file.startsWith(directory.resolve("inputs")));
    } catch (IOException e) {
      throw new UncheckedIOException(directory + ": " + e.getMessage(), e);
    }
  }

  private static void requireSame(Path file, String what, JsonNode before, String now) {
    if (!before.asString("").equals(now)) {
      throw new RefusedException(
          file
              + ": cannot resume: the "
              + what
              + " was "
              + before.asString("unknown")
              + " and is "
              + now
              + " now. Maybe start a new study in another directory with -o.");
    }
  }

  void started(long run) {
    journal.append(RunLine.of(plan.noun(), run, "started"));
  }

  void interrupted(long run) {
    journal.append(RunLine.of(plan.noun(), run, "interrupted"));
  }

  void ended(WorkerMessage.Ended end) {
    journal.append(RunLine.of(plan.noun(), end));
  }

  @Override
  public void close() {
    journal.close();
  }
}
