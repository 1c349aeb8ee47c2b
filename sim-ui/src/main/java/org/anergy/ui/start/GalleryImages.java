package org.anergy.ui.start;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.anergy.study.report.ReportTheme;

/**
 * The pictures of the gallery: those of real runs that the program ships, and schematics where
 * there is none. Twice as fine as the window draws them at its usual resolution.
 */
final class GalleryImages {
  static final int WIDTH = 300;
  static final int HEIGHT = 120;
  static final int SCALE = 2;

  private GalleryImages() {}

  /** Returns the file name of the picture called {@code name} in {@code theme}. */
  static String file(String name, ReportTheme theme) {
    return name + (theme == ReportTheme.DARK ? "-dark" : "") + ".png";
  }

  /**
   * Returns the picture of {@code entry}; not on the event dispatch thread.
   *
   * @throws IOException if a shipped picture is damaged
   */
  static BufferedImage of(GalleryEntry entry, ReportTheme theme) throws IOException {
    try (InputStream shipped = GalleryImages.class.getResourceAsStream(file(entry.name(), theme))) {
      if (shipped != null) {
        BufferedImage image = ImageIO.read(shipped);
        if (image != null) {
          return image;
        }
      }
    }
    return draw((g, area) -> new Schematic(g, area, theme).draw(entry));
  }

  /** Draws into an area, which is a little smaller than the picture. */
  @FunctionalInterface
  interface Drawing {
    void draw(Graphics2D g, Rectangle2D area);
  }

  /** Returns a picture on transparent ground. */
  static BufferedImage draw(Drawing drawing) {
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.draw(g, new Rectangle2D.Double(4, 4, WIDTH - 8, HEIGHT - 8));
    g.dispose();
    return image;
  }
}
