package org.anergy.study.report;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Figures, and whatever else can be drawn, as pixels. */
public final class FigureImage {
  /** Two pixels a point: sharp on today's screens and at 144 dpi in print. */
  private static final int SCALE = 2;

  private FigureImage() {}

  /** Returns {@code figure} drawn in {@code theme} at two pixels a point. */
  static BufferedImage draw(Figure figure, ReportTheme theme) {
    return draw(
        new Dimension(figure.width(), figure.height()),
        SCALE,
        graphics -> {
          graphics.setColor(theme.paper());
          graphics.fillRect(0, 0, figure.width(), figure.height());
          figure.painter().paint(graphics, theme);
        });
  }

  /**
   * Returns what {@code painter} draws, smooth and without transparency.
   *
   * @param size width and height, points
   * @param scale pixels a point
   * @param painter draws it, paper and all
   */
  public static BufferedImage draw(Dimension size, int scale, Consumer<Graphics2D> painter) {
    BufferedImage image =
        new BufferedImage(size.width * scale, size.height * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(scale, scale);
      painter.accept(graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Returns {@code figure} as a PNG file. */
  static byte[] png(Figure figure, ReportTheme theme) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    ImageIO.write(draw(figure, theme), "png", bytes);
    return bytes.toByteArray();
  }
}
