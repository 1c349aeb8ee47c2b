package org.anergy.ui.session;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.study.report.Course;
import org.anergy.ui.live.RunSetup;
import org.anergy.ui.plan.Journal;

/** Words that say which run a picture or a table is of. */
final class RunCaption {
  private RunCaption() {}

  /** Returns the title of the scenario, seed and patient. */
  static String patient(RunSetup setup) {
    String seed = "seed " + setup.seed();
    return setup.loaded().scenario().title()
        + " · "
        + (setup.patient() < 0 ? seed : seed + ", patient " + setup.patient());
  }

  /**
   * Returns how an arm was treated.
   *
   * @param several whether there are other arms, so that its name tells something
   * @param untilDay last day that counts, d
   */
  static String treatment(Arm arm, boolean several, double untilDay) {
    List<String> words = new ArrayList<>();
    if (several) {
      words.add(arm.name());
    }
    List<RunEvent> events =
        arm.run().history().events(0).stream().filter(event -> event.day() <= untilDay).toList();
    List<String> given = new Course(events).therapies();
    words.add(
        given.isEmpty() ? "untreated until then" : "treated with " + String.join(", ", given));
    for (Journal.Entry entry : arm.journal().entries()) {
      if (entry.day() <= untilDay) {
        words.add("day " + Math.round(entry.day()) + ": " + entry.sentence());
      }
    }
    return String.join(" · ", words).replace("day -", "day −");
  }
}
