package org.anergy.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;
import org.anergy.study.verify.Cohorts;

/**
 * Kaplan and Meier's estimates of patients who may have been observed several times (in several
 * arms, or from several entries): intervals are a bootstrap over patients, which keeps together
 * what belongs together.
 */
final class Survival {
  private Survival() {}

  /**
   * How one observation ended.
   *
   * @param day last day without the event
   * @param event whether the event ended it, not the end of the observation
   */
  record Ending(double day, boolean event) {
    /** The event came on {@code day}, or not until {@code end} if that is not a number. */
    static Ending of(double day, double end) {
      return day <= end ? new Ending(day, true) : new Ending(end, false);
    }
  }

  /** Returns the share without event after {@code day}; NaN if nobody was observed so long. */
  static Interval free(List<List<Ending>> patients, double day) {
    ToDoubleFunction<List<List<Ending>>> share = sample -> curve(sample).at(day).estimate();
    double estimate = share.applyAsDouble(patients);
    boolean seen = patients.stream().flatMap(List::stream).anyMatch(e -> e.day() >= day);
    if (!seen && estimate > 0) {
      return new Interval(Double.NaN, Double.NaN, Double.NaN);
    }
    long decided = patients.stream().filter(p -> p.stream().anyMatch(e -> decided(e, day))).count();
    if (estimate == 0 || estimate == 1) {
      // Resampling cannot tell what did not happen from what cannot happen.
      return Bootstrap.share((int) (estimate * decided), (int) decided, Cohorts.LEVEL);
    }
    return Resampled.interval(patients, share);
  }

  /** Returns the day by which half had the event; infinite if that was not reached. */
  static Interval median(List<List<Ending>> patients) {
    if (patients.stream().allMatch(List::isEmpty)) {
      return new Interval(Double.NaN, Double.NaN, Double.NaN);
    }
    return Resampled.interval(
        patients,
        sample -> {
          if (sample.stream().allMatch(List::isEmpty)) {
            return Double.NaN;
          }
          double median = curve(sample).median();
          return Double.isNaN(median) ? Double.POSITIVE_INFINITY : median;
        });
  }

  private static boolean decided(Ending ending, double day) {
    return ending.event() || ending.day() >= day;
  }

  private static KaplanMeier curve(List<List<Ending>> patients) {
    List<Ending> all = new ArrayList<>();
    patients.forEach(all::addAll);
    double[] days = all.stream().mapToDouble(Ending::day).toArray();
    boolean[] events = new boolean[days.length];
    for (int i = 0; i < events.length; i++) {
      events[i] = all.get(i).event();
    }
    return KaplanMeier.of(days, events);
  }
}
