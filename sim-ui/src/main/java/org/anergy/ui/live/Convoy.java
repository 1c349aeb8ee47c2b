package org.anergy.ui.live;

import org.jspecify.annotations.Nullable;

/** Keeps runs that are watched side by side together: each looks at another, and waits for it. */
final class Convoy {
  /** Runs that are played together are at most so far apart, d. */
  private static final double APART_DAYS = 1;

  private volatile @Nullable LiveRun companion;
  private volatile @Nullable LiveRun leader;

  /** Sets the run that is waited for while both go on; null for none. */
  void keepPaceWith(@Nullable LiveRun other) {
    companion = other;
  }

  /** Sets the run that is never overtaken; null for none. */
  void follow(@Nullable LiveRun other) {
    leader = other;
  }

  /** Tells whether a run that is at {@code day} has to wait. */
  boolean mustWait(double day) {
    LiveRun first = leader;
    if (first != null) {
      return day >= first.dayNow();
    }
    LiveRun other = companion;
    return other != null && other.status().isBusy() && day > other.dayNow() + APART_DAYS;
  }
}
