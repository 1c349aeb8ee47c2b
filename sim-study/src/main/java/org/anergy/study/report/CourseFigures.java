package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How a cohort fares over time: the spread of the measured score, the relapses of each year. */
final class CourseFigures {
  private static final int HEIGHT = 320;
  private static final int RATE_HEIGHT = 260;

  /** Of fewer patients a band would only join the single lines. */
  private static final int LEAST_FOR_BANDS = 8;

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
    boolean deaths = seen.stream().anyMatch(CohortPatient::died);
    String lines =
        seen.size() > ScoreBandsPlot.MOST_LINES
            ? "thin lines: the first "
                + ScoreBandsPlot.MOST_LINES
                + " of "
                + seen.size()
                + " patients."
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
            "What the last visit of each patient measured; thick line: median; "
                + lines
                + spread
                + (deaths ? " The dead are left out from their death on." : ""),
            "measured score (points)",
            HEIGHT,
            theme -> ScoreBandsPlot.plot(seen, bands, theme)));
    figures.add(
        figure(
            "relapses-by-year",
            "Relapses by year of follow-up",
            "Relapses a patient and year"
                + (deaths ? ", by the time that patients lived," : ",")
                + " in each year of the follow-up, with 95 % intervals"
                + " (bootstrap over patients; it cannot give one to a year without relapses).",
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

  /** Returns the longest follow-up, d. */
  static double end(List<CohortPatient> patients) {
    return patients.stream().mapToDouble(CohortPatient::observedDays).max().orElse(1);
  }
}
