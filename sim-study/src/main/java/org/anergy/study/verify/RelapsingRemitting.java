package org.anergy.study.verify;

import java.util.List;
import java.util.Locale;
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
        Sample.NATURAL_PATIENTS.full()
            + " untreated patients, "
            + Sample.NATURAL_YEARS.full()
            + " years: share with a relapse, and share of these with a second one (Wilson, 95 %);"
            + " number of patients with one relapse or none",
        "both lower ends above 0.5, and at least one patient in 50 with one relapse or none; fails if"
            + " an upper end is below 0.5; undecided between",
        "1 % at 0.66 and 0.67 (Wilson's lower ends need 0.57 of 200 and 0.58 of 150); published"
            + " rates and spread (0.7 a year, k = 0.9) give 0.76 and 0.77",
        "2.5 % each at 0.5");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<Course> courses = Courses.of(cohort);
    int quiet = 0;
    int once = 0;
    for (Course course : courses) {
      quiet += course.relapses().length == 0 ? 1 : 0;
      once += course.relapses().length == 1 ? 1 : 0;
    }
    int repeated = courses.size() - quiet - once;
    Interval ill = Bootstrap.share(once + repeated, courses.size(), Cohorts.LEVEL);
    Interval share = Bootstrap.share(repeated, once + repeated, Cohorts.LEVEL);
    boolean varied = 50 * (quiet + once) >= courses.size();
    boolean most = ill.low() > 0.5 && share.low() > 0.5;
    boolean fewer = ill.high() < 0.5 || share.high() < 0.5;
    Verdict verdict =
        most && varied ? Verdict.PASS : fewer || !varied ? Verdict.FAIL : Verdict.UNDECIDED;
    Interval rate =
        Bootstrap.interval(
            courses,
            Cohorts.LEVEL,
            s -> Bootstrap.ratio(s, c -> c.relapses().length, Course::years));
    return new Finding(
        verdict,
        String.format(
            Locale.ROOT,
            "ill %s, of these again %s; monophasic %d, quiet %d; relapses a year %s",
            ill,
            share,
            once,
            quiet,
            rate),
        Cohorts.sample(cohort));
  }
}
