package org.anergy.study.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.NegativeBinomial;
import org.anergy.study.verify.Courses.Course;

/** N3: relapses are irregular, cluster after infections and are overdispersed between patients. */
final class IrregularRelapses implements VerificationCheck {
  private static final double WINDOW_DAYS = 35;
  private static final double REGULAR = 0.5;

  @Override
  public CheckText text() {
    return new CheckText(
        "N3",
        "Relapses irregular, clustered after infections, overdispersed between patients",
        "in 200 untreated patients: variation of the times between relapses around the patient's own"
            + " mean (three relapses or more; a clock has 0, whatever its period); rate in the five"
            + " weeks after an infection over the rate at other times; variance over mean of the"
            + " patients' counts (bootstrap over patients, 95 %)",
        "lower ends above 0.5, 1 and 1",
        "2.5 % each at the threshold itself; below 1e-3 for times without memory (0.8 or more) and"
            + " the published values of the others (1.5, 3)",
        "2.5 % each for times that vary half as much as they last (0.5), no effect of infections (1), one Poisson rate for all (1)");
  }

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<Course> courses = Courses.of(cohort);
    Interval variation =
        Bootstrap.interval(courses, Cohorts.LEVEL, IrregularRelapses::variationOfGaps);
    Interval clustering =
        Bootstrap.interval(courses, Cohorts.LEVEL, IrregularRelapses::rateRatioAfterInfection);
    Interval dispersion =
        Bootstrap.interval(courses, Cohorts.LEVEL, IrregularRelapses::varianceOverMean);
    boolean pass = variation.low() > REGULAR && clustering.low() > 1 && dispersion.low() > 1;
    int[] counts = courses.stream().mapToInt(c -> c.relapses().length).toArray();
    String k =
        Arrays.stream(counts).anyMatch(c -> c > 0)
            ? NegativeBinomial.fit(counts).dispersion().toString()
            : "none";
    return new Finding(
        pass ? Verdict.PASS : Verdict.FAIL,
        String.format(
            Locale.ROOT,
            "variation of gaps %s; rate ratio after infection %s; variance/mean %s; negative"
                + " binomial k %s (maximum likelihood)",
            variation,
            clustering,
            dispersion,
            k),
        Cohorts.sample(cohort));
  }

  /**
   * Relative to each patient's own mean: patients differ in their rates, and pooled times would
   * call a ward of clocks irregular. Censored times are left out, which favors short ones in
   * everybody. NaN if nobody has two times.
   */
  static double variationOfGaps(List<Course> sample) {
    double squares = 0;
    int free = 0;
    for (Course course : sample) {
      double[] days = course.relapses();
      int gaps = days.length - 1;
      if (gaps < 2) {
        continue;
      }
      double mean = (days[gaps] - days[0]) / gaps;
      for (int i = 1; i <= gaps; i++) {
        squares += Math.pow((days[i] - days[i - 1]) / mean - 1, 2);
      }
      free += gaps - 1;
    }
    return free == 0 ? Double.NaN : Math.sqrt(squares / free);
  }

  static double rateRatioAfterInfection(List<Course> sample) {
    double after = Bootstrap.ratio(sample, c -> relapsesAfter(c), c -> daysAfter(c));
    double other =
        Bootstrap.ratio(
            sample,
            c -> c.relapses().length - relapsesAfter(c),
            c -> c.years() * 365.25 - daysAfter(c));
    return after / other;
  }

  static double varianceOverMean(List<Course> sample) {
    double mean = Bootstrap.meanOf(sample, c -> c.relapses().length);
    double squares = Bootstrap.meanOf(sample, c -> Math.pow(c.relapses().length - mean, 2));
    int n = sample.size();
    return squares * n / (n - 1) / mean;
  }

  private static double relapsesAfter(Course course) {
    return Arrays.stream(course.relapses()).filter(day -> inWindow(course, day)).count();
  }

  private static boolean inWindow(Course course, double day) {
    return Arrays.stream(course.infections()).anyMatch(i -> i <= day && day < i + WINDOW_DAYS);
  }

  /** Days of the follow-up in the windows; windows that overlap count once. */
  private static double daysAfter(Course course) {
    double covered = 0;
    double until = 0;
    double end = course.years() * 365.25;
    for (double infection : course.infections()) {
      double from = Math.max(until, infection);
      double to = Math.min(end, infection + WINDOW_DAYS);
      if (to > from) {
        covered += to - from;
        until = to;
      }
    }
    return covered;
  }
}
