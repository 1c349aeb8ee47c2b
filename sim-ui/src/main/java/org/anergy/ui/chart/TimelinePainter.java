package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.study.report.EventRug;
import org.anergy.study.report.ReportTheme;

/**
 * Draws a timeline: marks of events above the track, the track with run-in, simulated and present
 * days, therapies below it, ticks at the bottom.
 */
final class TimelinePainter {
  /** Room left and right of the track, pixels, so that the knob is whole at the ends. */
  static final int SIDE = 14;

  /** Height without therapies, pixels. */
  static final int HEIGHT = 58;

  /** Height of a row of therapies, pixels. */
  static final int ROW = 11;

  private static final int TRACK_TOP = 20;
  private static final int TRACK = 8;
  private static final int KNOB = 14;
  private static final BasicStroke DASHED =
      new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3.5f, 2}, 0);
  private static final double LEAST_BAR = 3;
  private static final List<String> SHOWN =
      List.of(
          "infection",
          "onset",
          "relapse",
          "progression",
          "collection",
          "dose",
          "infusion",
          "engraftment",
          "graft-failure",
          "serious-infection",
          "secondary-autoimmunity",
          "parameter",
          "death");

  private final TimelineModel model;
  private final ReportTheme theme;
  private final Color back;
  private final TimeScale scale;
  private final int rows;

  /**
   * @param model what is shown
   * @param theme colors
   * @param back color behind the timeline
   * @param scale where days lie
   */
  TimelinePainter(TimelineModel model, ReportTheme theme, Color back, TimeScale scale) {
    this.model = model;
    this.theme = theme;
    this.back = back;
    this.scale = scale;
    rows = model.rows();
  }

  /**
   * Draws.
   *
   * @param g target
   * @param shownDay where the knob is, d
   * @param focused whether the keyboard goes here
   */
  void paint(Graphics2D g, double shownDay, boolean focused) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    paintTrack(g);
    paintBars(g);
    paintEvents(g);
    paintTicks(g);
    boolean seeking = !Double.isNaN(model.target());
    if (seeking) {
      paintSeeking(g);
    }
    paintKnob(g, scale.x(shownDay), focused, seeking);
  }

  private void paintTrack(Graphics2D g) {
    Color empty = LineLook.mix(back, theme.ink(), 0.13);
    g.setPaint(empty);
    g.fill(track(model.firstDay(), model.lastDay()));
    g.setPaint(LineLook.mix(back, theme.series(0), 0.42));
    g.fill(track(model.firstDay(), model.furthest()));
    g.setPaint(theme.series(0));
    g.fill(track(model.firstDay(), Math.min(model.now(), model.furthest())));
    if (model.firstDay() < 0) {
      hatch(g);
    }
  }

  private RoundRectangle2D track(double from, double to) {
    double a = scale.x(from);
    double b = Math.max(a, scale.x(Math.min(to, model.lastDay())));
    return new RoundRectangle2D.Double(a, TRACK_TOP, b - a, TRACK, TRACK, TRACK);
  }

  /** The run-in counts for no endpoint: it is hatched. */
  private void hatch(Graphics2D g) {
    double end = scale.x(Math.min(0, model.lastDay()));
    Shape clip = g.getClip();
    g.clip(track(model.firstDay(), model.lastDay()));
    g.clip(new Rectangle2D.Double(scale.left(), TRACK_TOP, end - scale.left(), TRACK));
    g.setPaint(LineLook.alpha(back, 150));
    g.setStroke(new BasicStroke(1.4f));
    for (double x = scale.left() - TRACK; x < end; x += 5) {
      g.draw(new Line2D.Double(x, TRACK_TOP + TRACK, x + TRACK, TRACK_TOP));
    }
    g.setClip(clip);
    g.setPaint(theme.muted());
    g.setStroke(new BasicStroke(1));
    g.draw(new Line2D.Double(end, TRACK_TOP - 3.0, end, TRACK_TOP + TRACK + 3.0));
  }

  private void paintBars(Graphics2D g) {
    g.setFont(theme.font(Font.PLAIN, 9.5f));
    FontMetrics metrics = g.getFontMetrics();
    double free = Double.NEGATIVE_INFINITY;
    for (TimelineModel.Bar bar : model.bars()) {
      double x = scale.x(bar.span().fromDay());
      double width = Math.max(LEAST_BAR, scale.x(bar.span().toDay()) - x);
      double y = TRACK_TOP + TRACK + 4.0 + bar.row() * ROW;
      Color color = theme.series(EventRug.color("course"));
      g.setPaint(LineLook.mix(back, color, 0.35));
      g.fill(new RoundRectangle2D.Double(x, y, width, ROW - 2.0, 3, 3));
      String name = bar.name().replace('-', ' ');
      double length = metrics.stringWidth(name);
      boolean inside = length + 6 <= width;
      double at = inside ? x + 3 : x + width + 3;
      if (inside || (at > free && at + length < scale.right())) {
        g.setPaint(theme.ink());
        g.drawString(name, (float) at, (float) (y + ROW - 3.5));
        free = at + length;
      }
    }
  }

  private void paintEvents(Graphics2D g) {
    for (RunEvent event : model.events()) {
      boolean inside = event.day() >= model.firstDay() && event.day() <= model.lastDay();
      if (inside && SHOWN.contains(event.kind())) {
        mark(g, event.kind(), scale.x(event.day()));
      }
    }
  }

  private void mark(Graphics2D g, String kind, double x) {
    g.setPaint(theme.series(EventRug.color(kind)));
    double base = TRACK_TOP - 3;
    switch (kind) {
      case "infection", "serious-infection" -> {
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Line2D.Double(x, base - 4, x, base));
      }
      case "relapse", "progression", "onset" -> {
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(x, base - 12, x, base));
      }
      case "death" -> {
        g.setPaint(theme.ink());
        g.setStroke(new BasicStroke(2.2f));
        g.draw(new Line2D.Double(x - 4, base - 10, x + 4, base - 2));
        g.draw(new Line2D.Double(x - 4, base - 2, x + 4, base - 10));
      }
      case "parameter" -> {
        g.setPaint(theme.series(9));
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, base - 10);
        diamond.lineTo(x + 4.5, base - 5);
        diamond.lineTo(x, base);
        diamond.lineTo(x - 4.5, base - 5);
        diamond.closePath();
        g.fill(diamond);
      }
      default -> {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x - 4, base - 7);
        triangle.lineTo(x + 4, base - 7);
        triangle.lineTo(x, base);
        triangle.closePath();
        g.fill(triangle);
      }
    }
  }

  private void paintTicks(Graphics2D g) {
    double top = TRACK_TOP + TRACK + 6.0 + rows * ROW;
    g.setFont(theme.font(Font.PLAIN, 10.5f));
    FontMetrics metrics = g.getFontMetrics();
    Color line = LineLook.mix(back, theme.ink(), 0.45);
    g.setStroke(new BasicStroke(1));
    for (TimelineTicks.Tick tick : TimelineTicks.of(scale)) {
      double x = scale.x(tick.day());
      boolean labelled = !tick.label().isEmpty();
      g.setPaint(line);
      g.draw(new Line2D.Double(x, top, x, top + (labelled ? 6 : 3)));
      if (labelled) {
        double width = metrics.stringWidth(tick.label());
        double at = Math.max(2, Math.min(scale.right() + SIDE - 2 - width, x - width / 2));
        g.setPaint(LineLook.mix(back, theme.ink(), 0.7));
        g.drawString(tick.label(), (float) at, (float) (top + 17));
      }
    }
  }

  /** Where the run is while the knob waits at the day to which it goes. */
  private void paintSeeking(Graphics2D g) {
    double x = scale.x(model.now());
    g.setPaint(theme.ink());
    g.setStroke(new BasicStroke(2));
    g.draw(new Line2D.Double(x, TRACK_TOP - 3.0, x, TRACK_TOP + TRACK + 3.0));
  }

  private void paintKnob(Graphics2D g, double x, boolean focused, boolean seeking) {
    double middle = TRACK_TOP + TRACK / 2.0;
    if (focused) {
      g.setPaint(LineLook.alpha(theme.series(0), 90));
      g.fill(new Ellipse2D.Double(x - 11, middle - 11, 22, 22));
    }
    Ellipse2D knob = new Ellipse2D.Double(x - KNOB / 2.0, middle - KNOB / 2.0, KNOB, KNOB);
    g.setPaint(theme.paper());
    g.fill(knob);
    g.setPaint(theme.series(0));
    g.setStroke(seeking ? DASHED : new BasicStroke(3));
    g.draw(knob);
  }
}
