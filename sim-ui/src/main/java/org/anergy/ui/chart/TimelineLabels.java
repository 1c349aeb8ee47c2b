package org.anergy.ui.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anergy.study.report.ReportTheme;

/** Names of therapies in or beside their bars; one that has no room anywhere is left out. */
final class TimelineLabels {
  private static final float SIZE = 9.5f;
  private static final double GAP = 3; // pixels

  private final TimeScale scale;
  private final Map<Integer, List<Block>> rows = new LinkedHashMap<>();

  /** All bars of a therapy: its name and first and last pixel. */
  private record Block(String name, double from, double to) {}

  TimelineLabels(List<TimelineBars.Bar> bars, TimeScale scale) {
    this.scale = scale;
    for (TimelineBars.Bar bar : bars) {
      List<Block> row = rows.computeIfAbsent(bar.row(), key -> new ArrayList<>());
      double from = scale.x(bar.span().fromDay());
      double to = scale.x(bar.span().toDay());
      int last = row.size() - 1;
      if (last >= 0 && row.get(last).name().equals(bar.name())) {
        row.set(last, new Block(bar.name(), row.get(last).from(), to));
      } else {
        row.add(new Block(bar.name(), from, to));
      }
    }
  }

  /**
   * Draws the names.
   *
   * @param top upper edge of the first row, pixels
   */
  void paint(Graphics2D g, ReportTheme theme, double top) {
    g.setFont(theme.font(Font.PLAIN, SIZE));
    g.setPaint(theme.ink());
    FontMetrics metrics = g.getFontMetrics();
    rows.forEach(
        (row, blocks) -> {
          double free = 0; // pixels to the left of it are taken
          for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            double next = b + 1 < blocks.size() ? blocks.get(b + 1).from() : scale.right();
            String name = block.name().replace('-', ' ');
            double length = metrics.stringWidth(name);
            double at = place(block, length, free, next);
            if (!Double.isNaN(at)) {
              float y = (float) (top + row * TimelinePainter.ROW + TimelinePainter.ROW - 3.5);
              g.drawString(name, (float) at, y);
            }
            free = Math.max(block.to(), Double.isNaN(at) ? 0 : at + length) + GAP;
          }
        });
  }

  /** Inside the bar if it fits, else behind it, else before it; NaN if there is no room. */
  private static double place(Block block, double length, double free, double next) {
    if (length + 2 * GAP <= block.to() - block.from()) {
      return Math.max(free, block.from() + GAP);
    }
    if (block.to() + 2 * GAP + length < next) {
      return block.to() + 2 * GAP;
    }
    double before = block.from() - GAP - length;
    return before >= free ? before : Double.NaN;
  }
}
