package org.anergy.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ColorTableTest {
  @Test
  void fewColorsStayAsTheyAre() {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, i * 0x010307);
    }

    BufferedImage indexed = new ColorTable(image).indexed(image);

    for (int i = 0; i < 256; i++) {
      assertThat(indexed.getRGB(i % 16, i / 16)).isEqualTo(image.getRGB(i % 16, i / 16));
    }
  }

  @Test
  void manyColorsComeCloseAndRareOnesAreNotLost() {
    BufferedImage image = new BufferedImage(256, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 256; x++) {
        image.setRGB(x, y, x << 16 | (y * 4) << 8 | (255 - x));
      }
    }
    image.setRGB(7, 7, 0x00ff00);

    BufferedImage indexed = new ColorTable(image).indexed(image);

    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 256; x++) {
        int wanted = image.getRGB(x, y);
        int found = indexed.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          assertThat(Math.abs((wanted >> shift & 0xff) - (found >> shift & 0xff)))
              .isLessThanOrEqualTo(40);
        }
      }
    }
  }

  @Test
  void oneColorIsEnough() {
    BufferedImage image = new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB);

    assertThat(new ColorTable(image).indexed(image).getRGB(2, 2)).isEqualTo(0xff000000);
  }
}
