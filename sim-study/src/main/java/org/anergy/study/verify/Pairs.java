package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/** The same patients under two conditions. */
final class Pairs {
  private final List<Pair> pairs = new ArrayList<>();
  private final boolean identical;

  /** One patient without and with the change. */
  record Pair(Course base, Course changed) {}

  /** Pairs runs of the same people, by index. */
  Pairs(List<PairedRun> base, List<PairedRun> changed) {
    boolean same = true;
    for (int i = 0; i < changed.size(); i++) {
      same &= base.get(i).content().equals(changed.get(i).content());
      pairs.add(new Pair(base.get(i).course(), changed.get(i).course()));
    }
    identical = same;
  }

  /** Returns the mean of {@code value}, changed minus base, with its interval. */
  Interval meanDifference(double level, ToDoubleFunction<Course> value) {
    return Bootstrap.mean(
        pairs, level, p -> value.applyAsDouble(p.changed()) - value.applyAsDouble(p.base()));
  }

  /** Returns the sum of {@code value}, changed over base, with its interval. */
  Interval ratio(double level, ToDoubleFunction<Course> value) {
    return Bootstrap.interval(
        pairs,
        level,
        s ->
            Bootstrap.ratio(
                s, p -> value.applyAsDouble(p.changed()), p -> value.applyAsDouble(p.base())));
  }

  /**
   * Returns {@code value} of each patient, changed minus base, over the sum of both sizes: from −1
   * to 1, and 0 where both are 0. Patients whose values differ by orders of magnitude count alike.
   */
  double[] relativeDifferences(ToDoubleFunction<Course> value) {
    return pairs.stream()
        .mapToDouble(p -> relative(value.applyAsDouble(p.base()), value.applyAsDouble(p.changed())))
        .toArray();
  }

  private static double relative(double base, double changed) {
    double size = Math.abs(base) + Math.abs(changed);
    return size == 0 ? 0 : (changed - base) / size;
  }

  /** Returns the mean of {@code value} with the change. */
  double changedMean(ToDoubleFunction<Course> value) {
    return Bootstrap.meanOf(pairs, p -> value.applyAsDouble(p.changed()));
  }

  /** Tells whether not a single event or cell count differs: the change does nothing at all. */
  boolean identical() {
    return identical;
  }

  /** Returns the size of the sample in words, the base counted once. */
  String sample() {
    double years = pairs.stream().mapToDouble(p -> p.base().years()).sum();
    return pairs.size() + " patients, " + Math.round(years) + " patient-years a side";
  }

  /** Returns the mean of {@code value} without the change. */
  double baseMean(ToDoubleFunction<Course> value) {
    return Bootstrap.meanOf(pairs, p -> value.applyAsDouble(p.base()));
  }

  int size() {
    return pairs.size();
  }
}
