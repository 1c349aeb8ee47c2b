package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.TimeAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The layers that all plots of curves have: bands behind, lines before them. */
final class PlotLayers {
  private static final int OUTER_ALPHA = 40;
  private static final int INNER_ALPHA = 60;
  private static final float MEDIAN_WIDTH = 1.1f;
  private static final float[] MEDIAN_DASHES = {2, 2};

  private static final int MARKS_A_CURVE = 8;
  private static final double FIRST_MARK = 0.7; // of the distance of two marks

  private PlotLayers() {}

  /** Adds data above those that {@code plot} has. */
  static void add(XYPlot plot, XYDataset data, XYItemRenderer renderer) {
    int index = plot.getDatasetCount();
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }

  /** Adds medians and intervals of the first column of each cohort that is shown. */
  static void addBands(XYPlot plot, PanelScene scene, double floor) {
    List<SeriesColumn> columns = scene.spec().columns();
    LineLook look = new LineLook(columns, scene.theme());
    boolean crowded = columns.stream().filter(scene::shows).count() > 2;
    for (CohortBand band : scene.bands()) {
      for (int c = 0; c < columns.size(); c++) {
        double[][] quantiles = band.quantiles().get(columns.get(c).name());
        boolean lit = columns.get(c).name().equals(scene.lit());
        if (quantiles == null || !scene.shows(columns.get(c))) {
          continue;
        }
        Color color = look.color(c, 0);
        if (!crowded || lit) {
          addBand(plot, scene, band, quantiles, 0, LineLook.alpha(color, OUTER_ALPHA), floor);
          addBand(plot, scene, band, quantiles, 1, LineLook.alpha(color, INNER_ALPHA), floor);
        }
        CurveData median = new CurveData();
        median.add(
            band.name() + ", median",
            scene.curve(band, quantiles[CohortBand.MEDIAN]),
            scene.time(),
            floor);
        XYLineAndShapeRenderer line = lines();
        line.setSeriesPaint(0, color);
        line.setSeriesStroke(
            0,
            new BasicStroke(
                MEDIAN_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, MEDIAN_DASHES, 0));
        add(plot, median, line);
      }
    }
  }

  private static void addBand(
      XYPlot plot,
      PanelScene scene,
      CohortBand band,
      double[][] quantiles,
      int lower,
      Color color,
      double floor) {
    CurveData limits = new CurveData();
    int upper = quantiles.length - 1 - lower;
    limits.add("high", scene.curve(band, quantiles[upper]), scene.time(), floor);
    limits.add("low", scene.curve(band, quantiles[lower]), scene.time(), floor);
    XYDifferenceRenderer area = new XYDifferenceRenderer(color, color, false);
    for (int i = 0; i < 2; i++) {
      area.setSeriesPaint(i, LineLook.alpha(color, 0));
      area.setSeriesStroke(i, new BasicStroke(0.1f));
    }
    add(plot, limits, area);
  }

  /** Adds the lines of all arms, the thick ones of the first below the others. */
  static void addLines(XYPlot plot, PanelScene scene, double floor) {
    List<SeriesColumn> columns = scene.spec().columns();
    LineLook look = new LineLook(columns, scene.theme(), scene.arms().size());
    for (int arm = 0; arm < scene.arms().size(); arm++) {
      CurveData curves = new CurveData();
      XYLineAndShapeRenderer renderer = lines();
      for (int c = 0; c < columns.size(); c++) {
        SeriesColumn column = columns.get(c);
        if (!scene.shows(column)) {
          continue;
        }
        int series = curves.getSeriesCount();
        curves.add(column.name(), scene.curve(scene.arms().get(arm), column), scene.time(), floor);
        renderer.setSeriesPaint(series, look.color(c, arm));
        renderer.setSeriesStroke(series, look.stroke(c, arm, column.name().equals(scene.lit())));
      }
      add(plot, curves, renderer);
      if (new ArmLook(arm).isMarked()) {
        addArmMarks(plot, scene, arm, look, floor);
      }
    }
  }

  /** Marks on the curves of a further run, on days that stay while the run grows. */
  private static void addArmMarks(
      XYPlot plot, PanelScene scene, int arm, LineLook look, double floor) {
    DailyTable table = scene.arms().get(arm).table();
    TimeAxis time = scene.time();
    double step = (time.toDay() - time.fromDay()) / MARKS_A_CURVE;
    XYSeriesCollection marks = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    List<SeriesColumn> columns = scene.spec().columns();
    for (int c = 0; c < columns.size(); c++) {
      XYSeries series = new XYSeries(columns.get(c).name(), false, true);
      for (int k = 0; k < MARKS_A_CURVE && scene.shows(columns.get(c)); k++) {
        double day = Math.floor(time.fromDay() + (k + FIRST_MARK / arm) * step);
        double value = table.valueAt(columns.get(c).name(), day);
        if (Double.isFinite(value)) {
          series.add(time.position(day), Math.max(floor, value));
        }
      }
      renderer.setSeriesPaint(marks.getSeriesCount(), look.color(c, arm));
      renderer.setSeriesShape(marks.getSeriesCount(), new ArmLook(arm).mark());
      marks.addSeries(series);
    }
    add(plot, marks, renderer);
  }

  /** Returns a renderer of lines without dots. */
  static XYLineAndShapeRenderer lines() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    return renderer;
  }
}
