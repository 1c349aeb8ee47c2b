package org.anergy.study.runs;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which runs a study consists of, and how its tables tell them apart. All methods are pure: a plan
 * made again from the same files is the same plan, which is what a resumed study relies on.
 */
public interface RunPlan {
  /** Returns what a run is called in tables, journal and messages: one lower-case word. */
  String noun();

  /** Returns the number of runs; they have the indices from 0. */
  int runs();

  /** Returns the number of threads to use in all; they change no result. */
  int threads();

  /** Returns what run {@code run} simulates. */
  RunTask task(long run);

  /**
   * Returns what must be the same for a journal to be gone on with, by what it is called in
   * messages: hashes of the files, of the model, seeds.
   */
  SortedMap<String, String> identity();

  /** Returns the columns that stand before a run's result; the first is the index. */
  List<String> keyColumns();

  /** Returns the values of {@link #keyColumns} of run {@code run}. */
  List<String> keys(long run);

  /** Returns the columns of the daily series that are kept of every run; none by default. */
  default List<String> sampledColumns() {
    return List.of();
  }

  /** Returns the time between kept rows of the series, d. */
  default double sampledEveryDays() {
    return 1;
  }

  /** Returns what of {@code endpoints}, name to value, the table shows: all by default. */
  default Map<String, String> outputs(Map<String, String> endpoints) {
    return endpoints;
  }

  /** Returns the command that simulates run {@code run} again, alone. */
  String replayCommand(long run);
}
