package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.ChartPanels;
import org.anergy.study.report.LinePlots;
import org.anergy.study.report.TimeAxis;
import org.anergy.treatment.NormalRanges;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** Lines of columns that share a unit, with cohorts behind them and normal ranges shaded. */
final class LinesPlot {
  private static final double NOTHING = Double.NEGATIVE_INFINITY;
  private static final int RANGE_ALPHA = 46;
  private static final int BAR_ALPHA = 150;
  private static final float BAR_WIDTH = 4;
  private static final int BAR_GAP = 6;
  private static final double HEADROOM = 1.06;

  /** Curves above this share of their maximum would be flat lines on an axis from zero. */
  private static final double NARROW = 0.7;

  private LinesPlot() {}

  static XYPlot plot(PanelScene scene) {
    ValueSpan span = ValueSpan.of(scene);
    boolean logarithmic = scene.spec().kind() == PanelSpec.Kind.LOGARITHMIC;
    ValueAxis values;
    double floor = NOTHING;
    if (logarithmic) {
      LogAxis axis = LinePlots.logAxis(span.lowPositive(), span.high());
      floor = axis.getLowerBound();
      values = axis;
    } else {
      values = linear(span, scene.spec().columns());
    }
    XYPlot plot = new XYPlot(null, ChartPanels.timeAxis(scene.time()), values, null);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    shadeRanges(plot, scene);
    PlotLayers.addBands(plot, scene, floor);
    PlotLayers.addLines(plot, scene, floor);
    return plot;
  }

  private static NumberAxis linear(ValueSpan span, List<SeriesColumn> columns) {
    NumberAxis axis = new NumberAxis();
    double low = span.low() > NARROW * span.high() && !span.isEmpty() ? span.low() : 0;
    low = Math.min(low, span.low());
    double length = span.high() - low;
    axis.setRange(low == 0 ? 0 : low - (HEADROOM - 1) * length, low + HEADROOM * length + 1e-12);
    boolean countable = columns.stream().allMatch(column -> column.name().startsWith("epitopes"));
    if (countable) {
      axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    return axis;
  }

  /** Ranges of many lines would cover each other: only that of a lit line is shaded then. */
  private static void shadeRanges(XYPlot plot, PanelScene scene) {
    List<SeriesColumn> ranged =
        scene.spec().columns().stream()
            .filter(scene::shows)
            .filter(column -> range(column).isPresent())
            .toList();
    LineLook look = new LineLook(scene.spec().columns(), scene.theme());
    for (SeriesColumn column : ranged) {
      Color color = look.color(scene.spec().columns().indexOf(column), 0);
      NormalRanges.Range range = range(column).orElseThrow();
      if (ranged.size() == 1 || column.name().equals(scene.lit())) {
        plot.addRangeMarker(
            new IntervalMarker(range.low(), range.high(), LineLook.alpha(color, RANGE_ALPHA)),
            Layer.BACKGROUND);
      } else {
        addBar(plot, scene, ranged.indexOf(column), range, LineLook.alpha(color, BAR_ALPHA));
      }
    }
  }

  /** A bar at the right edge tells the range of a line without covering others. */
  private static void addBar(
      XYPlot plot, PanelScene scene, int number, NormalRanges.Range range, Color color) {
    TimeAxis time = scene.time();
    double pixel = (time.toDay() - time.fromDay()) / (1.5 * scene.bins());
    double x = time.position(time.toDay() - (BAR_GAP * number + BAR_WIDTH) * pixel);
    BasicStroke stroke = new BasicStroke(BAR_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    plot.addAnnotation(new XYLineAnnotation(x, range.low(), x, range.high(), stroke, color));
  }

  /** Returns the normal range of a column, none if it is no count of blood. */
  static Optional<NormalRanges.Range> range(SeriesColumn column) {
    return isCount(column) ? NormalRanges.of(column.name()) : Optional.empty();
  }

  private static boolean isCount(SeriesColumn column) {
    return column.group().equals("blood counts");
  }
}
