package org.anergy.ui.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What was done to a patient on the way, in order. Immutable.
 *
 * @param entries one for each intervention; steps never fall
 */
public record Journal(List<Entry> entries) {

  /**
   * One intervention.
   *
   * @param day the day on which it was decided, d since the start of the follow-up
   * @param step number of steps done then, since the start of the run-in
   * @param sentence what was done
   * @param brief the same in a few words
   * @param overrides the texts {@code path=value} that changed the scenario
   */
  public record Entry(
      double day, long step, String sentence, String brief, List<String> overrides) {
    public Entry {
      overrides = List.copyOf(overrides);
    }
  }

  public Journal {
    entries = List.copyOf(entries);
    for (int k = 1; k < entries.size(); k++) {
      if (entries.get(k).step() < entries.get(k - 1).step()) {
        throw new IllegalArgumentException(
            "step " + entries.get(k).step() + " follows step " + entries.get(k - 1).step());
      }
    }
  }

  /** Returns a journal without entries. */
  public static Journal empty() {
    return new Journal(List.of());
  }

  /**
   * Returns the journal with {@code done} at its end.
   *
   * @param step number of steps done when it was decided
   * @throws IllegalArgumentException if an entry of a later step is there; see {@link #until}
   */
  public Journal with(Planned done, long step) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(done.day(), step, done.sentence(), done.brief(), done.overrides()));
    return new Journal(more);
  }

  /** Returns the part that was decided at {@code step} or earlier, for a branch from there. */
  public Journal until(long step) {
    return new Journal(entries.stream().filter(entry -> entry.step() <= step).toList());
  }
}
