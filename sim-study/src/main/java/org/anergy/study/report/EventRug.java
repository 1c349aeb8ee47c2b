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

/** One row of ticks for each kind of event. */
final class EventRug implements ChartPanels.PlotMaker {
  /** Shown as dots and as shading already. */
  private static final List<String> ELSEWHERE = List.of("visit", "remission");

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
          "secondary-autoimmunity",
          "death");
  private static final int[] USUAL_COLORS = {2, 4, 3, 5, 1, 5, 7, 6, 6, 6, 2, 1, 4, 3, 5, 7};

  private final Course course;
  private final TimeAxis time;
  private final List<String> kinds = new ArrayList<>();

  EventRug(Course course, TimeAxis time) {
    this.course = course;
    this.time = time;
    List<String> present = course.kinds();
    USUAL.stream().filter(present::contains).forEach(kinds::add);
    present.stream()
        .filter(kind -> !USUAL.contains(kind) && !ELSEWHERE.contains(kind))
        .forEach(kinds::add);
  }

  /** Returns the rows from top to bottom. */
  List<String> kinds() {
    return kinds;
  }

  @Override
  public XYPlot plot(ReportTheme theme) {
    XYSeriesCollection ticks = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    String[] labels = new String[kinds.size()];
    for (int row = 0; row < kinds.size(); row++) {
      String kind = kinds.get(row);
      int height = kinds.size() - 1 - row;
      labels[height] = kind.replace('-', ' ');
      XYSeries series = new XYSeries(kind, false, true);
      for (RunEvent event : course.of(kind)) {
        series.add(time.position(event.day()), height);
      }
      ticks.addSeries(series);
      int usual = USUAL.indexOf(kind);
      renderer.setSeriesPaint(row, theme.series(usual < 0 ? 5 : USUAL_COLORS[usual]));
      renderer.setSeriesShape(row, new Line2D.Double(0, -6, 0, 6));
      renderer.setSeriesStroke(row, new BasicStroke(1.4f));
    }
    SymbolAxis rows = new SymbolAxis("", labels);
    rows.setGridBandsVisible(false);
    rows.setRange(-0.6, kinds.size() - 0.4);
    XYPlot plot = new XYPlot(ticks, ChartPanels.timeAxis(time), rows, renderer);
    plot.setFixedLegendItems(new LegendItemCollection());
    return plot;
  }
}
