package org.anergy.study.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A table whose cells are colored by their numbers, which stand in them as well.
 *
 * @param columns names of the columns
 * @param rows names of the rows
 * @param values one a cell, row by row; NaN leaves it empty
 * @param shades 0–1 a cell, how dark it is
 * @param columnsTitle what the columns are, below them
 * @param rowsTitle what the rows are, above them
 */
record HeatMap(
    List<String> columns,
    List<String> rows,
    double[][] values,
    double[][] shades,
    String columnsTitle,
    String rowsTitle)
    implements Figure.Painter {
  private static final int LABELS = 190;
  private static final int TOP = 26;
  private static final int BOTTOM = 46;
  private static final int MOST_HEIGHT = 34;
  private static final float TEXT = 12;
  private static final float SMALL = 11;

  /** Cells darker than this carry light text. */
  private static final double LIGHT_TEXT = 0.62;

  HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Returns the height, points. */
  int height() {
    return TOP + MOST_HEIGHT * rows.size() + BOTTOM;
  }

  @Override
  public void paint(Graphics2D graphics, ReportTheme theme) {
    double width = (ChartPanels.WIDTH - LABELS - 12.0) / columns.size();
    graphics.setFont(theme.font(Font.PLAIN, SMALL));
    graphics.setColor(theme.muted());
    graphics.drawString(rowsTitle, 8, TOP - 10);
    int bottom = TOP + MOST_HEIGHT * rows.size();
    for (int c = 0; c < columns.size(); c++) {
      centered(graphics, columns.get(c), LABELS + width * (c + 0.5), bottom + 16.0, width - 4);
    }
    graphics.drawString(
        columnsTitle,
        (float)
            (LABELS
                + (ChartPanels.WIDTH - LABELS) / 2.0
                - graphics.getFontMetrics().stringWidth(columnsTitle) / 2.0),
        bottom + 36f);
    for (int r = 0; r < rows.size(); r++) {
      double y = TOP + MOST_HEIGHT * (double) r;
      graphics.setColor(theme.ink());
      graphics.setFont(theme.font(Font.PLAIN, TEXT));
      graphics.drawString(
          fitting(graphics, rows.get(r), LABELS - 16.0), 8, (float) y + MOST_HEIGHT / 2f + 4);
      for (int c = 0; c < columns.size(); c++) {
        cell(graphics, theme, r, c, LABELS + width * c, y, width);
      }
    }
  }

  private void cell(
      Graphics2D graphics, ReportTheme theme, int r, int c, double x, double y, double width) {
    Rectangle2D.Double area = new Rectangle2D.Double(x + 1, y + 1, width - 2, MOST_HEIGHT - 2.0);
    if (Double.isNaN(values[r][c])) {
      graphics.setColor(theme.grid());
      graphics.draw(area);
      return;
    }
    double shade = shades[r][c];
    graphics.setColor(new Color(ColorRamp.DAMAGE.color(shade)));
    graphics.fill(area);
    graphics.setFont(theme.font(Font.PLAIN, SMALL));
    graphics.setColor(shade > LIGHT_TEXT ? Color.WHITE : new Color(0x1d2127));
    centered(
        graphics,
        ReadableNumber.brief(values[r][c]),
        x + width / 2,
        y + MOST_HEIGHT / 2.0 + 4,
        width - 4);
  }

  private static void centered(Graphics2D graphics, String text, double x, double y, double width) {
    String shown = fitting(graphics, text, width);
    double half = graphics.getFontMetrics().stringWidth(shown) / 2.0;
    graphics.drawString(shown, (float) (x - half), (float) y);
  }

  /** Returns {@code text}, cut if it is wider than {@code width}. */
  private static String fitting(Graphics2D graphics, String text, double width) {
    String fitting = text;
    while (graphics.getFontMetrics().stringWidth(fitting) > width && fitting.length() > 2) {
      fitting = fitting.substring(0, fitting.length() - 2) + "…";
    }
    return fitting;
  }
}
