package org.anergy.ui.export;

/**
 * What a film is to show.
 *
 * @param fromDay day of the first frame, d since the start of the follow-up
 * @param toDay last day that may be shown, d since the start of the follow-up
 * @param daysPerFrame from one frame to the next, d
 * @param scale pixels a point, 1 or more
 */
public record FilmOrder(double fromDay, double toDay, double daysPerFrame, int scale) {
  public FilmOrder {
    if (!(fromDay <= toDay && daysPerFrame > 0 && scale >= 1)) {
      throw new IllegalArgumentException(
          "no film from day " + fromDay + " to " + toDay + " every " + daysPerFrame + " d");
    }
  }

  /** Returns the number of frames. */
  public int frames() {
    // A range of whole frames must not lose the last to rounding.
    return 1 + (int) Math.floor((toDay - fromDay) / daysPerFrame + 1e-9);
  }

  /** Returns the day that frame {@code k} shows, d since the start of the follow-up. */
  public double day(int k) {
    return Math.min(toDay, fromDay + k * daysPerFrame);
  }
}
