package org.anergy.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anergy.record.SeriesColumn;
import org.jfree.chart.plot.XYPlot;

/** Figures of whole groups of columns: cells, cytokines, tissue, repertoire, and any other. */
final class GroupFigures {
  private static final int PANEL_HEIGHT = 168;
  private static final int AXIS_HEIGHT = 34;
  private static final int LEGEND_ROW = 17;
  private static final int LEGEND_CHARACTERS = 118;

  private final SeriesTable table;
  private final Course course;
  private final TimeAxis time;

  GroupFigures(SeriesTable table, Course course, TimeAxis time) {
    this.table = table;
    this.course = course;
    this.time = time;
  }

  /** Returns the figure of {@code group}; none if it has no column with a number in it. */
  Optional<Figure> figure(String group) {
    List<SeriesColumn> columns = table.group(group).stream().filter(table::hasValues).toList();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    boolean logarithmic = group.equals("cells");
    List<SeriesColumn> varying = columns.stream().filter(c -> !table.isConstant(c)).toList();
    // A straight line is a sentence; only if there is nothing else it is drawn.
    List<SeriesColumn> drawn = varying.isEmpty() ? columns : varying;
    List<PanelPlan> plans = PanelPlan.of(drawn);
    List<ChartPanels.Panel> panels = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      boolean last = i == plans.size() - 1;
      panels.add(panel(plans.get(i), logarithmic, last));
    }
    ChartPanels painter = new ChartPanels(panels);
    String scale =
        logarithmic ? " Logarithmic axes; a count of zero is drawn on the bottom line." : "";
    return Optional.of(
        new Figure(
            group.replace(' ', '-'),
            group.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + group.substring(1),
            "Daily values; where days are denser than the paper, the smallest and the largest of"
                + " neighbors."
                + (course.of("relapse").isEmpty() ? "" : " Vertical lines: begin of a relapse.")
                + (course.of("death").isEmpty() ? "" : " Thick line: death.")
                + scale
                + constants(columns, drawn),
            ChartPanels.WIDTH,
            painter.height(),
            columns,
            painter));
  }

  private String constants(List<SeriesColumn> columns, List<SeriesColumn> drawn) {
    List<String> texts =
        columns.stream()
            .filter(column -> !drawn.contains(column))
            .map(
                column ->
                    SeriesTable.label(column)
                        + " "
                        + ReadableNumber.brief(table.firstValue(column)))
            .toList();
    return texts.isEmpty() ? "" : " Constant and not drawn: " + String.join(", ", texts) + ".";
  }

  private ChartPanels.Panel panel(PanelPlan plan, boolean logarithmic, boolean last) {
    String heading = plan.heading();
    return new ChartPanels.Panel(
        heading.isEmpty() ? "dimensionless" : heading,
        PANEL_HEIGHT + (last ? AXIS_HEIGHT : 0) + legendRows(plan) * LEGEND_ROW,
        theme -> {
          XYPlot plot =
              logarithmic
                  ? LinePlots.logarithmic(table, plan.columns(), time, theme)
                  : LinePlots.linear(table, plan.columns(), time, theme);
          ChartPanels.markRelapses(plot, course, time, theme);
          ChartPanels.markDeath(plot, course, time, theme);
          return plot;
        });
  }

  private static int legendRows(PanelPlan plan) {
    if (plan.columns().size() == 1) {
      return 0;
    }
    int characters = plan.columns().stream().mapToInt(column -> column.name().length() + 8).sum();
    return 1 + characters / LEGEND_CHARACTERS;
  }
}
