package org.anergy.study.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.anergy.record.RunEvent;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;

/**
 * What published figures of untreated disease come to in a cohort: estimates with 95 % intervals,
 * bootstrap over patients.
 */
public final class NaturalFigures {
  private static final double YEAR = 365.25;
  private static final double MONTH = YEAR / 12;
  private static final double STEP = 1e-9;

  /** Irreversible scores whose times are measured, points. */
  private static final double[] LEVELS = {4, 6, 7};

  private final List<Tally> tallies;
  private final List<TrialEntry> arms;
  private final List<double[]> reached;
  private final double meanYears;

  private NaturalFigures(CachedCohort cohort) {
    tallies = cohort.map(NaturalFigures::tally);
    arms = cohort.map(TrialEntry::of);
    reached = cohort.map(NaturalFigures::yearsTo);
    meanYears = cohort.years() / cohort.size();
  }

  /** Measures untreated patients, reading each once. */
  public static NaturalFigures of(CachedCohort cohort) {
    return new NaturalFigures(cohort);
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

  /** Returns relapses a year in a placebo arm (see {@link TrialEntry}). */
  public Interval armRate() {
    return Bootstrap.interval(
        arms,
        Cohorts.LEVEL,
        t ->
            Bootstrap.ratio(t, TrialEntry::relapses, e -> TrialEntry.FOLLOWED_YEARS * e.entries()));
  }

  /** Returns the share of a placebo arm that relapses in two years. */
  public Interval armShare() {
    return Bootstrap.interval(
        arms, Cohorts.LEVEL, t -> Bootstrap.ratio(t, TrialEntry::relapsed, TrialEntry::entries));
  }

  /** Returns how often patients entered a placebo arm. */
  public int entries() {
    return arms.stream().mapToInt(TrialEntry::entries).sum();
  }

  /** Returns relapses a year of all patients. */
  public Interval rate() {
    return ratio(Tally::relapses, Tally::years);
  }

  /** Returns the share of enhancing lesions that are gone by week 4, 8 or 12. */
  public Interval lesionsGone(int week) {
    int w = week / 4 - 1;
    return ratio(t -> t.gone()[w], t -> t.seen()[w]);
  }

  /** Returns the worst measured rise of the score at a relapse, points. */
  public Interval rise() {
    return ratio(Tally::rise, Tally::relapses);
  }

  /** Returns the rise that is left 180 d after a relapse, points. */
  public Interval residual() {
    return ratio(Tally::residual, Tally::residuals);
  }

  /** Returns new lesions a month. */
  public Interval lesionsAMonth() {
    return ratio(Tally::lesions, Tally::months);
  }

  /** Returns the correlation of the new lesions of adjacent months. */
  public Interval adjacentMonths() {
    return ratio(t -> t.adjacent()[0], t -> t.adjacent()[1]);
  }

  /** Returns the share of months without a new lesion. */
  public Interval emptyMonths() {
    return ratio(Tally::emptyMonths, Tally::months);
  }

  /** Returns the relative change of the relapse rate in five years. */
  public Interval decline() {
    // Two fifths at either end of the follow-up lie three fifths apart.
    double gap = 0.6 * meanYears;
    Interval change = ratio(Tally::late, Tally::early);
    return new Interval(
        Math.pow(change.estimate(), 5 / gap) - 1,
        Math.pow(change.low(), 5 / gap) - 1,
        Math.pow(change.high(), 5 / gap) - 1);
  }

  /** Returns the years to an irreversible score of {@code level}, 4, 6 or 7, as a curve. */
  public KaplanMeier yearsTo(double level) {
    int l = Arrays.binarySearch(LEVELS, level);
    double[] times = new double[reached.size()];
    boolean[] events = new boolean[times.length];
    for (int i = 0; i < times.length; i++) {
      events[i] = !Double.isNaN(reached.get(i)[l]);
      times[i] = events[i] ? reached.get(i)[l] : tallies.get(i).years();
    }
    return KaplanMeier.of(times, events);
  }

  /** Returns the mean length of the follow-up, years. */
  public double meanYears() {
    return meanYears;
  }

  private Interval ratio(ToDoubleFunction<Tally> top, ToDoubleFunction<Tally> bottom) {
    return Bootstrap.interval(tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, top, bottom));
  }

  private static double[] yearsTo(PatientRecord patient) {
    float[] time = patient.column(PatientRecord.TIME);
    float[] score = patient.column(Columns.IRREVERSIBLE);
    double[] years = new double[LEVELS.length];
    Arrays.fill(years, Double.NaN);
    for (int row = patient.rowAt(0); row < score.length; row++) {
      for (int l = 0; l < LEVELS.length; l++) {
        if (Double.isNaN(years[l]) && score[row] >= LEVELS[l] - STEP) {
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
