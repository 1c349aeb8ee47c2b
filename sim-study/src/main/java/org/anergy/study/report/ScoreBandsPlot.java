package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.anergy.study.runs.PatientCourse;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The measured score of a cohort over time: median, bands of quantiles, single patients. */
final class ScoreBandsPlot {
  /** More single patients than these are not drawn. */
  static final int MOST_LINES = 30;

  private static final int GRID = 240;
  private static final int INNER_ALPHA = 80;
  private static final int OUTER_ALPHA = 40;
  private static final int LINE_ALPHA = 110;
  private static final double DAYS_PER_YEAR = 365.25;

  private ScoreBandsPlot() {}

  /**
   * Returns a quantile over {@code patients} of the score that was last measured until {@code day};
   * patients who are not followed so long or were not seen yet are left out.
   */
  static double scoreQuantile(List<CohortPatient> patients, double day, double share) {
    double[] scores =
        patients.stream()
            .filter(patient -> patient.observedDays() >= day)
            .mapToDouble(patient -> patient.course().measuredScore(day))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return CohortReport.quantile(scores, share);
  }

  /** Returns the plot of {@code patients}, who were all seen; {@code bands} if they are many. */
  static XYPlot plot(List<CohortPatient> patients, boolean bands, ReportTheme theme) {
    double end = CourseFigures.end(patients);
    NumberAxis scores = new NumberAxis();
    XYPlot plot = new XYPlot(null, CourseFigures.years(end / DAYS_PER_YEAR), scores, null);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    LegendItemCollection legend = new LegendItemCollection();
    Color color = theme.series(0);
    legend.add(item("median", new Rectangle2D.Double(-10, -1, 20, 2), color));
    if (bands) {
      addBand(plot, patients, end, 0.9, alpha(color, OUTER_ALPHA));
      addBand(plot, patients, end, 0.5, alpha(color, INNER_ALPHA));
      Rectangle2D box = new Rectangle2D.Double(-6, -5, 12, 10);
      // In the figure the inner band lies on the outer one.
      legend.add(item("middle 50 %", box, alpha(color, INNER_ALPHA + OUTER_ALPHA)));
      legend.add(item("middle 90 %", box, alpha(color, OUTER_ALPHA)));
    }
    legend.add(item("one patient", new Rectangle2D.Double(-10, -0.4, 20, 0.8), theme.muted()));
    addLines(plot, patients, end, alpha(theme.muted(), LINE_ALPHA));
    XYSeries median = new XYSeries("median", false, true);
    for (double day : grid(end)) {
      median.add(day / DAYS_PER_YEAR, scoreQuantile(patients, day, 0.5));
    }
    XYLineAndShapeRenderer line = lines(color, 2);
    add(plot, new XYSeriesCollection(median), line);
    ScorePlot.fit(scores, plot.getDataRange(scores));
    plot.setFixedLegendItems(legend);
    return plot;
  }

  private static void addBand(
      XYPlot plot, List<CohortPatient> patients, double end, double share, Color color) {
    XYSeries high = new XYSeries("high", false, true);
    XYSeries low = new XYSeries("low", false, true);
    for (double day : grid(end)) {
      high.add(day / DAYS_PER_YEAR, scoreQuantile(patients, day, (1 + share) / 2));
      low.add(day / DAYS_PER_YEAR, scoreQuantile(patients, day, (1 - share) / 2));
    }
    XYSeriesCollection limits = new XYSeriesCollection(high);
    limits.addSeries(low);
    XYDifferenceRenderer area = new XYDifferenceRenderer(color, color, false);
    for (int i = 0; i < 2; i++) {
      area.setSeriesPaint(i, color);
      area.setSeriesStroke(i, new BasicStroke(0.1f));
    }
    int index = plot.getDatasetCount();
    plot.setDataset(index, limits);
    plot.setRenderer(index, area);
  }

  private static void addLines(XYPlot plot, List<CohortPatient> patients, double end, Color color) {
    XYSeriesCollection single = new XYSeriesCollection();
    for (CohortPatient patient : patients.subList(0, Math.min(MOST_LINES, patients.size()))) {
      XYSeries line = new XYSeries("patient " + single.getSeriesCount(), false, true);
      addSteps(line, patient, Math.min(end, patient.observedDays()));
      single.addSeries(line);
    }
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    lines.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < single.getSeriesCount(); i++) {
      lines.setSeriesPaint(i, color);
      lines.setSeriesStroke(i, new BasicStroke(0.8f));
    }
    add(plot, single, lines);
  }

  private static void addSteps(XYSeries line, CohortPatient patient, double end) {
    double last = patient.course().measuredScore(0);
    line.add(0, last);
    for (PatientCourse.Visit visit : patient.course().visits()) {
      if (visit.day() > 0 && visit.day() <= end) {
        line.add(visit.day() / DAYS_PER_YEAR, last);
        last = visit.score();
        line.add(visit.day() / DAYS_PER_YEAR, last);
      }
    }
    line.add(end / DAYS_PER_YEAR, last);
  }

  private static double[] grid(double end) {
    double[] days = new double[GRID + 1];
    Arrays.setAll(days, i -> i * end / GRID);
    return days;
  }

  private static XYLineAndShapeRenderer lines(Color color, float width) {
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    lines.setDrawSeriesLineAsPath(true);
    lines.setSeriesPaint(0, color);
    lines.setSeriesStroke(0, new BasicStroke(width));
    return lines;
  }

  private static void add(XYPlot plot, XYSeriesCollection data, XYLineAndShapeRenderer renderer) {
    int index = plot.getDatasetCount();
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }

  private static LegendItem item(String label, Rectangle2D shape, Color color) {
    return new LegendItem(label, null, null, null, shape, color);
  }

  private static Color alpha(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
