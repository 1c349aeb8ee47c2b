package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.study.analysis.FactorAxis;

/**
 * One output against each factor, a small chart a factor: a dot a point of the design, and its
 * trend, the mean of each eighth of the points in the order of the factor.
 */
final class ScatterFigure implements Figure.Painter {
  private static final int ACROSS = 3;
  private static final int ROW_HEIGHT = 210;
  private static final int LEFT = 52;
  private static final int TOP = 24;
  private static final int BOTTOM = 34;
  private static final int PIECES = 8;
  private static final int FEWEST = 3; // points of a piece of the trend
  private static final float SMALL = 10.5f;
  private static final double DOT = 2.2;
  private static final int ALPHA = 110;

  private final List<FactorAxis> axes;
  private final double[] y;
  private final double low;
  private final double high;

  /**
   * @param axes the factors
   * @param y the output at each point, NaN where there is none
   */
  ScatterFigure(List<FactorAxis> axes, double[] y) {
    this.axes = List.copyOf(axes);
    this.y = y.clone();
    double least = Arrays.stream(y).filter(Double::isFinite).min().orElse(0);
    double most = Arrays.stream(y).filter(Double::isFinite).max().orElse(1);
    low = Math.min(0, least);
    high = most > low ? most : low + 1;
  }

  /** Returns the height of all charts, points. */
  int height() {
    return ROW_HEIGHT * ((axes.size() + ACROSS - 1) / ACROSS);
  }

  @Override
  public void paint(Graphics2D graphics, ReportTheme theme) {
    double width = ChartPanels.WIDTH / (double) ACROSS;
    for (int f = 0; f < axes.size(); f++) {
      int row = f / ACROSS;
      chart(
          graphics,
          theme,
          axes.get(f),
          new Rectangle2D.Double(
              f % ACROSS * width + LEFT,
              row * (double) ROW_HEIGHT + TOP,
              width - LEFT - 14,
              ROW_HEIGHT - TOP - (double) BOTTOM));
    }
  }

  private void chart(
      Graphics2D graphics, ReportTheme theme, FactorAxis axis, Rectangle2D.Double area) {
    double[] x = axis.values();
    double least = Arrays.stream(x).filter(Double::isFinite).min().orElse(0);
    double most = Arrays.stream(x).filter(Double::isFinite).max().orElse(1);
    double span = most > least ? most - least : 1;
    frame(graphics, theme, axis, area, least, most);
    Color color = theme.series(0);
    graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), ALPHA));
    for (int p = 0; p < x.length; p++) {
      if (Double.isFinite(x[p]) && Double.isFinite(y[p])) {
        double px = area.x + (x[p] - least) / span * area.width;
        double py = area.y + (high - y[p]) / (high - low) * area.height;
        graphics.fill(new Ellipse2D.Double(px - DOT, py - DOT, 2 * DOT, 2 * DOT));
      }
    }
    graphics.setColor(theme.series(1));
    graphics.setStroke(new BasicStroke(1.8f));
    graphics.draw(trend(x, area, least, span));
  }

  private void frame(
      Graphics2D graphics,
      ReportTheme theme,
      FactorAxis axis,
      Rectangle2D.Double area,
      double least,
      double most) {
    graphics.setFont(theme.font(Font.BOLD, SMALL + 1));
    graphics.setColor(theme.ink());
    String unit = axis.unit().isEmpty() ? "" : ", " + axis.unit();
    graphics.drawString(axis.name() + unit, (float) area.x, (float) area.y - 8);
    graphics.setColor(theme.grid());
    graphics.setStroke(new BasicStroke(0.8f));
    graphics.draw(area);
    graphics.setFont(theme.font(Font.PLAIN, SMALL));
    graphics.setColor(theme.muted());
    float below = (float) (area.y + area.height) + 14;
    graphics.drawString(tick(axis, least), (float) area.x, below);
    String right = tick(axis, most);
    graphics.drawString(
        right, (float) (area.x + area.width) - graphics.getFontMetrics().stringWidth(right), below);
    for (double value : new double[] {low, high}) {
      String text = ReadableNumber.brief(value);
      double at = area.y + (high - value) / (high - low) * area.height;
      graphics.drawString(
          text, (float) area.x - 6 - graphics.getFontMetrics().stringWidth(text), (float) at + 4);
    }
  }

  private static String tick(FactorAxis axis, double value) {
    return axis.labels().isEmpty() ? ReadableNumber.brief(value) : axis.label(value);
  }

  private Path2D trend(double[] x, Rectangle2D.Double area, double least, double span) {
    Path2D path = new Path2D.Double();
    int[] order =
        IntStream.range(0, x.length)
            .filter(p -> Double.isFinite(x[p]) && Double.isFinite(y[p]))
            .boxed()
            .sorted(Comparator.comparingDouble(p -> x[p]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean first = true;
    for (int from = 0; from < order.length; ) {
      int to = end(x, order, from);
      if (to - from >= FEWEST) {
        double sumX = 0;
        double sumY = 0;
        for (int k = from; k < to; k++) {
          sumX += x[order[k]];
          sumY += y[order[k]];
        }
        double px = area.x + (sumX / (to - from) - least) / span * area.width;
        double py = area.y + (high - sumY / (to - from)) / (high - low) * area.height;
        if (first) {
          path.moveTo(px, py);
          first = false;
        } else {
          path.lineTo(px, py);
        }
      }
      from = to;
    }
    return path;
  }

  /** Equal values belong together, so that levels have one mean each. */
  private static int end(double[] x, int[] order, int from) {
    int to = Math.min(order.length, from + Math.max(FEWEST, order.length / PIECES));
    while (to < order.length && x[order[to]] == x[order[to - 1]]) {
      to++;
    }
    return to;
  }
}
