package org.anergy.study.verify;

import java.util.List;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.Courses.Course;

/** N2: impaired regulation gives relapsing-remitting disease in most, and not in everybody. */
final class RelapsingRemitting implements VerificationCheck {
  @Override
  public CheckText text() {
    return new CheckText(
        "N2",
        "Impaired regulation: relapsing-remitting in most, monophasic or quiet in some",
        "share of 200 untreated patients with two relapses or more in ten years (Wilson, 95 %), and"
            + " the number with one or none",
        "lower end of the share above 0.5, and at least one patient in 50 with one relapse or none",
        "1 % if two thirds relapse repeatedly (Wilson's lower end needs 57 %)",
        "2.5 % if half relapse repeatedly");
  }

  @Override
  public Finding run(VerificationContext context) {
    CachedCohort cohort = Cohorts.naturalHistory(context);
    List<Course> courses = Courses.of(cohort);
    int quiet = 0;
    int once = 0;
    for (Course course : courses) {
      quiet += course.relapses().length == 0 ? 1 : 0;
      once += course.relapses().length == 1 ? 1 : 0;
    }
    int repeated = courses.size() - quiet - once;
    Interval share = Bootstrap.share(repeated, courses.size(), Cohorts.LEVEL);
    boolean pass = share.low() > 0.5 && 50 * (quiet + once) >= courses.size();
    Interval rate =
        Bootstrap.interval(
            courses,
            Cohorts.LEVEL,
            s -> Bootstrap.ratio(s, c -> c.relapses().length, Course::years));
    return new Finding(
        pass ? Verdict.PASS : Verdict.FAIL,
        String.format(
            "relapsing %s; monophasic %d, quiet %d; relapses a year %s", share, once, quiet, rate),
        Cohorts.sample(cohort));
  }
}
