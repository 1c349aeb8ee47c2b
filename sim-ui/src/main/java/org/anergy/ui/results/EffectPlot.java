package org.anergy.ui.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.anergy.study.analysis.FactorAxis;
import org.anergy.study.report.ReadableNumber;
import org.anergy.study.report.ReportTheme;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * An output against a factor: every run as a pale dot, and their mean at each value of the factor,
 * whatever the other factors were. Factors of many values are cut into eight pieces of as many
 * points each.
 */
final class EffectPlot implements ChartCanvas.Maker {
  private static final int MOST_VALUES = 12;
  private static final int PIECES = 8;
  private static final int DOT_ALPHA = 90;

  private final StoredStudy study;
  private final String output;
  private final FactorAxis factor;

  EffectPlot(StoredStudy study, String output, FactorAxis factor) {
    this.study = study;
    this.output = output;
    this.factor = factor;
  }

  /** Returns value of the factor and mean output of each group of runs, ascending. */
  List<double[]> means() {
    double[] values = factor.values();
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    boolean few = Arrays.stream(sorted).distinct().count() <= MOST_VALUES;
    TreeMap<Double, double[]> groups = new TreeMap<>(); // count, sum of values, sum of outputs
    List<double[]> outputs = study.byPoint(output);
    for (int point = 0; point < values.length; point++) {
      if (Double.isNaN(values[point])) {
        continue;
      }
      double key = few ? values[point] : piece(sorted, values[point]);
      for (double y : outputs.get(point)) {
        double[] group = groups.computeIfAbsent(key, k -> new double[3]);
        group[0]++;
        group[1] += values[point];
        group[2] += y;
      }
    }
    List<double[]> means = new ArrayList<>();
    groups.values().forEach(g -> means.add(new double[] {g[1] / g[0], g[2] / g[0]}));
    return means;
  }

  private static double piece(double[] sorted, double value) {
    int place = Arrays.binarySearch(sorted, value);
    return Math.min(PIECES - 1, Math.max(place, 0) * PIECES / sorted.length);
  }

  @Override
  public XYPlot plot(ReportTheme theme) {
    XYSeries dots = new XYSeries("runs", false, true);
    List<double[]> outputs = study.byPoint(output);
    for (int point = 0; point < outputs.size(); point++) {
      for (double y : outputs.get(point)) {
        if (!Double.isNaN(factor.values()[point])) {
          dots.add(factor.values()[point], y);
        }
      }
    }
    XYSeries line = new XYSeries("mean", false, true);
    means().forEach(mean -> line.add(mean[0], mean[1]));
    NumberAxis y = new NumberAxis(study.label(output));
    y.setAutoRangeIncludesZero(false);
    XYPlot plot = new XYPlot(null, axis(), y, null);
    Color color = theme.series(0);
    Color pale = new Color(color.getRed(), color.getGreen(), color.getBlue(), DOT_ALPHA);
    XYLineAndShapeRenderer points = new XYLineAndShapeRenderer(false, true);
    points.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
    points.setSeriesPaint(0, pale);
    plot.setDataset(0, new XYSeriesCollection(dots));
    plot.setRenderer(0, points);
    boolean joined = !factor.named();
    XYLineAndShapeRenderer means = new XYLineAndShapeRenderer(joined, true);
    means.setSeriesPaint(0, theme.series(1));
    means.setSeriesStroke(0, new BasicStroke(2));
    means.setSeriesShape(0, new Ellipse2D.Double(-4, -4, 8, 8));
    plot.setDataset(1, new XYSeriesCollection(line));
    plot.setRenderer(1, means);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    LegendItemCollection legend = new LegendItemCollection();
    Ellipse2D dot = new Ellipse2D.Double(-3, -3, 6, 6);
    legend.add(new LegendItem("a run", null, null, null, dot, pale));
    legend.add(new LegendItem("mean over all else", null, null, null, dot, theme.series(1)));
    plot.setFixedLegendItems(legend);
    return plot;
  }

  private ValueAxis axis() {
    String label = ReadableNumber.withUnit(ReadableNumber.words(factor.name()), factor.unit());
    if (!factor.labels().isEmpty()) {
      SymbolAxis axis = new SymbolAxis(label, factor.labels().toArray(String[]::new));
      axis.setGridBandsVisible(false);
      return axis;
    }
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    axis.setLowerMargin(0.06);
    axis.setUpperMargin(0.06);
    return axis;
  }
}
