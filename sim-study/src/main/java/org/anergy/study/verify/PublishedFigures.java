package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.anergy.record.RunEvent;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;

/** Simulated figures beside the published ones, as they come: inside or outside, no threshold. */
final class PublishedFigures implements VerificationCheck {
  private static final double YEAR = 365.25;
  private static final double MONTH = YEAR / 12;
  private static final double STEP = 1e-9;

  @Override
  public CheckText text() {
    return new CheckText(
        "published",
        "Published figures beside simulated ones",
        Sample.NATURAL_PATIENTS.full()
            + " untreated patients, "
            + Sample.NATURAL_YEARS.full()
            + " years: relapses of those who would have been enrolled, life and number of lesions,"
            + " steps of the score (bootstrap over patients, 95 %; years to a score by Kaplan and"
            + " Meier)",
        "none: inside if the estimate lies in the published interval, overlapping if only its"
            + " interval reaches it, outside otherwise",
        "does not apply",
        "does not apply");
  }

  /**
   * What the figures need of one patient.
   *
   * @param years length of the follow-up that was lived
   * @param relapses number of relapses
   * @param early relapses in the first two fifths of the follow-up
   * @param late relapses in the last two fifths
   * @param rise summed worst measured rises of the relapses, points
   * @param residual summed rises left after 180 d, as if each relapse had the patient's mean
   * @param residuals number of relapses that stand behind {@code residual}
   * @param seen enhancing lesions that were seen for 4, 8 and 12 weeks
   * @param gone those of them that had stopped enhancing
   * @param months number of months
   * @param lesions new lesions in these months
   * @param emptyMonths months without a new lesion
   * @param adjacent covariance of adjacent months and their variance
   */
  private record Tally(
      double years,
      double relapses,
      double early,
      double late,
      double rise,
      double residual,
      double residuals,
      int[] seen,
      int[] gone,
      int months,
      int lesions,
      int emptyMonths,
      double[] adjacent) {}

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Compares untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<Tally> tallies = cohort.map(PublishedFigures::tally);
    List<String> table = new ArrayList<>();
    table.add("| figure | published | simulated | |");
    table.add("|---|---|---|---|");
    List<Boolean> inside = new ArrayList<>();
    List<TrialEntry> arms = cohort.map(TrialEntry::of);
    row(
        table,
        inside,
        "relapses a year in two years, after a year with one (untreated arms of trials)",
        0.4,
        1.0,
        Bootstrap.interval(
            arms,
            Cohorts.LEVEL,
            t ->
                Bootstrap.ratio(
                    t, TrialEntry::relapses, e -> TrialEntry.FOLLOWED_YEARS * e.entries())));
    row(
        table,
        inside,
        "patients with a relapse in two years, after a year with one (AFFIRM: 0.557)",
        0.5,
        0.62,
        Bootstrap.interval(
            arms,
            Cohorts.LEVEL,
            t -> Bootstrap.ratio(t, TrialEntry::relapsed, TrialEntry::entries)));
    point(
        table,
        "relapses a year of all patients, whatever their activity",
        "",
        ratio(tallies, Tally::relapses, Tally::years));
    double[][] life = {{0.641, 0.745}, {0.796, 0.879}, {0.876, 0.94}};
    for (int w = 0; w < life.length; w++) {
      int week = w;
      row(
          table,
          inside,
          "enhancing lesions gone by week " + 4 * (w + 1) + " (Zhang 2003)",
          life[w][0],
          life[w][1],
          ratio(tallies, t -> t.gone()[week], t -> t.seen()[week]));
    }
    point(
        table,
        "rise of the score at a relapse, points (AFFIRM)",
        "1.09",
        ratio(tallies, Tally::rise, Tally::relapses));
    point(
        table,
        "rise left after it (AFFIRM; here after 180 d), points",
        "0.28",
        ratio(tallies, Tally::residual, Tally::residuals));
    point(
        table,
        "new lesions a month (Velez de Mendizabal 2013, nine active patients)",
        "2.3 to 3.3",
        ratio(tallies, Tally::lesions, Tally::months));
    point(
        table,
        "correlation of adjacent months (same)",
        "0.42",
        ratio(tallies, t -> t.adjacent()[0], t -> t.adjacent()[1]));
    point(
        table,
        "months without a new lesion (same)",
        "0.18",
        ratio(tallies, Tally::emptyMonths, Tally::months));
    // Two fifths at either end of the follow-up lie three fifths apart.
    double gap = 0.6 * cohort.years() / cohort.size();
    Interval decline = ratio(tallies, Tally::late, Tally::early);
    point(
        table,
        "change of the relapse rate in five years (Tremlett 2008)",
        "-0.17",
        new Interval(
            Math.pow(decline.estimate(), 5 / gap) - 1,
            Math.pow(decline.low(), 5 / gap) - 1,
            Math.pow(decline.high(), 5 / gap) - 1));
    disability(table, cohort);
    long fits = inside.stream().filter(i -> i).count();
    return new Finding(
        Verdict.REPORTED,
        fits + " of " + inside.size() + " figures with a published interval lie inside it",
        Cohorts.sample(cohort),
        table);
  }

  private static Interval ratio(
      List<Tally> tallies, ToDoubleFunction<Tally> top, ToDoubleFunction<Tally> bottom) {
    return Bootstrap.interval(tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, top, bottom));
  }

  private static void row(
      List<String> table, List<Boolean> inside, String name, double low, double high, Interval x) {
    boolean in = low <= x.estimate() && x.estimate() <= high;
    boolean overlaps = x.low() <= high && x.high() >= low;
    inside.add(in);
    String published = Interval.number(low) + " to " + Interval.number(high);
    String place = in ? "inside" : overlaps ? "overlapping" : "outside";
    table.add(VerificationRecord.row(List.of(name, published, x.toString(), place)));
  }

  private static void point(List<String> table, String name, String published, Interval x) {
    table.add(VerificationRecord.row(List.of(name, published, x.toString(), "")));
  }

  private static void disability(List<String> table, CachedCohort cohort) {
    String[] published = {"11.4", "23.1", "33.1"};
    double[] levels = {4, 6, 7};
    List<double[]> reached = cohort.map(patient -> yearsTo(patient, levels));
    for (int l = 0; l < levels.length; l++) {
      double[] times = new double[reached.size()];
      boolean[] events = new boolean[times.length];
      for (int i = 0; i < times.length; i++) {
        events[i] = !Double.isNaN(reached.get(i)[l]);
        times[i] = events[i] ? reached.get(i)[l] : cohort.patient(i).years();
      }
      KaplanMeier curve = KaplanMeier.of(times, events);
      double end = cohort.years() / cohort.size();
      table.add(
          VerificationRecord.row(
              List.of(
                  "median years to an irreversible score of "
                      + Interval.number(levels[l])
                      + " (Confavreux 2000)",
                  published[l],
                  (Double.isNaN(curve.median()) ? "not reached" : Interval.number(curve.median()))
                      + "; below it after "
                      + Interval.number(end)
                      + " years: "
                      + curve.at(end),
                  "")));
    }
  }

  private static double[] yearsTo(PatientRecord patient, double[] levels) {
    float[] time = patient.column(PatientRecord.TIME);
    float[] score = patient.column(Columns.IRREVERSIBLE);
    double[] years = new double[levels.length];
    Arrays.fill(years, Double.NaN);
    for (int row = patient.rowAt(0); row < score.length; row++) {
      for (int l = 0; l < levels.length; l++) {
        if (Double.isNaN(years[l]) && score[row] >= levels[l] - STEP) {
          years[l] = time[row] / YEAR;
        }
      }
    }
    return years;
  }

  private static Tally tally(PatientRecord patient) {
    double[] relapses = patient.days(Columns.RELAPSE);
    double end = patient.followUpDays();
    int[] seen = new int[3];
    int[] gone = new int[3];
    lesionLives(patient, seen, gone);
    int months = (int) (end / MONTH);
    boolean[] busy = new boolean[months];
    int lesions = 0;
    for (double day : patient.days(Columns.LESION)) {
      int month = (int) (day / MONTH);
      if (month < months) {
        busy[month] = true;
        lesions++;
      }
    }
    int empty = 0;
    for (boolean any : busy) {
      empty += any ? 0 : 1;
    }
    double rise = patient.endpoint("relapse_rise");
    double residual = patient.endpoint("relapse_residual");
    return new Tally(
        patient.years(),
        relapses.length,
        Arrays.stream(relapses).filter(day -> day < 0.4 * end).count(),
        Arrays.stream(relapses).filter(day -> day >= 0.6 * end).count(),
        Double.isNaN(rise) ? 0 : rise * relapses.length,
        Double.isNaN(residual) ? 0 : residual * relapses.length,
        Double.isNaN(residual) ? 0 : relapses.length,
        seen,
        gone,
        months,
        lesions,
        empty,
        LesionsOutnumberRelapses.moments(Courses.of(patient)));
  }

  /** Lesions whose barrier never opened do not enhance; only those seen long enough count. */
  private static void lesionLives(PatientRecord patient, int[] seen, int[] gone) {
    Map<String, Double> lives = new HashMap<>();
    for (RunEvent event : patient.events()) {
      if (event.kind().equals(Columns.LESION_FADED)) {
        lives.put(event.detail().split(",", 2)[0], event.value());
      }
    }
    for (RunEvent event : patient.events()) {
      double life = lives.getOrDefault(event.detail(), Double.POSITIVE_INFINITY);
      if (!event.kind().equals(Columns.LESION) || event.day() < 0 || life == 0) {
        continue;
      }
      for (int w = 0; w < seen.length; w++) {
        double days = 28.0 * (w + 1);
        if (event.day() + days <= patient.followUpDays()) {
          seen[w]++;
          gone[w] += life <= days ? 1 : 0;
        }
      }
    }
  }
}
