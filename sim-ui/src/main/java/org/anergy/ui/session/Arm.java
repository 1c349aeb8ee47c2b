package org.anergy.ui.session;

import java.util.List;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.plan.Journal;

/**
 * One of the futures that are shown.
 *
 * @param name what the window calls it
 * @param run the run
 * @param journal what the user did on the way, in order
 * @param before what decided the run before each entry of the journal
 */
record Arm(String name, LiveRun run, Journal journal, List<RunSetup> before) {
  Arm {
    before = List.copyOf(before);
  }

  /** Returns what decided the run before anything was done later than {@code step}. */
  RunSetup setupAt(long step) {
    int kept = journal.until(step).entries().size();
    return kept < before.size() ? before.get(kept) : run.setup();
  }

  /**
   * Returns the arm as it is saved.
   *
   * @param status how its run stands
   * @param digest digest of its state there
   */
  SavedRun saved(LiveStatus status, String digest) {
    RunSetup first = before.isEmpty() ? run.setup() : before.get(0);
    return new SavedRun(run.setup(), first.loaded(), journal, status, digest);
  }

  /** Returns what decided the run before each entry until {@code step}. */
  List<RunSetup> beforeUntil(long step) {
    return before.subList(0, journal.until(step).entries().size());
  }
}
