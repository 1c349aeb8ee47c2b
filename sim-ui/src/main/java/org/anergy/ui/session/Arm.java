package org.anergy.ui.session;

import java.util.List;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.plan.Journal;

/**
 * One of the futures that are shown.
 *
 * @param name what the window calls it
 * @param run the run
 * @param journal what the user did on the way, in order
 */
record Arm(String name, LiveRun run, List<Done> journal) {
  Arm {
    journal = List.copyOf(journal);
  }

  /**
   * Something that the user did.
   *
   * @param entry what and when
   * @param before what decided the run before it
   */
  record Done(Journal.Entry entry, RunSetup before) {}

  /** Returns what was done at {@code step} or earlier: a branch from there has no other past. */
  List<Done> journalUntil(long step) {
    return journal.stream().filter(done -> done.entry().step() <= step).toList();
  }

  /** Returns what decided the run before anything was done later than {@code step}. */
  RunSetup setupAt(long step) {
    return journal.stream()
        .filter(done -> done.entry().step() > step)
        .findFirst()
        .map(Done::before)
        .orElse(run.setup());
  }

  List<Journal.Entry> entries() {
    return journal.stream().map(Done::entry).toList();
  }
}
