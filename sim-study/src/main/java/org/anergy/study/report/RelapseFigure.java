package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;

/** Effector and regulatory cells in the tissue around the first relapse, with the score below. */
final class RelapseFigure {
  private static final double DAYS_BEFORE = 30;
  private static final double DAYS_AFTER = 90;
  private static final int HEIGHT = 230;
  private static final int SCORE_HEIGHT = 180;

  private RelapseFigure() {}

  /** Returns the figure; none if there is no relapse or no such cells were recorded. */
  static Optional<Figure> of(SeriesTable table, Course course) {
    List<RunEvent> relapses = course.of("relapse");
    List<SeriesColumn> cells =
        table.group("cells").stream()
            .filter(column -> column.name().endsWith("_tissue"))
            .filter(
                column ->
                    column.name().contains("effector") || column.name().contains("regulatory"))
            .filter(table::hasValues)
            .toList();
    if (relapses.isEmpty() || cells.isEmpty()) {
      return Optional.empty();
    }
    // The endpoint of this name looks at the follow-up; a relapse of the run-in only stands in.
    double day =
        relapses.stream()
            .filter(relapse -> relapse.day() >= 0)
            .findFirst()
            .orElse(relapses.get(0))
            .day();
    String first = day < 0 ? "first relapse, in the run-in," : "first relapse";
    TimeAxis time =
        new TimeAxis(
            Math.max(table.firstDay(), day - DAYS_BEFORE),
            Math.min(table.lastDay(), day + DAYS_AFTER),
            day,
            1,
            "days since the " + first + " began");
    if (time.toDay() <= time.fromDay()) {
      return Optional.empty();
    }
    List<ChartPanels.Panel> panels = new ArrayList<>();
    panels.add(
        new ChartPanels.Panel(
            "T cells in all tissue patches (cells)",
            HEIGHT,
            theme -> LinePlots.linear(table, cells, time, theme)));
    if (!table.group("clinic").isEmpty()) {
      ScorePlot score = new ScorePlot(table, course, time);
      panels.add(new ChartPanels.Panel(score.heading(), SCORE_HEIGHT, score));
    }
    ChartPanels painter = new ChartPanels(panels);
    return Optional.of(
        new Figure(
            "first-relapse",
            "Around the first relapse" + (day < 0 ? ", in the run-in" : ""),
            "Daily counts. The order of the curves shows which of them follows the other.",
            ChartPanels.WIDTH,
            painter.height(),
            cells,
            painter));
  }
}
