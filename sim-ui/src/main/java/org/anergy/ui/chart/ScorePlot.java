package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.ChartPanels;
import org.anergy.study.report.Course;
import org.anergy.study.report.ReportTheme;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The score over time with its irreversible part as a filled base, what visits saw as dots, and
 * what happened: remission shaded, relapses as lines, therapies as bars above, infections and doses
 * as ticks.
 */
final class ScorePlot {
  private static final double NOTHING = Double.NEGATIVE_INFINITY;
  private static final int BASE_ALPHA = 110;

  private ScorePlot() {}

  static XYPlot plot(PanelScene scene) {
    NumberAxis scores = new NumberAxis();
    XYPlot plot = new XYPlot(null, ChartPanels.timeAxis(scene.time()), scores, null);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    ValueSpan span = ValueSpan.of(scene);
    org.anergy.study.report.ScorePlot.fit(
        scores, span.isEmpty() ? null : new Range(0, Math.max(0, span.high())));
    PlotLayers.addBands(plot, scene, NOTHING);
    addBase(plot, scene);
    PlotLayers.addLines(plot, scene, NOTHING);
    if (!scene.arms().isEmpty()) {
      addVisits(plot, new Course(scene.events()), scene);
      new CourseMarks(scene).addTo(plot, scores);
    }
    return plot;
  }

  private static void addBase(XYPlot plot, PanelScene scene) {
    List<SeriesColumn> columns = scene.spec().columns();
    for (int c = 0; c < columns.size(); c++) {
      SeriesColumn column = columns.get(c);
      if (column.name().contains("irreversible") && scene.shows(column)) {
        for (Arm arm : scene.markedArm()) {
          CurveData base = new CurveData();
          base.add(column.name(), scene.curve(arm, column), scene.time(), NOTHING);
          XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
          Color color = new LineLook(columns, scene.theme()).color(c, 0);
          area.setSeriesPaint(0, LineLook.alpha(color, BASE_ALPHA));
          PlotLayers.add(plot, base, area);
        }
      }
    }
  }

  private static void addVisits(XYPlot plot, Course course, PanelScene scene) {
    ReportTheme theme = scene.theme();
    XYSeries visits = new XYSeries("visits", false, true);
    for (RunEvent visit : course.of("visit")) {
      if (Double.isFinite(visit.value())) {
        visits.add(scene.time().position(visit.day()), visit.value());
      }
    }
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    dots.setSeriesShape(0, new Ellipse2D.Double(-1.8, -1.8, 3.6, 3.6));
    dots.setSeriesPaint(0, theme.ink());
    dots.setUseFillPaint(true);
    dots.setSeriesFillPaint(0, theme.paper());
    dots.setUseOutlinePaint(true);
    dots.setSeriesOutlinePaint(0, theme.ink());
    dots.setSeriesOutlineStroke(0, new BasicStroke(0.9f));
    PlotLayers.add(plot, new XYSeriesCollection(visits), dots);
  }
}
