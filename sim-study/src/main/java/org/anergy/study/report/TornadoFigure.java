package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.anergy.study.stats.Interval;

/**
 * Factors by their influence on one output after another, the strongest first: a bar from zero, its
 * interval, and where there is one a second estimate as a ring. All blocks of a figure share a
 * scale if their index has a fixed one; else each ends at its own largest value.
 */
final class TornadoFigure implements Figure.Painter {
  private static final int ROW = 21;
  private static final int HEADING = 34;
  private static final int LABELS = 210;
  private static final int WORDS = 180;
  private static final float TEXT = 12;
  private static final float SMALL = 10;
  private static final double RING = 4;
  private static final int BAR_ALPHA = 120;

  /**
   * The influence of one factor.
   *
   * @param factor its name
   * @param value the index that ranks
   * @param second another index on the same scale, NaN if there is none
   */
  record Bar(String factor, Interval value, double second) {}

  /**
   * One output.
   *
   * @param title what it is, with its unit
   * @param bars factors, strongest first
   */
  record Block(String title, List<Bar> bars) {
    Block {
      bars = List.copyOf(bars);
    }
  }

  private final List<Block> blocks;
  private final boolean signed;
  private final double end;

  /**
   * @param signed whether values lie on both sides of zero
   * @param end fixed right end of the scale, NaN if each block has its own
   */
  TornadoFigure(List<Block> blocks, boolean signed, double end) {
    this.blocks = List.copyOf(blocks);
    this.signed = signed;
    this.end = end;
  }

  /** Returns the height of all blocks, points. */
  int height() {
    return blocks.stream().mapToInt(block -> HEADING + ROW * block.bars().size()).sum() + ROW / 2;
  }

  private double end(Block block) {
    if (!Double.isNaN(end)) {
      return end;
    }
    double most = 0;
    for (Bar bar : block.bars()) {
      for (double v : new double[] {bar.value().estimate(), bar.value().high(), bar.second()}) {
        most = Double.isFinite(v) ? Math.max(most, Math.abs(v)) : most;
      }
    }
    return most == 0 ? 1 : most;
  }

  @Override
  public void paint(Graphics2D graphics, ReportTheme theme) {
    int top = 0;
    for (Block block : blocks) {
      graphics.setFont(theme.font(Font.BOLD, TEXT));
      graphics.setColor(theme.ink());
      graphics.drawString(block.title(), 8, top + 16);
      double scaleEnd = end(block);
      axis(graphics, theme, scaleEnd, top, block.bars().size());
      for (int k = 0; k < block.bars().size(); k++) {
        row(graphics, theme, block.bars().get(k), scaleEnd, top + HEADING + ROW * (k + 0.5));
      }
      top += HEADING + ROW * block.bars().size();
    }
  }

  private double x(double value, double scaleEnd) {
    double right = ChartPanels.WIDTH - (double) WORDS;
    double share = signed ? (value + scaleEnd) / (2 * scaleEnd) : value / scaleEnd;
    return LABELS + Math.max(0, Math.min(1, share)) * (right - LABELS);
  }

  private void axis(Graphics2D graphics, ReportTheme theme, double scaleEnd, int top, int rows) {
    graphics.setFont(theme.font(Font.PLAIN, SMALL));
    double[] ticks = signed ? new double[] {-scaleEnd, 0, scaleEnd} : new double[] {0, scaleEnd};
    for (double tick : ticks) {
      double x = x(tick, scaleEnd);
      graphics.setColor(theme.grid());
      graphics.setStroke(new BasicStroke(0.8f));
      graphics.draw(new Line2D.Double(x, top + HEADING - 6.0, x, top + HEADING + ROW * rows - 6.0));
      graphics.setColor(theme.muted());
      String text = ReadableNumber.brief(tick);
      int width = graphics.getFontMetrics().stringWidth(text);
      graphics.drawString(text, (float) x - width / 2f, top + HEADING - 9f);
    }
  }

  private void row(Graphics2D graphics, ReportTheme theme, Bar bar, double scaleEnd, double y) {
    graphics.setFont(theme.font(Font.PLAIN, TEXT));
    graphics.setColor(theme.ink());
    graphics.drawString(bar.factor(), 16, (float) y);
    Interval value = bar.value();
    double line = y - 4;
    graphics.setColor(theme.muted());
    if (Double.isNaN(value.estimate())) {
      graphics.drawString("none", ChartPanels.WIDTH - WORDS + 12, (float) y);
      return;
    }
    boolean interval = Double.isFinite(value.low()) && Double.isFinite(value.high());
    String words = interval ? value.toString() : Interval.number(value.estimate());
    graphics.drawString(words, ChartPanels.WIDTH - WORDS + 12, (float) y);
    double zero = x(0, scaleEnd);
    double tip = x(value.estimate(), scaleEnd);
    java.awt.Color color = theme.series(0);
    graphics.setColor(
        new java.awt.Color(color.getRed(), color.getGreen(), color.getBlue(), BAR_ALPHA));
    graphics.fill(new Rectangle2D.Double(Math.min(zero, tip), line - 6, Math.abs(tip - zero), 12));
    graphics.setColor(theme.ink());
    graphics.setStroke(new BasicStroke(1.4f));
    if (interval) {
      graphics.draw(
          new Line2D.Double(x(value.low(), scaleEnd), line, x(value.high(), scaleEnd), line));
    }
    if (Double.isFinite(bar.second())) {
      graphics.setColor(theme.series(1));
      graphics.setStroke(new BasicStroke(1.8f));
      double x = x(bar.second(), scaleEnd);
      graphics.draw(new Ellipse2D.Double(x - RING, line - RING, 2 * RING, 2 * RING));
    }
  }
}
