package org.anergy.ui.export;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.anergy.study.report.ReportTheme;

/**
 * What stands below a picture, so that it tells by itself where it comes from: scenario, patient
 * and seed, treatment, day. Text that is too long for a line goes on in the next.
 *
 * @param lines lines of text
 * @param theme colors
 */
public record Footer(List<String> lines, ReportTheme theme) {
  private static final int LINE = 15;
  private static final int MARGIN = 12;
  private static final int ABOVE = 8; // the line lies in its middle
  private static final int BELOW = 8;
  private static final float SIZE = 11;

  public Footer {
    lines = List.copyOf(lines);
  }

  private Font font() {
    return theme.font(Font.PLAIN, SIZE);
  }

  /** Returns the height below a picture of {@code width} points, points. */
  public int height(int width) {
    return ABOVE + BELOW + LINE * wrapped(metrics(), width).size();
  }

  /**
   * Draws it.
   *
   * @param y top, points
   * @param width width of the picture, points
   */
  public void paint(Graphics2D g, int y, int width) {
    int height = height(width);
    g.setColor(theme.paper());
    g.fillRect(0, y, width, height);
    g.setColor(theme.grid());
    g.fillRect(MARGIN, y + ABOVE / 2, width - 2 * MARGIN, 1);
    g.setColor(theme.muted());
    g.setFont(font());
    int base = y + ABOVE + LINE - 3;
    for (String line : wrapped(metrics(), width)) {
      g.drawString(line, MARGIN, base);
      base += LINE;
    }
  }

  private List<String> wrapped(FontMetrics metrics, int width) {
    List<String> wrapped = new ArrayList<>();
    for (String line : lines) {
      StringBuilder part = new StringBuilder();
      for (String word : line.split(" ")) {
        boolean fits = metrics.stringWidth(part + " " + word) <= width - 2 * MARGIN;
        if (!part.isEmpty() && !fits) {
          wrapped.add(part.toString());
          part.setLength(0);
        }
        part.append(part.isEmpty() ? "" : " ").append(word);
      }
      wrapped.add(part.toString());
    }
    return wrapped;
  }

  /** Returns {@code picture} with this below. */
  public Picture below(Picture picture) {
    int width = picture.width();
    return Picture.of(
        picture.name(),
        width,
        picture.height() + height(width),
        graphics -> {
          picture.paint(graphics);
          paint(graphics, picture.height(), width);
        });
  }

  /** Measures text without a device. */
  private FontMetrics metrics() {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return g.getFontMetrics(font());
    } finally {
      g.dispose();
    }
  }
}
