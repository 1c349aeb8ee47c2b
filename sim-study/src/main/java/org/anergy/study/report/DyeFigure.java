package org.anergy.study.report;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * T cells by the dye that is left in them (CFSE and the like), which halves at each division: one
 * peak a generation, as wide as cells that took up dye differently make it.
 */
final class DyeFigure {
  static final String GROUP = "generations";

  /** Spread of the dye between cells of one generation, in divisions; modelling assumption. */
  private static final double SPREAD = 0.16;

  private static final double POINTS_A_DIVISION = 24;
  private static final int MOST_DAYS = 6;
  private static final int HEIGHT = 300;

  private DyeFigure() {}

  /** Returns the figure; none if the run knows no generations. */
  static Optional<Figure> of(Series series) {
    List<SeriesColumn> columns =
        series.columns().stream().filter(c -> c.group().equals(GROUP)).toList();
    if (columns.isEmpty() || series.size() == 0) {
      return Optional.empty();
    }
    ChartPanels painter =
        new ChartPanels(
            List.of(new ChartPanels.Panel("T cells", HEIGHT, t -> plot(series, columns, t))));
    return Optional.of(
        new Figure(
            "dye",
            "Divisions by dye",
            "Conventional T cells by the dye that is left in them, one line a day: each division"
                + " halves it, so that undivided cells stand right, and the area of a peak is the"
                + " number of cells of that generation. The width of the peaks is drawn, not"
                + " simulated.",
            ChartPanels.WIDTH,
            painter.height(),
            columns,
            painter));
  }

  private static XYPlot plot(Series series, List<SeriesColumn> columns, ReportTheme theme) {
    XYSeriesCollection curves = new XYSeriesCollection();
    List<Integer> rows = rows(series);
    for (int row : rows) {
      curves.addSeries(
          curve(series.row(row), series.indexOf(columns.get(0).name()), columns.size()));
    }
    NumberAxis dye = new NumberAxis("dye left, divisions below undivided cells (log2)");
    dye.setRange(-highest(series, columns) - 0.6, 0.6);
    dye.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    NumberAxis cells = new NumberAxis("cells a division");
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    for (int i = 0; i < rows.size(); i++) {
      lines.setSeriesPaint(i, theme.series(i));
      lines.setSeriesStroke(i, new BasicStroke(i == rows.size() - 1 ? 2f : 1.1f));
    }
    return new XYPlot(curves, dye, cells, lines);
  }

  private static int highest(Series series, List<SeriesColumn> columns) {
    int first = series.indexOf(columns.get(0).name());
    int highest = 1;
    for (int g = 1; g < columns.size(); g++) {
      for (int row = 0; row < series.size(); row++) {
        highest = series.row(row)[first + g] > 0 ? g : highest;
      }
    }
    return highest;
  }

  /** The last row of each day, of the last days if there are many. */
  private static List<Integer> rows(Series series) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      boolean last = i + 1 == series.size();
      if (last || Math.ceil(series.row(i)[0]) < Math.ceil(series.row(i + 1)[0])) {
        rows.add(i);
      }
    }
    return rows.subList(Math.max(0, rows.size() - MOST_DAYS), rows.size());
  }

  private static XYSeries curve(double[] row, int first, int generations) {
    XYSeries curve = new XYSeries("day " + ReadableNumber.of(Math.rint(row[0] * 10) / 10));
    for (int k = 0; k <= (generations + 1) * POINTS_A_DIVISION; k++) {
      double x = 1 - k / POINTS_A_DIVISION;
      double density = 0;
      for (int g = 0; g < generations; g++) {
        double z = (x + g) / SPREAD;
        density += row[first + g] * Math.exp(-z * z / 2) / (SPREAD * Math.sqrt(2 * Math.PI));
      }
      curve.add(x, density);
    }
    return curve;
  }
}
