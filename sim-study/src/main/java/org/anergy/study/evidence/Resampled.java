package org.anergy.study.evidence;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Cohorts;

/**
 * Bootstrap intervals that a handful of patients does not get: resampling one patient would call
 * its value certain. Six is the least for which an exact 95 % interval of a median exists (2/2⁶).
 */
final class Resampled {
  private static final int LEAST = 6;

  private Resampled() {}

  /** Returns the statistic with its 95 % interval, whose ends are not numbers for too few. */
  static <T> Interval interval(List<T> patients, ToDoubleFunction<List<T>> statistic) {
    return enough(patients.size())
        ? Bootstrap.interval(patients, Cohorts.LEVEL, statistic)
        : without(statistic.applyAsDouble(patients));
  }

  /** Returns {@code interval} if {@code patients} are enough for one. */
  static Interval interval(int patients, Interval interval) {
    return enough(patients) ? interval : without(interval.estimate());
  }

  private static boolean enough(int patients) {
    return patients >= LEAST;
  }

  private static Interval without(double estimate) {
    return new Interval(estimate, Double.NaN, Double.NaN);
  }
}
