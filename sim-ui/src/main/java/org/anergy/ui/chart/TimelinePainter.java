package org.anergy.ui.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
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
import java.util.ArrayList;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.study.report.EventRug;
import org.anergy.study.report.ReportTheme;
import org.jspecify.annotations.Nullable;

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

  /** What is done in a transplant, and follows it within weeks. */
  private static final List<String> CLUSTERED =
      List.of("collection", "dose", "infusion", "engraftment", "graft-failure");

  private static final double APART = 9; // pixels between triangles that do not touch

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
    Color color = theme.series(EventRug.color("course"));
    for (TimelineBars.Bar bar : model.bars()) {
      RoundRectangle2D shape = shape(bar);
      g.setPaint(LineLook.mix(back, color, bar.planned() ? 0.12 : 0.35));
      g.fill(shape);
      if (bar.planned()) {
        g.setPaint(LineLook.mix(back, color, 0.45));
        g.setStroke(new BasicStroke(0.8f));
        g.draw(shape);
      }
    }
    new TimelineLabels(model.bars(), scale).paint(g, theme, rowTop(0));
  }

  private static double rowTop(int row) {
    return TRACK_TOP + TRACK + 4.0 + row * ROW;
  }

  private RoundRectangle2D shape(TimelineBars.Bar bar) {
    double x = scale.x(bar.span().fromDay());
    double width = Math.max(LEAST_BAR, scale.x(bar.span().toDay()) - x);
    return new RoundRectangle2D.Double(x, rowTop(bar.row()), width, ROW - 2.0, 3, 3);
  }

  /** Tells whether {@code y} is beside or in the track, where knob and days are. */
  static boolean isTrack(double y) {
    return y >= TRACK_TOP - 2 && y <= TRACK_TOP + TRACK + 3;
  }

  /** Returns the bar at a place, null if there is none. */
  TimelineBars.@Nullable Bar barAt(double x, double y) {
    for (TimelineBars.Bar bar : model.bars()) {
      RoundRectangle2D shape = shape(bar);
      boolean inRow = y >= shape.getMinY() && y <= shape.getMaxY() + 1;
      if (inRow && x >= shape.getMinX() - 2 && x <= shape.getMaxX() + 2) {
        return bar;
      }
    }
    return null;
  }

  private void paintEvents(Graphics2D g) {
    paintEvents(g, model.events());
    Composite solid = g.getComposite();
    g.setComposite(AlphaComposite.SrcOver.derive(0.4f));
    paintEvents(g, model.plannedEvents());
    g.setComposite(solid);
  }

  /** Marks of a transplant that would lie over each other are one wide mark. */
  private void paintEvents(Graphics2D g, List<RunEvent> events) {
    List<RunEvent> cluster = new ArrayList<>();
    for (RunEvent event : events) {
      boolean inside = event.day() >= model.firstDay() && event.day() <= model.lastDay();
      if (!inside || !SHOWN.contains(event.kind())) {
        continue;
      }
      if (!CLUSTERED.contains(event.kind())) {
        mark(g, event.kind(), scale.x(event.day()));
        continue;
      }
      if (!cluster.isEmpty()
          && scale.x(event.day()) - scale.x(cluster.get(cluster.size() - 1).day()) >= APART) {
        triangle(g, cluster);
        cluster.clear();
      }
      cluster.add(event);
    }
    if (!cluster.isEmpty()) {
      triangle(g, cluster);
    }
  }

  /** A triangle, as wide as the events lie apart. */
  private void triangle(Graphics2D g, List<RunEvent> events) {
    double from = scale.x(events.get(0).day());
    double to = scale.x(events.get(events.size() - 1).day());
    double base = TRACK_TOP - 3;
    Path2D shape = new Path2D.Double();
    shape.moveTo(from - 4, base - 7);
    shape.lineTo(to + 4, base - 7);
    shape.lineTo(to, base);
    shape.lineTo(from, base);
    shape.closePath();
    g.setPaint(theme.series(EventRug.color(events.get(0).kind())));
    g.fill(shape);
  }

  private void mark(Graphics2D g, String kind, double x) {
    g.setPaint(theme.series(EventRug.color(kind)));
    double base = TRACK_TOP - 3;
    switch (kind) {
      case "infection", "serious-infection", "secondary-autoimmunity" -> {
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
      default -> throw new IllegalArgumentException("no mark for " + kind);
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
