package org.anergy.ui.lattice;

import java.util.Locale;

/**
 * A bar of a round length.
 *
 * @param micrometers its length, um
 * @param pixels its length in the picture
 */
record ScaleBar(double micrometers, double pixels) {

  /**
   * Returns the longest bar of a round length that is at most {@code most} pixels long.
   *
   * @param micrometersPerPixel um
   */
  static ScaleBar fitting(double micrometersPerPixel, double most) {
    double length = RoundNumber.atMost(most * micrometersPerPixel);
    return new ScaleBar(length, length / micrometersPerPixel);
  }

  /** Returns the length for people. */
  String label() {
    boolean millimeters = micrometers >= 1000;
    double number = millimeters ? micrometers / 1000 : micrometers;
    String unit = millimeters ? " mm" : " µm";
    String digits = number == Math.rint(number) ? "%.0f" : "%.1f";
    return String.format(Locale.ROOT, digits, number) + unit;
  }
}
