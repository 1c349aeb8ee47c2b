package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Simulated estimates with their intervals over published intervals, one row each. Every row is
 * stretched so that its published interval is the band from 0 to 1, whatever its unit; what lies
 * far away ends in an arrow at the margin.
 */
public final class IntervalFigure {
  private static final int WIDTH = 820;
  private static final int ROW = 22;
  private static final int TOP = 44;
  private static final int BOTTOM = 14;
  private static final int LABELS = 190;
  private static final int WORDS = 110;
  private static final double FROM = -1.5;
  private static final double TO = 2.5;
  private static final float TEXT = 12;
  private static final double DOT = 4.5;
  private static final double ARROW = 5;

  private IntervalFigure() {}

  /** What a row looks like. */
  public enum Tone {
    /** Fits. */
    GOOD,
    /** Does not fit. */
    BAD,
    /** It is not known. */
    OPEN
  }

  /**
   * One row.
   *
   * @param label what is compared
   * @param estimate simulated estimate; the published interval is that from 0 to 1
   * @param low lower end of its interval
   * @param high upper end; may be infinite
   * @param tone how it is drawn
   * @param word what came of the comparison
   */
  public record Row(
      String label, double estimate, double low, double high, Tone tone, String word) {}

  /** Returns the picture as an SVG file for light or dark paper. */
  public static String svg(List<Row> rows, boolean dark) {
    Figure figure =
        new Figure(
            "evidence",
            "Published intervals and simulated estimates",
            "",
            WIDTH,
            TOP + ROW * rows.size() + BOTTOM,
            (graphics, theme) -> paint(graphics, theme, rows));
    try {
      return FigureSvg.file(figure, dark ? ReportTheme.DARK : ReportTheme.LIGHT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void paint(Graphics2D graphics, ReportTheme theme, List<Row> rows) {
    int end = TOP + ROW * rows.size();
    graphics.setColor(theme.shade());
    graphics.fill(new Rectangle2D.Double(x(0), TOP - 4, x(1) - x(0), end - TOP + 4));
    graphics.setFont(theme.font(Font.PLAIN, TEXT));
    graphics.setColor(theme.muted());
    graphics.drawString("published interval", (float) x(0), TOP - 12);
    graphics.drawString("below", (float) x(FROM), TOP - 12);
    graphics.drawString("above", (float) x(TO) - 34, TOP - 12);
    for (int i = 0; i < rows.size(); i++) {
      row(graphics, theme, rows.get(i), TOP + ROW * (i + 0.5));
    }
  }

  private static void row(Graphics2D graphics, ReportTheme theme, Row row, double y) {
    graphics.setColor(theme.ink());
    graphics.drawString(row.label(), 8, (float) y + 4);
    graphics.setColor(theme.muted());
    graphics.drawString(row.word(), WIDTH - WORDS + 14, (float) y + 4);
    graphics.setColor(color(row.tone(), theme));
    graphics.setStroke(new BasicStroke(1.6f));
    double left = x(clip(row.low()));
    double right = x(clip(row.high()));
    graphics.draw(new Line2D.Double(left, y, right, y));
    if (row.low() < FROM) {
      arrow(graphics, left, y, ARROW);
    }
    if (row.high() > TO) {
      arrow(graphics, right, y, -ARROW);
    }
    if (row.estimate() >= FROM && row.estimate() <= TO) {
      double x = x(row.estimate());
      graphics.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }
  }

  private static Color color(Tone tone, ReportTheme theme) {
    return switch (tone) {
      case GOOD -> theme.series(0);
      case BAD -> theme.series(1);
      case OPEN -> theme.muted();
    };
  }

  private static void arrow(Graphics2D graphics, double tip, double y, double back) {
    graphics.draw(new Line2D.Double(tip, y, tip + back, y - ARROW));
    graphics.draw(new Line2D.Double(tip, y, tip + back, y + ARROW));
  }

  private static double clip(double value) {
    return Math.max(FROM, Math.min(TO, value));
  }

  private static double x(double value) {
    return LABELS + (value - FROM) / (TO - FROM) * (WIDTH - LABELS - WORDS);
  }
}
