package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/**
 * N4: regulatory cells rise after effectors in every relapse and end it.
 *
 * <p>Which rises first is asked of the daily increases of the whole course, not of its two highest
 * days: in counts of tens of cells, and in relapses of several patches whose waves overlap, the
 * highest day is often that of another wave. Increases, not counts: what only fades more slowly
 * does not rise later. Counts are means of a week, since single days of small counts say little.
 */
final class RegulatoryResponse implements VerificationCheck {
  private static final double BEFORE_DAYS = 21;
  private static final double AFTER_DAYS = 45;
  private static final double COURSE_DAYS = 60;
  private static final double ANSWER_DAYS = 30;
  private static final double ENDED_DAYS = 30;
  private static final int LONGEST_LAG = 20;
  private static final int HALF_WEEK = 3;
  private static final double RISES_LATER = 0.8;
  private static final double ENDS = 0.9;

  @Override
  public CheckText text() {
    return new CheckText(
        "N4",
        "Regulatory cells rise after effectors in every relapse and end it",
        "for each relapse of 200 untreated patients, weekly means of the daily counts in tissue: is"
            + " the lag positive at which increases of activated regulatory cells correlate best with"
            + " those of effectors (-20 to 20 d, from 21 d before the relapse to 60 d after); do"
            + " effectors fall to half of their peak (21 d before to 45 d after the relapse, or 21 d"
            + " before the next) within 30 d of the regulatory peak that follows it within 30 d"
            + " (shares, bootstrap over patients, 95 %)",
        "lower ends above 0.8 for the lag, which small counts hide in up to one relapse in ten, and"
            + " above 0.9 for the end",
        "below 1e-3 if all relapses have a lag of four days and nine in ten are seen, and if 97 % end",
        "2.5 % if one lag in five is missing or one end in ten; counts that rise together are positive in fewer than seven of ten");
  }

  /** What the relapses of one patient showed. */
  record Tally(int relapses, int after, int ended) {}

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    List<Integer> lags = new ArrayList<>();
    List<Tally> tallies = cohort.map(patient -> tally(patient, lags));
    Interval after = share(tallies, Tally::after);
    Interval ended = share(tallies, Tally::ended);
    boolean pass = after.low() > RISES_LATER && ended.low() > ENDS;
    List<Integer> sorted = lags.stream().sorted().toList();
    String median = sorted.isEmpty() ? "none" : sorted.get(sorted.size() / 2) + " d";
    return new Finding(
        pass ? Verdict.PASS : Verdict.FAIL,
        String.format(
            "regulatory cells rise later in %s of relapses (median lag %s); effectors halved in %s",
            after, median, ended),
        sorted.size() + " relapses of " + Cohorts.sample(cohort));
  }

  private static Interval share(List<Tally> tallies, ToDoubleFunction<Tally> what) {
    return Bootstrap.interval(
        tallies, Cohorts.LEVEL, s -> Bootstrap.ratio(s, what, Tally::relapses));
  }

  private static Tally tally(PatientRecord patient, List<Integer> lags) {
    float[] time = patient.column(PatientRecord.TIME);
    float[] effectors = weekly(patient.column(Columns.EFFECTORS));
    float[] regulatory = weekly(patient.column(Columns.REGULATORY));
    double[] days = patient.days(Columns.RELAPSE);
    int relapses = 0;
    int after = 0;
    int ended = 0;
    for (int i = 0; i < days.length; i++) {
      double day = days[i];
      int start = patient.rowAt(day - BEFORE_DAYS);
      int end = patient.rowAt(day + AFTER_DAYS + ANSWER_DAYS + ENDED_DAYS);
      if (start < LONGEST_LAG || end >= time.length) {
        continue; // not all of this relapse was seen
      }
      double next = i + 1 < days.length ? days[i + 1] - BEFORE_DAYS : Double.POSITIVE_INFINITY;
      int effectorPeak = peak(effectors, start, patient.rowAt(Math.min(day + AFTER_DAYS, next)));
      int answer = peak(regulatory, effectorPeak, patient.rowAt(time[effectorPeak] + ANSWER_DAYS));
      int lag = lagOfRise(effectors, regulatory, start, patient.rowAt(day + COURSE_DAYS));
      relapses++;
      after += lag > 0 ? 1 : 0;
      ended += halved(effectors, effectorPeak, answer, patient.rowAt(time[answer] + ENDED_DAYS));
      lags.add(lag);
    }
    return new Tally(relapses, after, ended);
  }

  /** Returns the means of the week around each day, of fewer days at the ends. */
  static float[] weekly(float[] daily) {
    float[] means = new float[daily.length];
    for (int day = 0; day < daily.length; day++) {
      int from = Math.max(0, day - HALF_WEEK);
      int to = Math.min(daily.length, day + HALF_WEEK + 1);
      means[day] = (float) mean(daily, from, to);
    }
    return means;
  }

  private static int peak(float[] values, int from, int to) {
    int best = from;
    for (int row = from; row < to; row++) {
      best = values[row] > values[best] ? row : best;
    }
    return best;
  }

  /** Returns 1 if the values fall to half of that at {@code peak} from one row to another, or 0. */
  private static int halved(float[] values, int peak, int from, int to) {
    for (int row = from; row <= to; row++) {
      if (2 * values[row] <= values[peak]) {
        return 1;
      }
    }
    return 0;
  }

  /** Returns the lag in rows, a day each, at which {@code second} rises after {@code first}. */
  static int lagOfRise(float[] first, float[] second, int from, int to) {
    float[] firstRise = increases(first);
    float[] secondRise = increases(second);
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int lag = -LONGEST_LAG; lag <= LONGEST_LAG; lag++) {
      if (from + lag < 0 || to + lag > second.length) {
        continue;
      }
      double correlation = correlation(firstRise, secondRise, from, to, lag);
      if (correlation > highest) {
        highest = correlation;
        best = lag;
      }
    }
    return best;
  }

  private static float[] increases(float[] values) {
    float[] rises = new float[values.length];
    for (int row = 1; row < values.length; row++) {
      rises[row] = Math.max(0, values[row] - values[row - 1]);
    }
    return rises;
  }

  /** Pearson's correlation, negative infinity if one of the two does not change. */
  private static double correlation(float[] first, float[] second, int from, int to, int lag) {
    double meanFirst = mean(first, from, to);
    double meanSecond = mean(second, from + lag, to + lag);
    double both = 0;
    double squaresFirst = 0;
    double squaresSecond = 0;
    for (int row = from; row < to; row++) {
      double a = first[row] - meanFirst;
      double b = second[row + lag] - meanSecond;
      both += a * b;
      squaresFirst += a * a;
      squaresSecond += b * b;
    }
    double scale = Math.sqrt(squaresFirst * squaresSecond);
    return scale > 0 ? both / scale : Double.NEGATIVE_INFINITY;
  }

  private static double mean(float[] values, int from, int to) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      sum += values[row];
    }
    return sum / (to - from);
  }
}
