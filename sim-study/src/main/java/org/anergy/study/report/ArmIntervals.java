package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.anergy.study.stats.Interval;

/**
 * Estimates of several arms with their intervals, a block a measure, each block on a scale of its
 * own that begins at zero.
 */
final class ArmIntervals implements Figure.Painter {
  private static final int ROW = 20;
  private static final int HEADING = 30;
  private static final int LABELS = 210;
  private static final int WORDS = 170;
  private static final float TEXT = 12;
  private static final float SMALL = 10;
  private static final double DOT = 4.5;

  /**
   * A block.
   *
   * @param title what was measured, with its unit
   * @param intervals one an arm
   */
  record Block(String title, List<Interval> intervals) {
    Block {
      intervals = List.copyOf(intervals);
    }

    /** Returns the right end of the scale. */
    double end() {
      double most = 0;
      for (Interval interval : intervals) {
        for (double value : new double[] {interval.estimate(), interval.high()}) {
          most = Double.isFinite(value) ? Math.max(most, value) : most;
        }
      }
      return most == 0 ? 1 : most;
    }
  }

  private final List<String> names;
  private final List<Block> blocks;

  ArmIntervals(List<String> names, List<Block> blocks) {
    this.names = List.copyOf(names);
    this.blocks = List.copyOf(blocks);
  }

  /** Returns the height of all blocks, points. */
  int height() {
    return blocks.size() * (HEADING + ROW * names.size()) + ROW / 2;
  }

  @Override
  public void paint(Graphics2D graphics, ReportTheme theme) {
    int top = 0;
    for (Block block : blocks) {
      graphics.setFont(theme.font(Font.BOLD, TEXT));
      graphics.setColor(theme.ink());
      graphics.drawString(fitting(graphics, block.title()), 8, top + HEADING - 10);
      double end = block.end();
      int bottom = top + HEADING + ROW * names.size();
      graphics.setColor(theme.grid());
      graphics.setStroke(new BasicStroke(0.8f));
      graphics.draw(new Line2D.Double(LABELS, top + HEADING - 4.0, LABELS, bottom - 4.0));
      graphics.setFont(theme.font(Font.PLAIN, SMALL));
      graphics.setColor(theme.muted());
      graphics.drawString("0", LABELS - 3, top + HEADING - 8);
      String most = ReadableNumber.brief(end);
      int right = ChartPanels.WIDTH - WORDS;
      graphics.drawString(
          most, right - graphics.getFontMetrics().stringWidth(most), top + HEADING - 8);
      graphics.setFont(theme.font(Font.PLAIN, TEXT));
      for (int arm = 0; arm < names.size(); arm++) {
        row(
            graphics,
            theme,
            block.intervals().get(arm),
            arm,
            end,
            top + HEADING + ROW * (arm + 0.5));
      }
      top = bottom;
    }
  }

  private void row(
      Graphics2D graphics, ReportTheme theme, Interval interval, int arm, double end, double y) {
    graphics.setColor(theme.ink());
    graphics.drawString(fitting(graphics, names.get(arm)), 16, (float) y);
    if (Double.isNaN(interval.estimate())) {
      return;
    }
    graphics.setColor(theme.muted());
    graphics.drawString(interval.toString(), ChartPanels.WIDTH - WORDS + 12, (float) y);
    graphics.setColor(theme.series(arm));
    graphics.setStroke(new BasicStroke(1.8f));
    double scale = (ChartPanels.WIDTH - LABELS - WORDS) / end;
    double line = y - 4;
    if (Double.isFinite(interval.low()) && Double.isFinite(interval.high())) {
      double left = LABELS + scale * Math.max(0, interval.low());
      graphics.draw(new Line2D.Double(left, line, LABELS + scale * interval.high(), line));
    }
    double x = LABELS + scale * interval.estimate();
    graphics.fill(new Ellipse2D.Double(x - DOT, line - DOT, 2 * DOT, 2 * DOT));
  }

  /** Returns {@code text}, cut if it is wider than its column. */
  private static String fitting(Graphics2D graphics, String text) {
    String fitting = text;
    while (graphics.getFontMetrics().stringWidth(fitting) > LABELS - 28 && fitting.length() > 2) {
      fitting = fitting.substring(0, fitting.length() - 2) + "…";
    }
    return fitting;
  }
}
