package org.anergy.study.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anergy.base.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The runs of a study that lies in a directory, read from its journal.
 *
 * @param journal its journal
 * @param noun what a run is called there
 * @param runs number of runs that were asked for
 * @param identity what tells the study from others, as {@link RunPlan#identity} had it
 */
public record StoredRuns(Path journal, String noun, int runs, SortedMap<String, String> identity) {

  /**
   * Opens the study in {@code directory}.
   *
   * @throws RefusedException if there is none, or its journal is damaged
   */
  public static StoredRuns open(Path directory) {
    Path journal = directory.resolve("journal.jsonl");
    if (!Files.isRegularFile(journal)) {
      throw new RefusedException(
          directory + ": holds no journal of a cohort or study. Maybe it is another directory.");
    }
    StoredRuns[] found = new StoredRuns[1];
    Journal.read(
        journal,
        line -> {
          if (found[0] == null) {
            found[0] = head(journal, line);
          }
        });
    if (found[0] == null) {
      throw new RefusedException(journal + ": is empty: no run had begun.");
    }
    return found[0];
  }

  private static StoredRuns head(Path journal, JsonNode line) {
    SortedMap<String, String> identity = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : line.properties()) {
      if (!entry.getKey().equals(RunJournal.STUDY) && !entry.getKey().equals(RunJournal.RUNS)) {
        identity.put(entry.getKey(), entry.getValue().asString(""));
      }
    }
    String noun = line.path(RunJournal.STUDY).asString("");
    return new StoredRuns(journal, noun, line.path(RunJournal.RUNS).asInt(0), identity);
  }

  /** Returns what the journal says of run {@code run}, or null if it has not ended. */
  public @Nullable PatientRow row(long run) {
    PatientRow[] last = new PatientRow[1];
    Journal.read(
        journal,
        line -> {
          if (line.path(noun).asLong(-1) == run) {
            PatientRow row = RunLine.row(noun, line);
            last[0] = row == null ? last[0] : row;
          }
        });
    return last[0];
  }

  /** Returns the runs that finished. */
  BitSet finished() {
    return in(PatientRow.State.FINISHED);
  }

  private BitSet in(PatientRow.State state) {
    BitSet set = new BitSet();
    Journal.read(
        journal,
        line -> {
          if (line.path("state").asString("").equals(state.word())) {
            set.set(line.path(noun).asInt(0));
          }
        });
    return set;
  }

  /** Returns the number of runs that ended, one way or the other. */
  public int ended() {
    BitSet ended = finished();
    ended.or(in(PatientRow.State.FAILED));
    return ended.cardinality();
  }

  /** Passes on one row of every run that ended: its good one, or else its last failure. */
  public void forEachEnded(Consumer<PatientRow> rows) {
    BitSet finished = finished();
    SortedMap<Long, PatientRow> failed = new TreeMap<>();
    Journal.read(
        journal,
        line -> {
          PatientRow row = RunLine.row(noun, line);
          if (row != null && row.state() == PatientRow.State.FAILED) {
            if (!finished.get((int) row.run())) {
              failed.put(row.run(), row);
            }
          } else if (row != null && finished.get((int) row.run())) {
            finished.clear((int) row.run()); // once each
            rows.accept(row);
          }
        });
    failed.values().forEach(rows);
  }

  /** Writes the table of runs and {@code sinks} of {@code plan} anew, from the journal. */
  public int writeTables(RunPlan plan, Iterable<RowSink> sinks) {
    Path directory = journal.toAbsolutePath().resolveSibling("");
    int[] failed = new int[1];
    try (RunQueue.Sinks all =
        new RunQueue.Sinks(new RunTable(directory.resolve(RunQueue.table(plan)), plan), sinks)) {
      InOrder tables = new InOrder(all.sinks());
      forEachEnded(
          row -> {
            failed[0] += row.state() == PatientRow.State.FAILED ? 1 : 0;
            tables.add(row);
          });
    }
    return failed[0];
  }
}
