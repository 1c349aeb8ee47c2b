package org.anergy.ui.export;

import java.awt.image.BufferedImage;
import org.jcodec.common.model.Picture;

/**
 * Colors as video has them: brightness (16 for black to 235 for white) of each pixel, and the
 * differences of blue and red from it (16 to 240) for squares of two by two pixels (ITU-R BT.601, 8
 * bits). The encoder's own conversion takes 0 to 255, with which players show dark colors too dark
 * and light ones too light.
 */
final class StudioColors {
  private static final int OFFSET = 128; // planes hold signed bytes around it

  private StudioColors() {}

  /** Fills {@code planes} with the colors of {@code frame}, whose size is even. */
  static void fill(BufferedImage frame, Picture planes) {
    int width = frame.getWidth();
    int height = frame.getHeight();
    byte[] luma = planes.getPlaneData(0);
    byte[] blue = planes.getPlaneData(1);
    byte[] red = planes.getPlaneData(2);
    int[] two = new int[2 * width];
    for (int y = 0; y < height; y += 2) {
      frame.getRGB(0, y, width, 2, two, 0, width);
      for (int x = 0; x < width; x += 2) {
        int square = y / 2 * (width / 2) + x / 2;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int k = 0; k < 4; k++) {
          int at = k / 2 * width + x + k % 2;
          int rgb = two[at];
          int red8 = rgb >> 16 & 0xff;
          int green8 = rgb >> 8 & 0xff;
          int blue8 = rgb & 0xff;
          r += red8;
          g += green8;
          b += blue8;
          luma[y * width + at] =
              (byte) ((66 * red8 + 129 * green8 + 25 * blue8 + 128 >> 8) + 16 - OFFSET);
        }
        blue[square] = (byte) (-38 * r - 74 * g + 112 * b + 512 >> 10);
        red[square] = (byte) (112 * r - 94 * g - 18 * b + 512 >> 10);
      }
    }
  }
}
