package org.anergy.clinical;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.scenario.OutcomeSpec;

/**
 * Finds relapses in the measured score alone. Once a week the patient judges herself; a rise over
 * the slowly moving baseline leads to two visits, a day and a week later, and all three must show
 * the rise. A relapse ends when half of the rise is gone, or after 90 days.
 *
 * <p>With flat damage and a rater's error of 0.25 points a single judgment exceeds a rise of 0.5
 * with probability 0.03, all three with 3e-5: one false relapse in several hundred patient-years.
 */
final class RelapseDetector implements Stateful {
  private static final int WEEK = 7;
  private static final double BASELINE_GAIN = 0.1;
  private static final double COURSE_GAIN = 0.4;
  private static final double LONGEST_DAYS = 90;

  private final OutcomeSpec spec;
  private final Rater rater;

  private boolean started;
  private double baseline;
  private double course;
  private double suspectedSince = Double.NaN;
  private boolean seenOnce;
  private double onset = Double.NaN;
  private double nadir;
  private double lastOnset = Double.NEGATIVE_INFINITY;

  RelapseDetector(OutcomeSpec spec, Rater rater) {
    this.spec = spec;
    this.rater = rater;
  }

  /**
   * Takes the score of a day.
   *
   * @param day whole days since the start of the observation
   * @return true if a relapse was confirmed today; {@link #onset} tells since when
   */
  boolean observe(long day, double score) {
    boolean confirmed = false;
    if (!Double.isNaN(suspectedSince)) {
      confirmed = visit(day, score);
    }
    if (day % WEEK == 0) {
      judge(day, rater.measure(score, day, 1));
    }
    return confirmed;
  }

  private boolean visit(long day, double score) {
    double since = day - suspectedSince;
    double first = Math.max(1, Math.ceil(spec.relapseHours() / 24));
    if (since != first && since != WEEK) {
      return false;
    }
    double measured = rater.measure(score, day, 2);
    if (measured - baseline < spec.relapseRise()) {
      suspectedSince = Double.NaN;
      seenOnce = false;
      return false;
    }
    if (!seenOnce) {
      seenOnce = true;
      return false;
    }
    onset = suspectedSince;
    lastOnset = onset;
    course = measured;
    nadir = measured - baseline;
    suspectedSince = Double.NaN;
    seenOnce = false;
    return true;
  }

  private void judge(long day, double measured) {
    if (!started) {
      started = true;
      baseline = measured;
      return;
    }
    if (inRelapse()) {
      course += COURSE_GAIN * (measured - course);
      nadir = Math.max(nadir, course - baseline);
      if (course - baseline < nadir / 2 || day - onset > LONGEST_DAYS) {
        onset = Double.NaN;
        baseline = course;
      }
      return;
    }
    boolean rise = measured - baseline >= spec.relapseRise();
    if (rise && Double.isNaN(suspectedSince) && day - lastOnset >= spec.relapseGapDays()) {
      suspectedSince = day;
    }
    baseline += BASELINE_GAIN * (measured - baseline);
  }

  boolean inRelapse() {
    return !Double.isNaN(onset);
  }

  /** Returns the day on which the present relapse began. */
  double onset() {
    return onset;
  }

  /** Returns the highest rise over the baseline in the present or last relapse, points. */
  double nadir() {
    return nadir;
  }

  /** Returns the day on which the last relapse began, minus infinity if there was none. */
  double lastOnset() {
    return lastOnset;
  }

  @Override
  public void save(StateSink sink) {
    sink.doubles(
        "relapse.state",
        new double[] {
          started ? 1 : 0,
          baseline,
          course,
          suspectedSince,
          seenOnce ? 1 : 0,
          onset,
          nadir,
          lastOnset
        },
        8);
  }

  @Override
  public void load(StateSource source) {
    double[] s = source.doubles("relapse.state");
    started = s[0] == 1;
    baseline = s[1];
    course = s[2];
    suspectedSince = s[3];
    seenOnce = s[4] == 1;
    onset = s[5];
    nadir = s[6];
    lastOnset = s[7];
  }
}
