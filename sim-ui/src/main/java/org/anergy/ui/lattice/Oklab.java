package org.anergy.ui.lattice;

/**
 * A color in Oklab (Ottosson 2020), where equal distances look about equally large. Computed in the
 * same way on every machine.
 *
 * @param lightness 0 black to 1 white
 * @param greenRed green is negative, red positive
 * @param blueYellow blue is negative, yellow positive
 */
record Oklab(double lightness, double greenRed, double blueYellow) {
  private static final double OUTSIDE = 1e-4;

  /** Returns the color of sRGB value {@code rgb}. */
  static Oklab of(int rgb) {
    return ofLinear(linear(rgb >> 16 & 0xff), linear(rgb >> 8 & 0xff), linear(rgb & 0xff));
  }

  /** Returns the color of linear red, green and blue, 0–1. */
  static Oklab ofLinear(double r, double g, double b) {
    double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /**
   * Returns a color by its hue.
   *
   * @param chroma distance from gray
   * @param hue angle, radians
   */
  static Oklab ofHue(double lightness, double chroma, double hue) {
    return new Oklab(lightness, chroma * StrictMath.cos(hue), chroma * StrictMath.sin(hue));
  }

  /** Returns how far {@code other} is; about 0.02 is just noticeable on large areas. */
  double distance(Oklab other) {
    double l = lightness - other.lightness;
    double a = greenRed - other.greenRed;
    double b = blueYellow - other.blueYellow;
    return Math.sqrt(l * l + a * a + b * b);
  }

  /** Tells whether a screen can show it. */
  boolean isShowable() {
    for (double level : linear()) {
      if (level < -OUTSIDE || level > 1 + OUTSIDE) {
        return false;
      }
    }
    return true;
  }

  /** Returns the opaque sRGB value, clamped to what a screen can show. */
  int rgb() {
    int rgb = 0xff;
    for (double level : linear()) {
      double x = Math.max(0, Math.min(1, level));
      double y = x <= 0.0031308 ? 12.92 * x : 1.055 * StrictMath.pow(x, 1 / 2.4) - 0.055;
      rgb = rgb << 8 | (int) Math.round(255 * y);
    }
    return rgb;
  }

  private double[] linear() {
    double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
    double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
    double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** Returns the linear value of level 0–255 of sRGB (IEC 61966-2-1). */
  static double linear(int level) {
    double x = level / 255.0;
    return x <= 0.04045 ? x / 12.92 : StrictMath.pow((x + 0.055) / 1.055, 2.4);
  }
}
