package org.anergy.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.anergy.record.SeriesColumn;
import org.anergy.study.report.LinePlots;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.SeriesColors;

/** Color and stroke of every line of a panel, the same as in reports. */
final class LineLook {
  private static final float LIT_WIDTH = 2.4f;
  private static final float[][] ARM_DASHES = {{}, {5, 3}, {1.5f, 2.5f}, {7, 2, 1.5f, 2}};
  private static final double PALER = 0.35;

  private final SeriesColors colors;
  private final ReportTheme theme;

  LineLook(List<SeriesColumn> columns, ReportTheme theme) {
    colors = SeriesColors.of(columns.stream().map(SeriesColumn::name).toList());
    this.theme = theme;
  }

  /** Returns the color of column {@code i} in arm {@code arm}; later arms are a little paler. */
  Color color(int i, int arm) {
    Color own = theme.series(colors.color(i));
    return arm == 0 ? own : mix(own, theme.paper(), PALER * Math.min(1, arm));
  }

  /** Returns the stroke of column {@code i} in arm {@code arm}. */
  BasicStroke stroke(int i, int arm, boolean lit) {
    BasicStroke own = LinePlots.stroke(colors.repeat(i));
    float width = lit ? LIT_WIDTH : own.getLineWidth() + 0.2f;
    float[] dashes =
        arm == 0 ? own.getDashArray() : ARM_DASHES[1 + (arm - 1) % (ARM_DASHES.length - 1)];
    // Round joins of thousands of short pieces cost most of the drawing and are not to be seen.
    return dashes == null || dashes.length == 0
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL)
        : new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dashes.clone(), 0);
  }

  /** Returns {@code color} with another opacity, 0–255. */
  static Color alpha(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /** Returns the color {@code share} of the way from one to another. */
  static Color mix(Color from, Color to, double share) {
    return new Color(
        mix(from.getRed(), to.getRed(), share),
        mix(from.getGreen(), to.getGreen(), share),
        mix(from.getBlue(), to.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }
}
