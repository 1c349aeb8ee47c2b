package org.anergy.study.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Figures as pixels. */
final class FigureImage {
  /** Two pixels a point: sharp on today's screens and at 144 dpi in print. */
  private static final int SCALE = 2;

  private FigureImage() {}

  /** Returns {@code figure} drawn in {@code theme} at two pixels a point. */
  static BufferedImage draw(Figure figure, ReportTheme theme) {
    BufferedImage image =
        new BufferedImage(
            figure.width() * SCALE, figure.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(SCALE, SCALE);
      graphics.setColor(theme.paper());
      graphics.fillRect(0, 0, figure.width(), figure.height());
      figure.painter().paint(graphics, theme);
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
