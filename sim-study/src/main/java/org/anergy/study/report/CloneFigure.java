package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** Old and new clones around a treatment: whose cells fill the pools, and what sequencing shows. */
final class CloneFigure {
  /** Group of the columns that this figure shows. */
  static final String GROUP = "clones";

  private static final double DAYS_PER_MONTH = 30.4375;
  private static final double DAYS_AFTER = 1828;
  private static final int AREA_HEIGHT = 190;
  private static final int LINE_HEIGHT = 128;
  private static final int AXIS_HEIGHT = 34;
  private static final int LEGEND_ROW = 17;

  private static final List<Lines> LINES =
      List.of(
          new Lines(
              "clones of a sequenced sample that the first one had (share)", "memory_overlap"),
          new Lines("100 largest clones of before that sequencing finds (share)", "memory_top100"),
          new Lines("clones in a sequenced sample (richness)", "memory_richness"),
          new Lines("Shannon entropy of a sequenced sample (nats)", "memory_shannon"),
          new Lines("clonality of a sequenced sample", "memory_clonality"),
          new Lines("naive cells that descend from before (share)", "naive_old"),
          new Lines(
              "autoreactive cells of clones of before (share)",
              "followed_memory_old",
              "followed_effector_old",
              "followed_resident_old"));

  /** A panel of lines: its title and the ends of the names of its columns. */
  private record Lines(String title, List<String> ends) {
    Lines(String title, String... ends) {
      this(title, List.of(ends));
    }

    boolean has(SeriesColumn column) {
      return ends.stream().anyMatch(column.name()::endsWith);
    }

    /** Shares of all cells are drawn on an axis of their whole range. */
    boolean ofCells() {
      return ends.get(0).endsWith("_old");
    }
  }

  private CloneFigure() {}

  /** Returns the figure; none if nobody was treated. */
  static Optional<Figure> of(SeriesTable table, Course course) {
    List<SeriesColumn> columns = table.group(GROUP).stream().filter(table::hasValues).toList();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    double from = table.firstDayOf(columns.get(0));
    double origin = course.of("infusion").stream().findFirst().map(RunEvent::day).orElse(from);
    double to = Math.min(table.lastDay(), origin + DAYS_AFTER);
    if (to <= from) {
      return Optional.empty();
    }
    TimeAxis time =
        new TimeAxis(from, to, origin, DAYS_PER_MONTH, "time since the infusion (months)");
    List<ChartPanels.Panel> panels = new ArrayList<>();
    for (String pool : List.of("cd4", "cd8")) {
      CloneAreas areas = new CloneAreas(table, columns, pool + "_memory", time);
      if (areas.isComplete()) {
        String title = pool.toUpperCase(java.util.Locale.ROOT) + " memory cells (share)";
        panels.add(
            new ChartPanels.Panel(
                title, AREA_HEIGHT, theme -> marked(areas.plot(theme), course, time, theme)));
      }
    }
    for (Lines line : LINES) {
      lines(table, columns, line, course, time).ifPresent(panels::add);
    }
    ChartPanels.Panel last = panels.remove(panels.size() - 1);
    panels.add(new ChartPanels.Panel(last.title(), last.height() + AXIS_HEIGHT, last.chart()));
    ChartPanels painter = new ChartPanels(panels);
    return Optional.of(
        new Figure(
            GROUP,
            "Old and new clones",
            "A sample of the general repertoire. Blue: cells of clones that were there on the"
                + " first day of the treatment, by the rank of the clone on that day; orange: cells"
                + " of clones that came later. Sequencing sees a fixed number of cells: small"
                + " clones are missed, and even two samples of one day share only a part of their"
                + " clones (begin of the curve). Gaps: no such cell. Vertical lines: infusion"
                + " (dark), begin of a relapse (red).",
            ChartPanels.WIDTH,
            painter.height(),
            columns,
            painter));
  }

  private static Optional<ChartPanels.Panel> lines(
      SeriesTable table, List<SeriesColumn> columns, Lines line, Course course, TimeAxis time) {
    List<SeriesColumn> shown = columns.stream().filter(line::has).toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChartPanels.Panel(
            line.title(),
            LINE_HEIGHT + (shown.size() > 1 ? LEGEND_ROW : 0),
            theme -> {
              XYPlot plot = LinePlots.linear(table, shown, time, theme);
              if (line.ofCells()) {
                plot.getRangeAxis().setRange(0, 1.02); // a line at 1 is seen whole
              }
              return marked(plot, course, time, theme);
            }));
  }

  private static XYPlot marked(XYPlot plot, Course course, TimeAxis time, ReportTheme theme) {
    ChartPanels.markRelapses(plot, course, time, theme);
    for (RunEvent infusion : course.of("infusion")) {
      if (infusion.day() >= time.fromDay() && infusion.day() <= time.toDay()) {
        plot.addDomainMarker(
            new ValueMarker(time.position(infusion.day()), theme.ink(), ChartPanels.THIN),
            Layer.FOREGROUND);
      }
    }
    return plot;
  }
}
