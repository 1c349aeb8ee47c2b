package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.List;
import org.anergy.record.SeriesColumn;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;

/** Curves of columns that share a unit. */
public final class LinePlots {
  private static final float LINE = 1.1f;

  /** Curves above this share of their maximum would be flat lines on an axis from zero. */
  private static final double NARROW = 0.7;

  private static final double NOTHING = Double.NEGATIVE_INFINITY;

  private LinePlots() {}

  /** Returns a plot of {@code columns} on a linear axis, from zero unless they hardly vary. */
  public static XYPlot linear(
      SeriesTable table, List<SeriesColumn> columns, TimeAxis time, ReportTheme theme) {
    XYSeriesCollection curves = curves(table, columns, time, NOTHING);
    NumberAxis values = new NumberAxis();
    Range range = curves.getRangeBounds(false);
    boolean nearlyConstant =
        range != null && range.getLowerBound() > NARROW * Math.abs(range.getUpperBound());
    values.setAutoRangeIncludesZero(!nearlyConstant);
    if (whole(curves)) {
      values.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    if (range == null || range.getLength() == 0) {
      double high = range == null ? 1 : Math.max(1, range.getUpperBound() * 1.2);
      values.setRange(Math.min(0, range == null ? 0 : range.getLowerBound()), high);
    }
    return plot(curves, time, values, columns, theme);
  }

  private static boolean whole(XYSeriesCollection curves) {
    for (int i = 0; i < curves.getSeriesCount(); i++) {
      for (int k = 0; k < curves.getItemCount(i); k++) {
        double value = curves.getYValue(i, k);
        if (value != Math.rint(value)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Returns a plot of {@code columns} on a logarithmic axis; values below the bottom line, such as
   * zero, are drawn on it.
   */
  static XYPlot logarithmic(
      SeriesTable table, List<SeriesColumn> columns, TimeAxis time, ReportTheme theme) {
    double[] range = table.positiveRange(columns);
    LogAxis values = logAxis(range[0], range[1]);
    double bottomLine = values.getLowerBound();
    return plot(curves(table, columns, time, bottomLine), time, values, columns, theme);
  }

  /**
   * Returns a logarithmic axis of whole decades, six at most; its lower bound is the bottom line.
   *
   * @param low smallest positive value
   * @param high largest value
   */
  public static LogAxis logAxis(double low, double high) {
    double bottom = Math.pow(10, Math.floor(Math.log10(low)));
    double top = Math.pow(10, Math.ceil(Math.log10(high * 1.05)));
    double margin = 1.05; // the label of the top decade stands clear of the edge
    // More than six decades hide what matters at the top.
    double floor = Math.max(bottom, top * 1e-6);
    LogAxis values = new LogAxis();
    values.setSmallestValue(floor / 10);
    values.setRange(floor * 0.8, Math.max(top, floor * 10) * margin);
    values.setStandardTickUnits(new NumberTickUnitSource());
    values.setTickUnit(new NumberTickUnit(1));
    values.setMinorTickMarksVisible(false);
    values.setNumberFormatOverride(new PowerFormat());
    return values;
  }

  private static XYPlot plot(
      XYSeriesCollection curves,
      TimeAxis time,
      ValueAxis values,
      List<SeriesColumn> columns,
      ReportTheme theme) {
    XYPlot plot = new XYPlot(curves, ChartPanels.timeAxis(time), values, lines(columns, theme));
    if (columns.size() == 1) {
      // The panel's title says it already.
      plot.setFixedLegendItems(new LegendItemCollection());
    }
    return plot;
  }

  private static XYSeriesCollection curves(
      SeriesTable table, List<SeriesColumn> columns, TimeAxis time, double floor) {
    XYSeriesCollection curves = new XYSeriesCollection();
    String place = PanelPlan.commonPlace(columns);
    for (SeriesColumn column : columns) {
      String label = SeriesTable.label(column);
      // The panel's title names the place.
      String own = label.substring(0, label.length() - place.length()).strip();
      curves.addSeries(table.curve(column, own, time, floor));
    }
    return curves;
  }

  /** Returns a renderer of thin lines in the colors of the columns' meanings. */
  private static XYLineAndShapeRenderer lines(List<SeriesColumn> columns, ReportTheme theme) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setLegendLine(new Line2D.Double(-11, 0, 11, 0));
    SeriesColors colors = SeriesColors.of(columns.stream().map(SeriesColumn::name).toList());
    for (int i = 0; i < columns.size(); i++) {
      renderer.setSeriesPaint(i, theme.series(colors.color(i)));
      renderer.setSeriesStroke(i, stroke(colors.repeat(i)));
    }
    return renderer;
  }

  /** Returns the stroke of the line that comes {@code repeat} lines after one of its color. */
  public static BasicStroke stroke(int repeat) {
    if (repeat == 0) {
      return new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] dashes = repeat == 1 ? new float[] {4, 2.5f} : new float[] {1.5f, 2.5f};
    return new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }
}
