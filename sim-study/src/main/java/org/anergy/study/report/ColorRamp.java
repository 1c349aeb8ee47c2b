package org.anergy.study.report;

import java.awt.Color;

/**
 * Colors from light to dark along a straight line in Oklab (Ottosson 2020), where equal steps look
 * equally far apart: perceptually uniform by construction, and the lightness alone tells the value.
 */
public final class ColorRamp {
  /** Damage of tissue: 0 intact, 1 lost. */
  public static final ColorRamp DAMAGE = new ColorRamp(new Color(0xf3f1ec), new Color(0x3b1058));

  /** Concentrations. */
  public static final ColorRamp FIELD = new ColorRamp(new Color(0xf3f1ec), new Color(0x7a1f0a));

  private static final int STEPS = 256;
  private final int[] rgb = new int[STEPS];

  /**
   * @param low color of 0
   * @param high color of 1
   */
  public ColorRamp(Color low, Color high) {
    double[] from = oklab(low);
    double[] to = oklab(high);
    for (int i = 0; i < STEPS; i++) {
      double t = (double) i / (STEPS - 1);
      double[] lab = new double[3];
      for (int k = 0; k < lab.length; k++) {
        lab[k] = from[k] + t * (to[k] - from[k]);
      }
      rgb[i] = rgb(lab);
    }
  }

  /** Returns the opaque color of {@code value}, clamped to 0–1; NaN counts as 0. */
  public int color(double value) {
    double clamped = value > 0 ? Math.min(1, value) : 0;
    return rgb[(int) Math.round(clamped * (STEPS - 1))];
  }

  /** Returns Oklab lightness, 0–1. */
  static double lightness(int rgb) {
    return oklab(new Color(rgb))[0];
  }

  private static double[] oklab(Color color) {
    double r = linear(color.getRed());
    double g = linear(color.getGreen());
    double b = linear(color.getBlue());
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static int rgb(double[] lab) {
    double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
    double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
    double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
    int r = gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int g = gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int b = gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return 0xff000000 | r << 16 | g << 8 | b;
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** The transfer function of sRGB (IEC 61966-2-1). */
  private static double linear(int level) {
    double x = level / 255.0;
    return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
  }

  private static int gamma(double x) {
    double y = x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.max(0, Math.min(1, y)));
  }
}
