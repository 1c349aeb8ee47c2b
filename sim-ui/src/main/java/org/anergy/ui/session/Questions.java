package org.anergy.ui.session;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anergy.ui.live.LiveStatus;
import org.anergy.ui.plan.Journal;
import org.anergy.ui.plan.Question;

/** What a user is told of other futures before one is changed. */
final class Questions {
  private static final double SAME_DAY = 0.01; // less than a step, d

  private Questions() {}

  /**
   * Returns the question for an intervention.
   *
   * @param arm the arm in which it is
   * @param status how its run stands
   * @param beside whether the new future is to be beside the old one
   * @param full whether there is no room for another arm
   */
  static Question of(Arm arm, LiveStatus status, boolean beside, boolean full) {
    List<Journal.Entry> done = arm.journal().entries();
    String later =
        done.subList(arm.journal().until(status.step()).entries().size(), done.size()).stream()
            .map(Journal.Entry::sentence)
            .collect(Collectors.joining(" "));
    if (beside) {
      String stays = arm.name() + " stays as it was; the new arm is shown beside it.";
      String without = later.isEmpty() ? "" : " The new arm does without: " + later;
      return new Question("Fork", "Fork with this", stays + without, Question.Fork.NONE);
    }
    boolean future = status.furthestDay() > status.day() + SAME_DAY;
    if (!future && later.isEmpty()) {
      return new Question("Intervene", "Do it", "", Question.Fork.NONE);
    }
    String lost =
        future
            ? String.format(
                Locale.ROOT,
                "What was simulated after day %.0f, up to day %.0f, will be discarded.",
                status.day(),
                status.furthestDay())
            : "";
    String back = later.isEmpty() ? "" : " This is taken back: " + later;
    String room = full ? "There is room for " + Arms.MOST + " arms. Maybe close one first." : "";
    return new Question("Intervene", "Do it", (lost + back).strip(), new Question.Fork(true, room));
  }
}
