package org.anergy.ui.lattice;

/**
 * How a value becomes a color.
 *
 * @param top value of the strongest color; 0 if nothing was seen yet
 * @param logarithmic whether equal steps of color are equal ratios
 */
record ValueScale(double top, boolean logarithmic) {
  /** Decades of a logarithmic scale. */
  static final int DECADES = 3;

  /** Shares of a whole. */
  static final ValueScale SHARE = new ValueScale(1, false);

  /** Returns the share of the strongest color, 0–1, for {@code value}. */
  double share(double value) {
    if (!(value > 0) || top <= 0) {
      return 0;
    }
    double ratio = Math.min(1, value / top);
    return logarithmic ? Math.max(0, 1 + Math.log10(ratio) / DECADES) : ratio;
  }

  /** Returns the value of {@code share} of the strongest color. */
  double value(double share) {
    return logarithmic ? top * Math.pow(10, (share - 1) * DECADES) : top * share;
  }
}
