package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.treatment.NormalRanges;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** Blood counts around the first infusion, each on a logarithmic axis over its normal range. */
final class ReconstitutionFigure {
  /** Group of the columns that this figure shows. */
  static final String GROUP = "blood counts";

  private static final double DAYS_BEFORE = 45;
  private static final double DAYS_AFTER = 731;
  private static final int HEIGHT = 104;
  private static final int AXIS_HEIGHT = 34;

  private ReconstitutionFigure() {}

  /** Returns the figure; none if nothing was infused. */
  static Optional<Figure> of(SeriesTable table, Course course) {
    List<RunEvent> infusions = course.of("infusion");
    List<SeriesColumn> counts = table.group(GROUP).stream().filter(table::hasValues).toList();
    if (infusions.isEmpty() || counts.isEmpty()) {
      return Optional.empty();
    }
    double day = infusions.get(0).day();
    double from = Math.max(table.firstDay(), day - DAYS_BEFORE);
    double end = course.of("death").isEmpty() ? table.lastDay() : course.deathDay();
    double to = Math.min(end, day + DAYS_AFTER);
    if (to <= from) {
      return Optional.empty();
    }
    TimeAxis time = new TimeAxis(from, to, day, 1, "days since the infusion");
    List<ChartPanels.Panel> panels = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      SeriesColumn column = counts.get(i);
      boolean last = i == counts.size() - 1;
      panels.add(
          new ChartPanels.Panel(
              SeriesTable.label(column) + " (cells/µL)",
              HEIGHT + (last ? AXIS_HEIGHT : 0),
              theme -> plot(table, column, time, course, theme)));
    }
    ChartPanels painter = new ChartPanels(panels);
    return Optional.of(
        new Figure(
            "reconstitution",
            "Reconstitution",
            "Daily counts on logarithmic axes; zero is drawn on the bottom line. Shaded: normal"
                + " ranges of adults. Vertical line: infusion."
                + (course.of("death").isEmpty() ? "" : " Thick line: death.")
                + " T cells are those of the whole"
                + " repertoire; the autoreactive clones that the model follows are a part of them"
                + " too small to count.",
            ChartPanels.WIDTH,
            painter.height(),
            counts,
            painter));
  }

  private static XYPlot plot(
      SeriesTable table, SeriesColumn column, TimeAxis time, Course course, ReportTheme theme) {
    XYPlot plot = LinePlots.logarithmic(table, List.of(column), time, theme);
    NormalRanges.of(column.name())
        .ifPresent(
            range ->
                plot.addRangeMarker(
                    new IntervalMarker(range.low(), range.high(), theme.shade()),
                    Layer.BACKGROUND));
    for (RunEvent infusion : course.of("infusion")) {
      if (infusion.day() >= time.fromDay() && infusion.day() <= time.toDay()) {
        plot.addDomainMarker(
            new ValueMarker(time.position(infusion.day()), theme.series(6), ChartPanels.THIN),
            Layer.BACKGROUND);
      }
    }
    ChartPanels.markDeath(plot, course, time, theme);
    return plot;
  }
}
