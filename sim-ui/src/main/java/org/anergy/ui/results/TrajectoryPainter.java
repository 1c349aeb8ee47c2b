package org.anergy.ui.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.anergy.study.report.ReportTheme;

/**
 * Draws a patient's course small: the score as a line over what is lost for good, relapses as marks
 * at the top, therapies as bars at the bottom. In the colors of the reports.
 */
public final class TrajectoryPainter {
  private static final int REVERSIBLE_ALPHA = 60;
  private static final int LOST_ALPHA = 150;
  private static final double BAR = 5;
  private static final double BAR_GAP = 2;
  private static final double TOP = 9;

  private final double lastDay;
  private final double highest;
  private final ReportTheme theme;

  /**
   * @param lastDay day at the right end, d; the left end is the start of the follow-up
   * @param highest score at the top, points
   * @param theme colors
   */
  public TrajectoryPainter(double lastDay, double highest, ReportTheme theme) {
    this.lastDay = Math.max(lastDay, 1);
    this.highest = Math.max(highest, 0.1);
    this.theme = theme;
  }

  /** Draws {@code course} into {@code area}. */
  public void paint(Graphics2D graphics, Rectangle2D area, Trajectory course) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    List<String> names =
        course.therapies().stream().map(Trajectory.Therapy::name).distinct().toList();
    double below = names.isEmpty() ? 0 : names.size() * (BAR + BAR_GAP) + BAR_GAP;
    Rectangle2D plot =
        new Rectangle2D.Double(
            area.getX(), area.getY() + TOP, area.getWidth(), area.getHeight() - TOP - below);
    scores(g, plot, course);
    g.setColor(theme.muted());
    g.setStroke(new BasicStroke(0.8f));
    g.draw(new Line2D.Double(plot.getMinX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY()));
    relapses(g, plot, course);
    therapies(g, plot, course, names);
    g.dispose();
  }

  private double x(Rectangle2D plot, double day) {
    return plot.getX() + plot.getWidth() * Math.max(0, Math.min(1, day / lastDay));
  }

  private double y(Rectangle2D plot, double score) {
    return plot.getMaxY() - plot.getHeight() * Math.max(0, Math.min(1, score / highest));
  }

  private void scores(Graphics2D g, Rectangle2D plot, Trajectory course) {
    if (course.days().length == 0) {
      return;
    }
    Color line = theme.series(0);
    Path2D curve = curve(plot, course.days(), course.scores());
    g.setColor(faint(line, REVERSIBLE_ALPHA));
    g.fill(closed(plot, curve, course));
    if (course.irreversible().length > 0) {
      g.setColor(faint(theme.series(7), LOST_ALPHA));
      g.fill(closed(plot, curve(plot, course.days(), course.irreversible()), course));
    }
    g.setColor(line);
    g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(curve);
    if (!Double.isNaN(course.deathDay())) {
      g.setColor(theme.ink());
      g.setStroke(new BasicStroke(2.5f));
      double x = x(plot, course.deathDay());
      g.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
    }
  }

  /** One point a third of a pixel is all that is seen; peaks are kept, because maxima win. */
  private Path2D curve(Rectangle2D plot, double[] days, double[] values) {
    Path2D path = new Path2D.Double();
    double lastX = Double.NEGATIVE_INFINITY;
    double peak = Double.NEGATIVE_INFINITY;
    boolean begun = false;
    for (int i = 0; i < days.length; i++) {
      if (!Double.isFinite(values[i])) {
        continue;
      }
      double x = x(plot, days[i]);
      peak = Math.max(peak, values[i]);
      if (x - lastX < 0.33 && i < days.length - 1) {
        continue;
      }
      if (begun) {
        path.lineTo(x, y(plot, peak));
      } else {
        path.moveTo(x, y(plot, peak));
        begun = true;
      }
      lastX = x;
      peak = Double.NEGATIVE_INFINITY;
    }
    if (!begun) {
      path.moveTo(plot.getX(), plot.getMaxY());
    }
    return path;
  }

  private Path2D closed(Rectangle2D plot, Path2D curve, Trajectory course) {
    Path2D area = new Path2D.Double(curve);
    area.lineTo(area.getCurrentPoint().getX(), plot.getMaxY());
    area.lineTo(x(plot, course.days()[0]), plot.getMaxY());
    area.closePath();
    return area;
  }

  private void relapses(Graphics2D g, Rectangle2D plot, Trajectory course) {
    for (double day : course.relapses()) {
      double x = x(plot, day);
      g.setColor(faint(theme.series(1), 110));
      g.setStroke(new BasicStroke(1));
      g.draw(new Line2D.Double(x, plot.getY() - 3, x, plot.getMaxY()));
      g.setColor(theme.series(1));
      Path2D mark = new Path2D.Double();
      mark.moveTo(x - 4, plot.getY() - TOP + 1);
      mark.lineTo(x + 4, plot.getY() - TOP + 1);
      mark.lineTo(x, plot.getY() - TOP + 8);
      mark.closePath();
      g.fill(mark);
    }
  }

  private void therapies(Graphics2D g, Rectangle2D plot, Trajectory course, List<String> names) {
    List<Trajectory.Therapy> moments = new ArrayList<>();
    for (Trajectory.Therapy therapy : course.therapies()) {
      int row = names.indexOf(therapy.name());
      double y = plot.getMaxY() + BAR_GAP + row * (BAR + BAR_GAP);
      double from = x(plot, therapy.fromDay());
      double width = Math.max(3, x(plot, therapy.toDay()) - from);
      g.setColor(theme.series(color(row)));
      g.fill(new RoundRectangle2D.Double(from, y, width, BAR, 3, 3));
      if (therapy.fromDay() == therapy.toDay()) {
        moments.add(therapy);
      }
    }
    g.setStroke(
        new BasicStroke(
            1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0));
    for (Trajectory.Therapy moment : moments) {
      g.setColor(theme.series(color(names.indexOf(moment.name()))));
      double x = x(plot, moment.fromDay());
      g.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
    }
  }

  /**
   * Returns the index of the series color of therapy {@code row}: green, pink, yellow and so on.
   */
  public static int color(int row) {
    return 2 + row % 5;
  }

  private static Color faint(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
