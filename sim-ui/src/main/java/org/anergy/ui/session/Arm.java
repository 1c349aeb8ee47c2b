package org.anergy.ui.session;

import java.util.List;
import org.anergy.ui.live.LiveRun;
import org.anergy.ui.plan.Journal;

/**
 * One of the futures that are shown.
 *
 * @param name what the window calls it
 * @param run the run
 * @param journal what the user did on the way, in order
 */
record Arm(String name, LiveRun run, List<Journal.Entry> journal) {
  Arm {
    journal = List.copyOf(journal);
  }
}
