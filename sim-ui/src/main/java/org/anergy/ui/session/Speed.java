package org.anergy.ui.session;

import java.util.List;
import java.util.Locale;

/**
 * A speed of playing.
 *
 * @param daysPerSecond simulated days a second; infinite for as fast as possible
 */
record Speed(double daysPerSecond) {
  static final List<Speed> ALL =
      List.of(
          new Speed(1),
          new Speed(3),
          new Speed(10),
          new Speed(30),
          new Speed(100),
          new Speed(Double.POSITIVE_INFINITY));
  static final Speed USUAL = ALL.get(3);

  @Override
  public String toString() {
    return Double.isInfinite(daysPerSecond)
        ? "as fast as it goes"
        : String.format(Locale.ROOT, "%.0f days/s", daysPerSecond);
  }
}
