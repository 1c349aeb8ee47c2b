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

  private final SeriesColors colors;
  private final ReportTheme theme;
  private final boolean several;

  /** Lines of a single run. */
  LineLook(List<SeriesColumn> columns, ReportTheme theme) {
    this(columns, theme, 1);
  }

  /**
   * @param arms number of runs that are drawn over each other
   */
  LineLook(List<SeriesColumn> columns, ReportTheme theme, int arms) {
    several = arms > 1;
    colors = SeriesColors.of(columns.stream().map(SeriesColumn::name).toList());
    this.theme = theme;
  }

  /** Returns the color of column {@code i} in arm {@code arm}; see {@link ArmLook}. */
  Color color(int i, int arm) {
    Color own = theme.series(colors.color(i));
    return new ArmLook(arm).color(own, theme.paper());
  }

  /** Returns the stroke of column {@code i} in arm {@code arm}. */
  BasicStroke stroke(int i, int arm, boolean lit) {
    BasicStroke own = LinePlots.stroke(colors.repeat(i));
    float width = new ArmLook(arm).width(lit ? LIT_WIDTH : own.getLineWidth() + 0.2f, several);
    float[] dashes = own.getDashArray();
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
