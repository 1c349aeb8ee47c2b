package org.anergy.ui.chart;

/**
 * Where a day lies on the screen.
 *
 * @param fromDay day at the left edge, d
 * @param toDay day at the right edge, d, later
 * @param left left edge, pixels
 * @param right right edge, pixels
 */
record TimeScale(double fromDay, double toDay, double left, double right) {

  /** Returns the horizontal place of {@code day}, pixels. */
  double x(double day) {
    return left + (day - fromDay) / (toDay - fromDay) * (right - left);
  }

  /** Returns the day at {@code x} pixels, no further than the edges. */
  double day(double x) {
    double share = right > left ? (x - left) / (right - left) : 0;
    return fromDay + Math.max(0, Math.min(1, share)) * (toDay - fromDay);
  }

  /** Returns how many days a pixel is wide. */
  double daysPerPixel() {
    return (toDay - fromDay) / Math.max(1, right - left);
  }
}
