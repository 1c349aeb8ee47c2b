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

  /** One patient without and with the change. */
  record Pair(Course base, Course changed) {}

  /** Pairs two cohorts of the same people, by index. */
  Pairs(CachedCohort base, CachedCohort changed) {
    List<Course> before = Courses.of(base);
    List<Course> after = Courses.of(changed);
    for (int i = 0; i < after.size(); i++) {
      pairs.add(new Pair(before.get(i), after.get(i)));
    }
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

  /** Returns {@code statistic} of a cohort, changed minus base, patients drawn in pairs. */
  Interval difference(double level, ToDoubleFunction<List<Course>> statistic) {
    return Bootstrap.interval(
        pairs,
        level,
        s ->
            statistic.applyAsDouble(s.stream().map(Pair::changed).toList())
                - statistic.applyAsDouble(s.stream().map(Pair::base).toList()));
  }

  /** Returns {@code statistic} of the changed patients. */
  double changed(ToDoubleFunction<List<Course>> statistic) {
    return statistic.applyAsDouble(pairs.stream().map(Pair::changed).toList());
  }

  /** Returns the mean of {@code value} without the change. */
  double baseMean(ToDoubleFunction<Course> value) {
    return Bootstrap.meanOf(pairs, p -> value.applyAsDouble(p.base()));
  }

  int size() {
    return pairs.size();
  }
}
