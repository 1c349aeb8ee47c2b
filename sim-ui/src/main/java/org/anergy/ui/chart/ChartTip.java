package org.anergy.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.anergy.base.NumberText;
import org.anergy.record.RunEvent;
import org.anergy.scenario.OutcomeSpec;
import org.anergy.study.report.Course;

/** What a chart tells about the place under the pointer. */
final class ChartTip {
  private static final double LEAST_DAYS = 0.5;

  private ChartTip() {}

  /**
   * Returns the lines for the score: what happened near {@code day}, and whether it lies in
   * remission. Nothing is said about rises of the curve that no relapse was made of.
   *
   * @param tolerance distance that is near, d
   */
  static List<String> ofScore(TrajectoriesModel model, double day, double tolerance) {
    List<String> lines =
        new ArrayList<>(EventText.lines(model.eventsNear(day, Math.max(LEAST_DAYS, tolerance))));
    for (Course.Span span : new Course(model.sortedEvents()).remissions(model.lastMarkedDay())) {
      if (day >= span.fromDay() && day <= span.toDay()) {
        lines.addAll(remission(span, model.outcome()));
      }
    }
    return lines;
  }

  private static List<String> remission(Course.Span span, OutcomeSpec outcome) {
    return List.of(
        "Green: remission since " + EventText.day(Math.rint(span.fromDay())) + ".",
        "It begins "
            + NumberText.of(outcome.remissionDays())
            + " d after the last relapse began and ends with the next.",
        "A relapse: two visits in a row, "
            + NumberText.of(outcome.relapseHours())
            + " h apart or more, each measure",
        NumberText.of(outcome.relapseRise())
            + " points more than in stable times, and the last relapse began",
        NumberText.of(outcome.relapseGapDays()) + " d before or earlier.");
  }

  /**
   * Returns the lines for a row of events.
   *
   * @param label name of the row, as the axis has it, maybe shortened
   */
  static List<String> ofRow(TrajectoriesModel model, String label, double day, double tolerance) {
    List<RunEvent> near =
        model.eventsNear(day, Math.max(LEAST_DAYS, tolerance)).stream()
            .filter(event -> isOf(event, label))
            .toList();
    return EventText.lines(near);
  }

  private static boolean isOf(RunEvent event, String label) {
    boolean therapy = event.kind().equals(Course.THERAPY);
    String own = therapy ? event.where() : event.kind().replace('-', ' ');
    boolean cut = label.endsWith("…") && own.startsWith(label.substring(0, label.length() - 1));
    return own.equals(label)
        || cut
        || own.equals("secondary autoimmunity") && label.equals("new autoimmunity");
  }
}
