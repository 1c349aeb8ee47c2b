package org.anergy.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anergy.record.LatticePicture;

/** What overviews and close-ups of lattices share: tiles, scale bar, legends. */
final class LatticeDrawing {
  static final int TITLE_HEIGHT = 18;
  static final int LEGEND_LINE = 16;
  private static final int SWATCH = 12;
  private static final double[] BARS = {10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
  private static final double LONGEST_BAR = 0.45;

  private final Graphics2D graphics;
  private final ReportTheme theme;

  LatticeDrawing(Graphics2D graphics, ReportTheme theme) {
    this.graphics = graphics;
    this.theme = theme;
  }

  /**
   * Returns pixels a site so that a lattice fills at most {@code points} points at 2 px a point.
   */
  static int scale(LatticePicture picture, int points) {
    return Math.max(1, 2 * points / Math.max(picture.width(), picture.height()));
  }

  /** Returns the width of a lattice in points at {@code scale} pixels a site. */
  static double side(int sites, int scale) {
    return sites * scale / 2.0;
  }

  void text(String text, double x, double y, int style, float size, Color color) {
    graphics.setFont(theme.font(style, size));
    graphics.setColor(color);
    graphics.drawString(text, (float) x, (float) y);
  }

  /** Draws {@code image}, two pixels a point, with a title above. */
  void tile(String title, BufferedImage image, double x, double y) {
    text(title, x, y + 12, Font.PLAIN, 11.5f, theme.ink());
    int width = image.getWidth() / 2;
    int height = image.getHeight() / 2;
    int top = (int) y + TITLE_HEIGHT;
    graphics.drawImage(image, (int) x, top, width, height, null);
    graphics.setColor(theme.muted());
    graphics.setStroke(new BasicStroke(0.7f));
    graphics.draw(new Rectangle2D.Double((int) x, top, width, height));
  }

  /** Draws a bar of a round length in the scale of {@code picture}. */
  void scaleBar(LatticePicture picture, int scale, double x, double y) {
    double full = picture.width() * picture.siteMicrometers();
    double length = BARS[0];
    for (double bar : BARS) {
      length = bar <= full * LONGEST_BAR ? bar : length;
    }
    double points = side(picture.width(), scale) * length / full;
    graphics.setColor(theme.ink());
    graphics.fill(new Rectangle2D.Double(x, y, points, 3));
    String label = String.format(Locale.ROOT, "%.0f µm", length);
    text(label, x + points + 7, y + 6, Font.PLAIN, 11f, theme.ink());
  }

  /** Draws the names of the categories in {@code pictures}, in at most {@code width} points. */
  void cellLegend(List<LatticePicture> pictures, double x, double y, double width) {
    List<String> names = pictures.get(0).categories();
    int[] colors = LatticeRaster.colors(names);
    float size = 11f;
    while (size > 8 && widest(names, size) > width - SWATCH - 6) {
      size -= 0.25f;
    }
    double line = y;
    for (int category : present(pictures)) {
      // An image, so that a dark page does not change its color: it is the one on the lattice.
      graphics.drawImage(swatch(colors[category]), (int) x, (int) line, SWATCH, SWATCH, null);
      text(names.get(category), x + SWATCH + 5, line + 10, Font.PLAIN, size, theme.ink());
      line += LEGEND_LINE;
    }
  }

  /** Returns a cell as lattices show it, on intact tissue. */
  private static BufferedImage swatch(int rgb) {
    BufferedImage image = new BufferedImage(SWATCH * 2, SWATCH * 2, BufferedImage.TYPE_INT_RGB);
    int frame = 3;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int inward = Math.min(Math.min(x, y), SWATCH * 2 - 1 - Math.max(x, y));
        image.setRGB(x, y, inward < frame ? ColorRamp.DAMAGE.color(0) : rgb);
      }
    }
    return image;
  }

  private double widest(List<String> names, float size) {
    graphics.setFont(theme.font(Font.PLAIN, size));
    return names.stream().mapToInt(graphics.getFontMetrics()::stringWidth).max().orElse(0);
  }

  /** Draws a horizontal color bar with labels at its ends. */
  void colorBar(ColorRamp ramp, String low, String high, double x, double y, double width) {
    int steps = (int) width;
    BufferedImage bar = new BufferedImage(steps * 2, 2, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < steps * 2; i++) {
      int rgb = ramp.color((double) i / (steps * 2 - 1));
      bar.setRGB(i, 0, rgb);
      bar.setRGB(i, 1, rgb);
    }
    graphics.drawImage(bar, (int) x, (int) y, steps, 8, null);
    text(low, x, y + 21, Font.PLAIN, 10.5f, theme.muted());
    graphics.setFont(theme.font(Font.PLAIN, 10.5f));
    double right = x + width - graphics.getFontMetrics().stringWidth(high);
    text(high, right, y + 21, Font.PLAIN, 10.5f, theme.muted());
  }

  /** Returns the categories that occur in {@code pictures}, ascending. */
  static List<Integer> present(List<LatticePicture> pictures) {
    boolean[] seen = new boolean[Byte.MAX_VALUE + 1];
    for (LatticePicture picture : pictures) {
      for (byte cell : picture.cells()) {
        if (cell >= 0) {
          seen[cell] = true;
        }
      }
    }
    List<Integer> categories = new ArrayList<>();
    for (int i = 0; i < pictures.get(0).categories().size(); i++) {
      if (seen[i]) {
        categories.add(i);
      }
    }
    return categories;
  }
}
