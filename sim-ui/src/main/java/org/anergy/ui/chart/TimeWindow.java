package org.anergy.ui.chart;

/**
 * The part of a run that charts show: all of it, or a stretch that a user chose. While it follows,
 * the end of what was simulated stays in view.
 */
final class TimeWindow {
  private static final double LEAST_DAYS = 7;

  private double first;
  private double last = 1;
  private double from;
  private double to = 1;
  private boolean whole = true;
  private boolean follow = true;

  /**
   * Tells how much there is to see.
   *
   * @param firstDay first day, d
   * @param lastDay last day, d
   */
  void extend(double firstDay, double lastDay) {
    boolean grew = lastDay > last;
    first = firstDay;
    last = Math.max(lastDay, firstDay + 1);
    if (whole) {
      from = first;
      to = last;
    } else if (follow && grew) {
      show(last - (to - from), last);
    }
  }

  /** Shows everything, and follows. */
  void reset() {
    whole = true;
    follow = true;
    from = first;
    to = last;
  }

  /** Shows a stretch, moved to where something is; follows if it touches the end. */
  void show(double fromDay, double toDay) {
    double length = Math.max(Math.min(LEAST_DAYS, last - first), toDay - fromDay);
    if (length >= last - first) {
      reset();
      return;
    }
    double middle = (fromDay + toDay) / 2;
    from = Math.max(first, Math.min(last - length, middle - length / 2));
    to = from + length;
    whole = false;
    follow = to >= last;
  }

  /**
   * Makes the stretch longer or shorter.
   *
   * @param factor new length by old length
   * @param anchor day that keeps its place, d
   */
  void zoom(double factor, double anchor) {
    double length = Math.max((to - from) * factor, Math.min(LEAST_DAYS, last - first));
    double share = (anchor - from) / (to - from);
    double begin = anchor - share * length;
    show(begin, begin + length);
  }

  /** Moves the stretch by {@code days}, later if positive. */
  void pan(double days) {
    if (!whole) {
      show(from + days, to + days);
    }
  }

  /** Sets whether the end stays in view; goes there if so. */
  void setFollow(boolean wanted) {
    if (wanted && !whole) {
      show(last - (to - from), last);
    }
    follow = wanted || whole;
  }

  /** Tells whether the end stays in view. */
  boolean follows() {
    return follow;
  }

  /** Tells whether everything is shown. */
  boolean isWhole() {
    return whole;
  }

  /** Returns the first day shown, d. */
  double from() {
    return from;
  }

  /** Returns the last day shown, d. */
  double to() {
    return to;
  }
}
