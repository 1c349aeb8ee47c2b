package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.study.report.Course;
import org.anergy.study.report.EventRug;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.TimeAxis;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What happened to a patient, drawn into the plot of the score. */
final class CourseMarks {
  /** Drawn as small ticks on the axis of time. */
  private static final List<String> BELOW = List.of("infection", "serious-infection");

  /** Drawn as triangles at the top: what was done, and what became of it. */
  static final List<String> ABOVE =
      List.of("dose", "infusion", "collection", "engraftment", "graft-failure", "parameter");

  private static final double ROW = 0.11; // of the scores' axis
  static final int RELAPSE_ALPHA = 170;
  static final int BAR_ALPHA = 130;
  private static final float BAR_HEIGHT = 9;
  private static final double LEAST_BAR = 0.003; // of the time shown, or one dose is not seen
  private static final float DEATH_WIDTH = 2.5f;

  private final List<RunEvent> events;
  private final Course course;
  private final PanelScene scene;
  private final TimeAxis time;
  private final ReportTheme theme;

  CourseMarks(PanelScene scene) {
    events = scene.events();
    this.scene = scene;
    course = new Course(events);
    time = scene.time();
    theme = scene.theme();
  }

  /** Adds all marks; makes room above the scores for therapies. */
  void addTo(XYPlot plot, NumberAxis scores) {
    for (Course.Span span : course.remissions(lastDay())) {
      plot.addDomainMarker(
          new IntervalMarker(
              time.position(span.fromDay()), time.position(span.toDay()), theme.shade()),
          Layer.BACKGROUND);
    }
    mark(plot, "relapse", LineLook.alpha(theme.series(1), RELAPSE_ALPHA), 1);
    mark(plot, "death", theme.ink(), DEATH_WIDTH);
    addTherapies(plot, scores);
    double low = scores.getLowerBound();
    double high = scores.getUpperBound();
    addTicks(plot, BELOW, low, new Line2D.Double(0, -6, 0, 0), false);
    addTicks(plot, ABOVE, high, triangle(), true);
  }

  private double lastDay() {
    double last =
        scene.markedArm().stream()
            .mapToDouble(arm -> arm.table().lastDay())
            .findFirst()
            .orElse(Double.NaN);
    return Double.isNaN(last) ? time.toDay() : last;
  }

  private void mark(XYPlot plot, String kind, Color color, float width) {
    for (RunEvent event : course.of(kind)) {
      if (shows(event.day())) {
        plot.addDomainMarker(
            new ValueMarker(time.position(event.day()), color, new BasicStroke(width)),
            Layer.BACKGROUND);
      }
    }
  }

  private boolean shows(double day) {
    return day >= time.fromDay() && day <= time.toDay();
  }

  private void addTherapies(XYPlot plot, NumberAxis scores) {
    List<String> therapies = course.therapies();
    double top = scores.getUpperBound();
    double row = ROW * (top - scores.getLowerBound());
    int rows = Math.max(1, therapies.size()); // the first therapy must not move the curves
    scores.setRange(scores.getLowerBound(), top + (rows + 0.5) * row);
    Color color = LineLook.alpha(theme.series(EventRug.color(Course.THERAPY)), BAR_ALPHA);
    BasicStroke stroke = new BasicStroke(BAR_HEIGHT, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    double least = LEAST_BAR * (time.toDay() - time.fromDay());
    for (int k = 0; k < therapies.size(); k++) {
      double y = top + (rows - k - 0.5) * row;
      boolean named = false;
      for (Course.Span span : course.spans(therapies.get(k), lastDay())) {
        double from = Math.max(span.fromDay(), time.fromDay());
        double to = Math.min(Math.max(span.toDay(), span.fromDay() + least), time.toDay());
        if (from >= to) {
          continue;
        }
        plot.addAnnotation(
            new XYLineAnnotation(time.position(from), y, time.position(to), y, stroke, color));
        if (!named) {
          plot.addAnnotation(name(therapies.get(k), from, y));
          named = true;
        }
      }
    }
  }

  private XYTextAnnotation name(String therapy, double day, double y) {
    // In the right half the text ends where the bar begins, or it would be cut off.
    boolean late = day > (time.fromDay() + time.toDay()) / 2;
    double gap = 4.0 / scene.bins() * (time.toDay() - time.fromDay());
    XYTextAnnotation text =
        new XYTextAnnotation(
            therapy.replace('-', ' '), time.position(day + (late ? -gap : gap)), y);
    text.setTextAnchor(late ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    text.setFont(theme.font(Font.PLAIN, 10));
    text.setPaint(theme.ink());
    return text;
  }

  private void addTicks(XYPlot plot, List<String> kinds, double y, Shape shape, boolean filled) {
    XYSeriesCollection ticks = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    for (String kind : kinds) {
      XYSeries series = new XYSeries(kind, false, true);
      for (RunEvent event : events) {
        if (event.kind().equals(kind) && shows(event.day())) {
          series.add(time.position(event.day()), y);
        }
      }
      int index = ticks.getSeriesCount();
      ticks.addSeries(series);
      renderer.setSeriesPaint(index, theme.series(EventRug.color(kind)));
      renderer.setSeriesShape(index, shape);
      renderer.setSeriesShapesFilled(index, filled);
      renderer.setSeriesStroke(index, new BasicStroke(1.4f));
    }
    PlotLayers.add(plot, ticks, renderer);
  }

  private static Shape triangle() {
    Path2D path = new Path2D.Double();
    path.moveTo(-4, 1);
    path.lineTo(4, 1);
    path.lineTo(0, 8);
    path.closePath();
    return path;
  }
}
