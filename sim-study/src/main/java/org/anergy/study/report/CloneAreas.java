package org.anergy.study.report;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.anergy.record.SeriesColumn;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/** A pool's cells by the rank that their clones had before, as areas one upon the other. */
final class CloneAreas {
  private static final int OLD = 0; // color of the theme
  private static final int NEW = 4;
  private static final int[] OPACITY = {255, 185, 120, 62}; // the larger the clone, the darker
  private static final int NEW_OPACITY = 150;

  private final SeriesTable table;
  private final List<SeriesColumn> shares = new ArrayList<>(); // by rank, then all old ones
  private final List<String> labels = new ArrayList<>();
  private final TimeAxis time;

  /**
   * @param columns columns to choose from
   * @param pool begin of the names of the pool's columns
   */
  CloneAreas(SeriesTable table, List<SeriesColumn> columns, String pool, TimeAxis time) {
    this.table = table;
    this.time = time;
    String ranks = pool + "_rank_";
    for (SeriesColumn column : columns) {
      if (column.name().startsWith(ranks)) {
        shares.add(column);
        String range = column.name().substring(ranks.length()).replace('_', '–');
        labels.add(range.equals("1") ? "largest old clone" : "old, rank " + range);
      }
    }
    columns.stream().filter(c -> c.name().equals(pool + "_old")).forEach(shares::add);
  }

  /** Tells whether the run has what is needed. */
  boolean isComplete() {
    return shares.size() == OPACITY.length;
  }

  XYPlot plot(ReportTheme theme) {
    List<XYSeries> areas = new ArrayList<>();
    for (String label : labels) {
      areas.add(new XYSeries(label, true, false));
    }
    areas.add(new XYSeries("other old clones", true, false));
    areas.add(new XYSeries("new clones", true, false));
    for (double[] moment : table.moments(shares, time)) {
      double old = moment[moment.length - 1];
      double rest = old;
      for (int i = 0; i < labels.size(); i++) {
        areas.get(i).add(moment[0], moment[1 + i]);
        rest -= moment[1 + i];
      }
      areas.get(labels.size()).add(moment[0], Math.max(0, rest));
      areas.get(labels.size() + 1).add(moment[0], 1 - old);
    }
    DefaultTableXYDataset stack = new DefaultTableXYDataset();
    areas.forEach(stack::addSeries);
    StackedXYAreaRenderer2 renderer = new StackedXYAreaRenderer2();
    renderer.setOutline(false);
    renderer.setLegendArea(new Rectangle(-5, -5, 10, 10));
    for (int i = 0; i < OPACITY.length; i++) {
      renderer.setSeriesPaint(i, faded(theme.series(OLD), OPACITY[i]));
    }
    renderer.setSeriesPaint(OPACITY.length, faded(theme.series(NEW), NEW_OPACITY));
    NumberAxis values = new NumberAxis();
    values.setRange(0, 1);
    values.setTickUnit(new NumberTickUnit(0.25));
    return new XYPlot(stack, ChartPanels.timeAxis(time), values, renderer);
  }

  private static Color faded(Color color, int opacity) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
  }
}
