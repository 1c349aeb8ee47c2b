package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anergy.record.SeriesColumn;

/** The clinical trajectory: the score and its parts, relapses, remissions, and what happened. */
final class TrajectoryFigure {
  private static final int SCORE_HEIGHT = 290;
  private static final int ROW_HEIGHT = 19;
  private static final int RUG_FRAME = 76;
  private static final int MEASURE_HEIGHT = 150;

  private TrajectoryFigure() {}

  /** Returns the figure; none if the run has neither clinical columns nor events. */
  static Optional<Figure> of(SeriesTable table, Course course, TimeAxis time) {
    List<SeriesColumn> columns = table.group("clinic").stream().filter(table::hasValues).toList();
    List<ChartPanels.Panel> panels = new ArrayList<>();
    List<SeriesColumn> shown = new ArrayList<>();
    if (!columns.isEmpty()) {
      ScorePlot score = new ScorePlot(table, course, time);
      panels.add(new ChartPanels.Panel(score.heading(), SCORE_HEIGHT, score));
      shown.addAll(score.columns());
      List<SeriesColumn> others = new ArrayList<>(columns);
      others.removeAll(score.columns());
      if (!course.of("visit").isEmpty()) {
        others.removeIf(column -> column.name().contains("measured")); // the dots show it
      }
      others.stream().filter(column -> !shown.contains(column)).forEach(shown::add);
      for (PanelPlan plan : PanelPlan.of(others)) {
        panels.add(
            new ChartPanels.Panel(
                plan.heading(),
                MEASURE_HEIGHT,
                theme -> LinePlots.linear(table, plan.columns(), time, theme)));
      }
    }
    EventRug rug = new EventRug(course, time);
    if (rug.rows() > 0) {
      panels.add(new ChartPanels.Panel("events", RUG_FRAME + ROW_HEIGHT * rug.rows(), rug));
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    ChartPanels painter = new ChartPanels(panels);
    return Optional.of(
        new Figure(
            "trajectory",
            "Clinical trajectory",
            caption(course, time, !columns.isEmpty(), rug.rows() > 0),
            ChartPanels.WIDTH,
            painter.height(),
            shown,
            painter));
  }

  private static String caption(Course course, TimeAxis time, boolean score, boolean events) {
    List<String> sentences = new ArrayList<>();
    if (score) {
      sentences.add("Line: true score of each day, 0 (healthy) to 10.");
    }
    if (score && !course.of("visit").isEmpty()) {
      sentences.add("Dots: what visits measured, with their error.");
    }
    if (score && !course.remissions(time.toDay()).isEmpty()) {
      sentences.add("Green: remission by the scenario's definition.");
    }
    if (score && !course.of("relapse").isEmpty()) {
      sentences.add("Vertical lines: begin of a relapse.");
    }
    if (score && !course.of("death").isEmpty()) {
      sentences.add("Thick line: death.");
    }
    if (time.fromDay() < 0) {
      sentences.add("Before 0: the run-in, which endpoints leave out.");
    }
    if (events) {
      sentences.add("Each tick below is one event.");
    }
    if (!course.therapies().isEmpty()) {
      sentences.add(
          "Bars below: drugs and regimens, from the first dose to one interval after the last.");
    }
    return String.join(" ", sentences);
  }
}
