package org.anergy.study.report;

import java.awt.image.BufferedImage;
import java.util.List;
import org.anergy.record.LatticePicture;

/**
 * Lattices as pixels. A raster looks the same in every theme: light, like a stained section, so
 * that damage and cells are dark on it and print well.
 */
public final class LatticeRaster {
  /** Damage below cells is drawn paler, so that the cells stand out. */
  private static final double BACKGROUND_STRENGTH = 0.45;

  private LatticeRaster() {}

  /** Returns the tissue's integrity, light where intact; {@code scale} pixels a site. */
  static BufferedImage integrity(LatticePicture picture, int scale) {
    return paint(picture, scale, site -> ColorRamp.DAMAGE.color(damage(picture, site)));
  }

  /** Returns {@code field} between zero and {@code most}. */
  static BufferedImage field(LatticePicture picture, float[] field, double most, int scale) {
    return paint(picture, scale, site -> ColorRamp.FIELD.color(most > 0 ? field[site] / most : 0));
  }

  /** Returns the cells in the colors of their categories, over pale damage. */
  public static BufferedImage cells(LatticePicture picture, int scale) {
    int[] colors = colors(picture.categories());
    return paint(
        picture,
        scale,
        site -> {
          int category = picture.cells()[site];
          return category >= 0
              ? colors[category]
              : ColorRamp.DAMAGE.color(BACKGROUND_STRENGTH * damage(picture, site));
        });
  }

  /** Returns the color of each category on a lattice. */
  public static int[] colors(List<String> categories) {
    SeriesColors assigned = SeriesColors.of(categories);
    int[] colors = new int[categories.size()];
    for (int i = 0; i < colors.length; i++) {
      int rgb = ReportTheme.LIGHT.series(assigned.color(i)).getRGB();
      colors[i] = assigned.repeat(i) == 0 ? rgb : paler(rgb);
    }
    return colors;
  }

  private static double damage(LatticePicture picture, int site) {
    return picture.integrity().length == 0 ? 0 : 1 - picture.integrity()[site];
  }

  private static int paler(int rgb) {
    int red = ((rgb >> 16 & 0xff) + 255) / 2;
    int green = ((rgb >> 8 & 0xff) + 255) / 2;
    int blue = ((rgb & 0xff) + 255) / 2;
    return 0xff000000 | red << 16 | green << 8 | blue;
  }

  private static BufferedImage paint(LatticePicture picture, int scale, SiteColor color) {
    int width = picture.width() * scale;
    int height = picture.height() * scale;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] line = new int[width];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int rgb = color.of(y * picture.width() + x);
        java.util.Arrays.fill(line, x * scale, (x + 1) * scale, rgb);
      }
      for (int k = 0; k < scale; k++) {
        image.setRGB(0, y * scale + k, width, 1, line, 0, width);
      }
    }
    return image;
  }

  private interface SiteColor {
    int of(int site);
  }
}
