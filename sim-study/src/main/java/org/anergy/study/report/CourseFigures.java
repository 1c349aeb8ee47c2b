package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.study.cohort.PatientCourse;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How a cohort fares over time: the spread of the measured score, the relapses of each year. */
final class CourseFigures {
  private static final int HEIGHT = 320;
  private static final int RATE_HEIGHT = 260;
  private static final int GRID = 240;
  private static final int MOST_LINES = 30;

  /** Of fewer patients a band would only join the single lines. */
  private static final int LEAST_FOR_BANDS = 8;

  private static final int INNER_ALPHA = 80;
  private static final int OUTER_ALPHA = 40;
  private static final int LINE_ALPHA = 110;
  private static final double DAYS_PER_YEAR = 365.25;
  private static final double LEVEL = 0.95;
  private static final double WHOLE_YEARS_FROM = 4;

  private CourseFigures() {}

  /** Returns the figures of {@code patients}; none for courses of which nothing was kept. */
  static List<Figure> of(List<CohortPatient> patients) {
    List<CohortPatient> seen =
        patients.stream().filter(patient -> !patient.course().visits().isEmpty()).toList();
    List<Figure> figures = new ArrayList<>();
    if (seen.isEmpty()) {
      return figures;
    }
    boolean bands = seen.size() >= LEAST_FOR_BANDS;
    String lines =
        seen.size() > MOST_LINES
            ? "thin lines: the first " + MOST_LINES + " of " + seen.size() + " patients."
            : "thin lines: single patients.";
    String spread =
        bands
            ? " Bands: the middle 50 % and 90 % of the patients, a spread between people and not an"
                + " error of the median."
            : " Bands need " + LEAST_FOR_BANDS + " patients.";
    figures.add(
        figure(
            "score-course",
            "Measured score over time",
            "What the last visit of each patient measured; thick line: median; " + lines + spread,
            "measured score (points)",
            HEIGHT,
            theme -> scores(seen, bands, theme)));
    figures.add(
        figure(
            "relapses-by-year",
            "Relapses by year of follow-up",
            "Relapses a patient and year, in each year of the follow-up, with 95 % intervals"
                + " (bootstrap over patients).",
            "relapses a patient and year",
            RATE_HEIGHT,
            theme -> rates(seen, theme)));
    return figures;
  }

  private static Figure figure(
      String name,
      String title,
      String caption,
      String axis,
      int height,
      ChartPanels.PlotMaker plot) {
    ChartPanels painter = new ChartPanels(List.of(new ChartPanels.Panel(axis, height, plot)));
    return new Figure(name, title, caption, ChartPanels.WIDTH, height, painter);
  }

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

  /** Returns relapses a patient-year in {@code year}, counted from 0, with their interval. */
  static Interval rate(List<CohortPatient> patients, int year) {
    double from = year * DAYS_PER_YEAR;
    double to = from + DAYS_PER_YEAR;
    List<double[]> counts =
        patients.stream()
            .map(
                patient ->
                    new double[] {
                      patient.course().relapses(from, to),
                      Math.max(0, Math.min(patient.observedDays(), to) - from) / DAYS_PER_YEAR
                    })
            .toList();
    return Bootstrap.interval(
        counts, LEVEL, sample -> Bootstrap.ratio(sample, count -> count[0], count -> count[1]));
  }

  private static XYPlot scores(List<CohortPatient> patients, boolean bands, ReportTheme theme) {
    double end = end(patients);
    NumberAxis scores = new NumberAxis();
    XYPlot plot = new XYPlot(null, years(end / DAYS_PER_YEAR), scores, null);
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

  private static XYPlot rates(List<CohortPatient> patients, ReportTheme theme) {
    double years = end(patients) / DAYS_PER_YEAR;
    XYIntervalSeries series = new XYIntervalSeries("rate", false, true);
    for (int year = 0; year < years - 1e-6; year++) {
      Interval rate = rate(patients, year);
      double middle = (year + Math.min(years, year + 1)) / 2;
      series.add(middle, middle, middle, rate.estimate(), rate.low(), rate.high());
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    XYErrorRenderer points = new XYErrorRenderer();
    points.setDrawXError(false);
    points.setSeriesPaint(0, theme.series(0));
    points.setSeriesShape(0, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
    points.setErrorStroke(new BasicStroke(1.4f));
    points.setCapLength(6);
    NumberAxis rates = new NumberAxis();
    rates.setAutoRangeIncludesZero(true);
    rates.setUpperMargin(0.08);
    XYPlot plot = new XYPlot(data, years(years), rates, points);
    plot.setFixedLegendItems(new LegendItemCollection());
    return plot;
  }

  /** Returns the axis of the follow-up. */
  static NumberAxis years(double last) {
    NumberAxis time = new NumberAxis("time since start of follow-up (years)");
    if (last >= WHOLE_YEARS_FROM) {
      time.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    time.setRange(0, Math.max(last, 1e-6));
    return time;
  }

  private static double end(List<CohortPatient> patients) {
    return patients.stream().mapToDouble(CohortPatient::observedDays).max().orElse(1);
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
