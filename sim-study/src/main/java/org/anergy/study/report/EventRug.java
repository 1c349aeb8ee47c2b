package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One row of ticks for each kind of event, and one of bars for each drug or regimen. */
public final class EventRug implements ChartPanels.PlotMaker {
  /** Shown as dots and as shading already. */
  private static final List<String> ELSEWHERE = List.of("visit", "remission", Course.THERAPY);

  private static final List<String> USUAL =
      List.of(
          "infection",
          "onset",
          "lesion",
          "lesion-faded",
          "relapse",
          "recovery",
          "progression",
          "collection",
          "dose",
          "infusion",
          "engraftment",
          "graft-failure",
          "serious-infection",
          "toxicity",
          "side-effect",
          "secondary-autoimmunity",
          "death");
  private static final int[] USUAL_COLORS = {2, 4, 3, 5, 1, 5, 7, 6, 6, 6, 2, 1, 4, 3, 3, 5, 7};
  private static final int THERAPY_COLOR = 0;
  private static final double LEAST_BAR = 0.003; // of the time axis, or a single dose is not seen

  private static final int LONGEST = 17; // characters of a label
  private final Course course;
  private final TimeAxis time;
  private final List<String> kinds = new ArrayList<>();
  private final List<String> therapies;

  /**
   * @param course what happened
   * @param time what the axis shows
   */
  public EventRug(Course course, TimeAxis time) {
    this.course = course;
    this.time = time;
    List<String> present = course.kinds();
    USUAL.stream().filter(present::contains).forEach(kinds::add);
    present.stream()
        .filter(kind -> !USUAL.contains(kind) && !ELSEWHERE.contains(kind))
        .forEach(kinds::add);
    therapies = course.therapies();
  }

  /** Returns the number of rows. */
  public int rows() {
    return kinds.size() + therapies.size();
  }

  /** Returns the index of the series color of events of {@code kind}. */
  public static int color(String kind) {
    int usual = USUAL.indexOf(kind);
    return kind.equals(Course.THERAPY) ? THERAPY_COLOR : usual < 0 ? 5 : USUAL_COLORS[usual];
  }

  @Override
  public XYPlot plot(ReportTheme theme) {
    XYSeriesCollection ticks = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    String[] labels = new String[rows()];
    for (int row = 0; row < kinds.size(); row++) {
      String kind = kinds.get(row);
      int height = rows() - 1 - row;
      labels[height] = label(kind.replace('-', ' '));
      XYSeries series = new XYSeries(kind, false, true);
      for (RunEvent event : course.of(kind)) {
        series.add(time.position(event.day()), height);
      }
      ticks.addSeries(series);
      renderer.setSeriesPaint(row, theme.series(color(kind)));
      renderer.setSeriesShape(row, new Line2D.Double(0, -6, 0, 6));
      renderer.setSeriesStroke(row, new BasicStroke(1.4f));
    }
    for (int k = 0; k < therapies.size(); k++) {
      int height = therapies.size() - 1 - k;
      labels[height] = label(therapies.get(k));
      addBars(therapies.get(k), height, ticks, renderer, theme);
    }
    SymbolAxis rows = new SymbolAxis("", labels);
    rows.setGridBandsVisible(false);
    rows.setRange(-0.6, rows() - 0.4);
    XYPlot plot = new XYPlot(ticks, ChartPanels.timeAxis(time), rows, renderer);
    plot.setFixedLegendItems(new LegendItemCollection());
    return plot;
  }

  /** Shortens what the margin has no room for. */
  private static String label(String name) {
    if (name.equals("secondary autoimmunity")) {
      return "new autoimmunity";
    }
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }

  /** Bars from the first to after the last dose; not a number lifts the pen between two. */
  private void addBars(
      String therapy,
      int height,
      XYSeriesCollection ticks,
      XYLineAndShapeRenderer renderer,
      ReportTheme theme) {
    XYSeries bars = new XYSeries(therapy, false, true);
    double least = LEAST_BAR * (time.toDay() - time.fromDay());
    for (Course.Span span : course.spans(therapy, time.toDay())) {
      double end = time.position(Math.max(span.toDay(), span.fromDay() + least));
      bars.add(time.position(span.fromDay()), height);
      bars.add(end, height);
      bars.add(end, Double.NaN);
    }
    int row = ticks.getSeriesCount();
    ticks.addSeries(bars);
    renderer.setSeriesPaint(row, theme.series(THERAPY_COLOR));
    renderer.setSeriesLinesVisible(row, true);
    renderer.setSeriesShapesVisible(row, false);
    renderer.setSeriesStroke(row, new BasicStroke(7, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
  }
}
