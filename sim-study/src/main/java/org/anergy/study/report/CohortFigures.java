package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.statistics.HistogramDataset;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Figures of a cohort: courses, relapse counts, time without relapse, deaths, scores at the end.
 */
final class CohortFigures {
  private static final int HEIGHT = 290;
  private static final int BINS_PER_POINT = 2;
  private static final int BAND_ALPHA = 60;
  private static final double DAYS_PER_YEAR = 365.25;

  private CohortFigures() {}

  /** Returns the figures of {@code patients}, at least one. */
  static List<Figure> of(List<CohortPatient> patients) {
    RelapseCounts counts = RelapseCounts.of(patients);
    boolean deaths = patients.stream().anyMatch(CohortPatient::died);
    List<Figure> figures = new ArrayList<>(CourseFigures.of(patients));
    figures.add(
        figure(
            "relapse-counts",
            "Relapses a patient",
            counts.caption() + (deaths ? " The dead count for the time they lived." : ""),
            "patients",
            theme -> counts(counts, theme)));
    SurvivalCurve free = SurvivalCurve.withoutRelapse(patients);
    figures.add(
        figure(
            "relapse-free",
            "Time without relapse",
            "Kaplan–Meier estimate of the share of patients without a relapse since the start of the"
                + " follow-up, with a pointwise 95 % band."
                + (deaths ? " Whoever dies without a relapse leaves the curve (censored)." : ""),
            "share without relapse",
            theme -> survival(free, patients, theme)));
    if (deaths) {
      SurvivalCurve alive = SurvivalCurve.alive(patients);
      figures.add(
          figure(
              "survival",
              "Survival",
              "Kaplan–Meier estimate of the share of patients who are alive, with a pointwise 95 %"
                  + " band.",
              "share alive",
              theme -> survival(alive, patients, theme)));
    }
    if (patients.stream().anyMatch(patient -> Double.isFinite(patient.score()))) {
      figures.add(
          figure(
              "scores",
              "Score at the end",
              "Number of patients by their true score at the end of the follow-up"
                  + (deaths ? ", of the dead at their death." : "."),
              "patients",
              theme -> scores(patients, theme)));
    }
    return figures;
  }

  private static Figure figure(
      String name, String title, String caption, String axis, ChartPanels.PlotMaker plot) {
    ChartPanels painter = new ChartPanels(List.of(new ChartPanels.Panel(axis, HEIGHT, plot)));
    return new Figure(name, title, caption, ChartPanels.WIDTH, HEIGHT, painter);
  }

  private static XYPlot counts(RelapseCounts counts, ReportTheme theme) {
    XYSeries observed = new XYSeries("simulated");
    XYSeries expected = new XYSeries("fitted law");
    double[] law = counts.expected();
    for (int n = 0; n < law.length; n++) {
      observed.add(n, counts.histogram()[n]);
      expected.add(n, law[n]);
    }
    NumberAxis numbers = new NumberAxis("relapses in the follow-up");
    numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    numbers.setRange(-0.6, law.length - 0.4);
    XYBarDataset bars = new XYBarDataset(new XYSeriesCollection(observed), 0.8);
    XYPlot plot = new XYPlot(bars, numbers, patients(), bars(theme));
    XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, true);
    line.setSeriesPaint(0, theme.series(1));
    line.setSeriesStroke(0, new BasicStroke(1.4f));
    line.setSeriesShape(0, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    plot.setDataset(1, new XYSeriesCollection(expected));
    plot.setRenderer(1, line);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    return plot;
  }

  private static XYPlot survival(
      SurvivalCurve curve, List<CohortPatient> patients, ReportTheme theme) {
    double end = patients.stream().mapToDouble(CohortPatient::observedDays).max().orElse(1);
    double last = end / DAYS_PER_YEAR;
    XYSeries share = new XYSeries("estimate", false, true);
    XYSeries low = new XYSeries("95 % band", false, true);
    XYSeries high = new XYSeries("upper", false, true);
    List<SurvivalCurve.Step> steps = curve.steps();
    for (int i = 0; i < steps.size(); i++) {
      SurvivalCurve.Step step = steps.get(i);
      double from = step.day() / DAYS_PER_YEAR;
      double to = i + 1 < steps.size() ? steps.get(i + 1).day() / DAYS_PER_YEAR : last;
      for (double x : new double[] {from, to}) {
        share.add(x, step.share());
        low.add(x, step.low());
        high.add(x, step.high());
      }
    }
    Color line = theme.series(0);
    Color band = new Color(line.getRed(), line.getGreen(), line.getBlue(), BAND_ALPHA);
    XYSeriesCollection limits = new XYSeriesCollection(high);
    limits.addSeries(low);
    XYDifferenceRenderer area = new XYDifferenceRenderer(band, band, false);
    area.setSeriesPaint(0, band);
    area.setSeriesPaint(1, band);
    area.setSeriesStroke(0, new BasicStroke(0.4f));
    area.setSeriesStroke(1, new BasicStroke(0.4f));
    NumberAxis shares = new NumberAxis();
    shares.setRange(0, 1.02);
    XYPlot plot = new XYPlot(limits, CourseFigures.years(last), shares, area);
    XYLineAndShapeRenderer middle = new XYLineAndShapeRenderer(true, false);
    middle.setDrawSeriesLineAsPath(true);
    middle.setSeriesPaint(0, line);
    middle.setSeriesStroke(0, new BasicStroke(1.8f));
    plot.setDataset(1, new XYSeriesCollection(share));
    plot.setRenderer(1, middle);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(swatch("estimate", new Rectangle2D.Double(-10, -0.9, 20, 1.8), line));
    legend.add(swatch("95 % band", new Rectangle2D.Double(-6, -5, 12, 10), band));
    plot.setFixedLegendItems(legend);
    return plot;
  }

  private static LegendItem swatch(String label, Shape shape, Color color) {
    return new LegendItem(label, null, null, null, shape, color);
  }

  private static XYPlot scores(List<CohortPatient> patients, ReportTheme theme) {
    double[] scores =
        patients.stream().mapToDouble(CohortPatient::score).filter(Double::isFinite).toArray();
    double most = 1;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    HistogramDataset bins = new HistogramDataset();
    int top = (int) Math.ceil(most);
    bins.addSeries("patients", scores, BINS_PER_POINT * top, 0, top);
    NumberAxis points = new NumberAxis("score (points)");
    points.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    XYPlot plot = new XYPlot(bins, points, patients(), bars(theme));
    plot.setFixedLegendItems(new LegendItemCollection());
    return plot;
  }

  /** Returns an axis of whole patients. */
  private static NumberAxis patients() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setUpperMargin(0.08);
    return axis;
  }

  private static XYBarRenderer bars(ReportTheme theme) {
    XYBarRenderer bars = new XYBarRenderer(0.06);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, theme.series(5));
    return bars;
  }
}
