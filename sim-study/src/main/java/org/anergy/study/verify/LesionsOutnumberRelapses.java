package org.anergy.study.verify;

import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/** N5: lesions outnumber relapses several-fold, and a month's count depends on the last one's. */
final class LesionsOutnumberRelapses implements VerificationCheck {
  private static final double MONTH_DAYS = 365.25 / 12;
  private static final double SEVERAL = 3;

  @Override
  public CheckText text() {
    return new CheckText(
        "N5",
        "Lesions outnumber relapses several-fold; a month's count depends on the last one's",
        "in 200 untreated patients: new lesions in all patches over relapses (one patch stands for"
            + " itself, no factor); correlation of the counts of one month and the next around the"
            + " patient's own mean (bootstrap over patients, 95 %)",
        "lower ends above 3 and 0",
        "below 1e-3 at the published share (relapses below 20 % of events: above 5)",
        "2.5 % for a ratio of 3, and for months that do not depend on each other");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<Course> courses = Courses.of(cohort);
    Interval ratio =
        Bootstrap.interval(
            courses,
            Cohorts.LEVEL,
            s -> Bootstrap.ratio(s, c -> c.lesions().length, c -> c.relapses().length));
    List<double[]> moments = courses.stream().map(LesionsOutnumberRelapses::moments).toList();
    Interval correlation =
        Bootstrap.interval(moments, Cohorts.LEVEL, s -> Bootstrap.ratio(s, m -> m[0], m -> m[1]));
    boolean pass = ratio.low() > SEVERAL && correlation.low() > 0;
    return new Finding(
        pass ? Verdict.PASS : Verdict.FAIL,
        String.format("lesions per relapse %s; month to month %s", ratio, correlation),
        Cohorts.sample(cohort));
  }

  /** Returns covariance of adjacent months and variance, both summed over the months. */
  static double[] moments(Course course) {
    int months = (int) (course.years() * 12);
    double[] counts = new double[months];
    for (double day : course.lesions()) {
      int month = (int) (day / MONTH_DAYS);
      if (month < months) {
        counts[month]++;
      }
    }
    double mean = 0;
    for (double count : counts) {
      mean += count / months;
    }
    double covariance = 0;
    double variance = 0;
    for (int m = 0; m < months; m++) {
      variance += (counts[m] - mean) * (counts[m] - mean);
      covariance += m > 0 ? (counts[m] - mean) * (counts[m - 1] - mean) : 0;
    }
    return new double[] {covariance, variance};
  }
}
