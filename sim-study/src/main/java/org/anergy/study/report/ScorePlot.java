package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * The score over time: what is lost for good as a filled base, what can still recover above it, the
 * scores that visits saw as dots.
 */
public final class ScorePlot implements ChartPanels.PlotMaker {
  private static final double NOTHING = Double.NEGATIVE_INFINITY;
  private static final int REVERSIBLE_ALPHA = 60;
  private static final int LOST_ALPHA = 150;

  /** On a shorter scale the error of the measurements would look like a disease, points. */
  private static final double LEAST_TOP = 2;

  private final SeriesTable table;
  private final Course course;
  private final TimeAxis time;
  private final SeriesColumn total;
  private final List<SeriesColumn> irreversible;
  private final List<SeriesColumn> reversible;

  /** Needs a column of group clinic. */
  public ScorePlot(SeriesTable table, Course course, TimeAxis time) {
    this.table = table;
    this.course = course;
    this.time = time;
    List<SeriesColumn> clinic = table.group("clinic");
    this.irreversible =
        clinic.stream().filter(c -> c.name().contains("irreversible")).limit(1).toList();
    this.reversible =
        clinic.stream()
            .filter(c -> c.name().contains("reversible") && !c.name().contains("irreversible"))
            .limit(1)
            .toList();
    this.total =
        clinic.stream()
            .filter(c -> !c.name().contains("reversible"))
            .findFirst()
            .orElse(clinic.get(0));
  }

  /** Returns the columns that this plot shows. */
  List<SeriesColumn> columns() {
    List<SeriesColumn> shown = new ArrayList<>(List.of(total));
    shown.addAll(irreversible);
    shown.addAll(reversible);
    return shown;
  }

  String heading() {
    return SeriesTable.label(total) + " (" + total.unit() + ")";
  }

  @Override
  public XYPlot plot(ReportTheme theme) {
    Color line = theme.series(0);
    Color veil = new Color(line.getRed(), line.getGreen(), line.getBlue(), REVERSIBLE_ALPHA);
    LegendItemCollection legend = new LegendItemCollection();
    NumberAxis values = new NumberAxis();
    XYPlot plot = new XYPlot(null, ChartPanels.timeAxis(time), values, null);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    legend.add(new LegendItem("score", null, null, null, bar(), line));
    if (!irreversible.isEmpty()) {
      add(plot, curve(total), new XYAreaRenderer(XYAreaRenderer.AREA), veil);
      Color dark = theme.series(7);
      Color base = new Color(dark.getRed(), dark.getGreen(), dark.getBlue(), LOST_ALPHA);
      add(plot, curve(irreversible.get(0)), new XYAreaRenderer(XYAreaRenderer.AREA), base);
      legend.add(swatch("reversible part", veil));
      legend.add(swatch("irreversible part", base));
    }
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    lines.setDrawSeriesLineAsPath(true);
    lines.setSeriesStroke(0, new BasicStroke(1.5f));
    add(plot, curve(total), lines, line);
    addVisits(plot, legend, theme);
    addCourse(plot, legend, theme);
    fit(values, plot.getDataRange(values));
    plot.setFixedLegendItems(legend);
    return plot;
  }

  /** Sets the scale of scores from a little below 0, so that dots at 0 are whole. */
  public static void fit(NumberAxis scores, @Nullable Range data) {
    double top = Math.max(LEAST_TOP, data == null ? 0 : data.getUpperBound() * 1.12);
    scores.setRange(-0.015 * top, top);
    scores.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
  }

  private void addVisits(XYPlot plot, LegendItemCollection legend, ReportTheme theme) {
    XYSeries visits = new XYSeries("visits", false, true);
    for (RunEvent visit : course.of("visit")) {
      if (Double.isFinite(visit.value())) {
        visits.add(time.position(visit.day()), visit.value());
      }
    }
    if (visits.isEmpty()) {
      return;
    }
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    dots.setSeriesShape(0, new Ellipse2D.Double(-2, -2, 4, 4));
    dots.setUseFillPaint(true);
    dots.setSeriesFillPaint(0, theme.paper());
    dots.setSeriesOutlinePaint(0, theme.ink());
    dots.setUseOutlinePaint(true);
    dots.setSeriesOutlineStroke(0, new BasicStroke(0.9f));
    dots.setDrawOutlines(true);
    add(plot, new XYSeriesCollection(visits), dots, theme.ink());
    legend.add(
        new LegendItem(
            "seen at visits",
            null,
            null,
            null,
            new Ellipse2D.Double(-2.5, -2.5, 5, 5),
            theme.paper(),
            new BasicStroke(0.9f),
            theme.ink()));
  }

  private void addCourse(XYPlot plot, LegendItemCollection legend, ReportTheme theme) {
    List<Course.Span> remissions =
        course.remissions(time.toDay()).stream()
            .filter(span -> span.toDay() > time.fromDay() && span.fromDay() < time.toDay())
            .toList();
    for (Course.Span span : remissions) {
      plot.addDomainMarker(
          new IntervalMarker(
              time.position(span.fromDay()), time.position(span.toDay()), theme.shade()),
          Layer.BACKGROUND);
    }
    if (!remissions.isEmpty()) {
      legend.add(swatch("remission", theme.shade()));
    }
    Color red = theme.series(1);
    if (ChartPanels.markRelapses(plot, course, time, theme)) {
      legend.add(
          new LegendItem(
              "relapse begins", null, null, null, new Rectangle2D.Double(-0.7, -5, 1.4, 10), red));
    }
    if (ChartPanels.markDeath(plot, course, time, theme)) {
      Shape thick = new Rectangle2D.Double(-1.25, -5, 2.5, 10);
      legend.add(new LegendItem("death", null, null, null, thick, theme.ink()));
    }
  }

  private XYDataset curve(SeriesColumn column) {
    return new XYSeriesCollection(table.curve(column, time, NOTHING));
  }

  private static <R extends AbstractXYItemRenderer & XYItemRenderer> void add(
      XYPlot plot, XYDataset data, R renderer, Paint paint) {
    int index = plot.getDatasetCount();
    renderer.setSeriesPaint(0, paint);
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }

  private static LegendItem swatch(String label, Paint paint) {
    return new LegendItem(label, null, null, null, new Rectangle2D.Double(-6, -5, 12, 10), paint);
  }

  private static Shape bar() {
    return new Rectangle2D.Double(-10, -0.8, 20, 1.6);
  }
}
