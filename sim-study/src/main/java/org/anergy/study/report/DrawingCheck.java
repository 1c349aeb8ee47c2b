package org.anergy.study.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Whether this machine can draw text: a bare system may have a JDK and not a single font. */
final class DrawingCheck {
  private DrawingCheck() {}

  /** Returns why nothing can be drawn and what helps; empty if drawing works. */
  static String problem() {
    Graphics2D graphics = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      int width = graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 11)).charWidth('m');
      return width > 0 ? "" : advice("no font has letters");
    } catch (RuntimeException | InternalError | LinkageError e) {
      // What the JDK throws without fontconfig, fonts or libfreetype depends on its version.
      return advice(String.valueOf(e.getMessage()));
    } finally {
      graphics.dispose();
    }
  }

  private static String advice(String reason) {
    return "No figures: Java cannot draw text on this machine ("
        + reason
        + "). All numbers are in the tables. Maybe install fonts (on Debian: apt-get install"
        + " fontconfig fonts-dejavu-core) and run again.";
  }
}
