package org.anergy.clinical;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.scenario.OutcomeSpec;

/**
 * Finds relapses in noisy scores, as a clinic does: it never sees the true score.
 *
 * <p>The patient's impression of each day is smoothed over 3 days and compared with how they
 * usually felt (60 days). Feeling worse by four fifths of a relapse brings them to an unscheduled
 * visit. A relapse is declared if two visits in a row, at least the demanded time apart, measure
 * the demanded rise above the last stable score, and the last relapse began long enough ago. While
 * symptoms last, visits that find too little are repeated after 3 days, six in all. The relapse
 * ends when half of the demanded rise or less is felt, or when four weeks bring no more relief
 * (plateau). All constants are modelling assumptions; what they mean for false and missed relapses
 * is in {@code RelapsesTest}.
 */
final class Relapses implements Stateful {
  static final int ONSET = 0;
  static final int REFERENCE = 1;
  static final int WORST = 2;
  static final int DURATION = 3;
  static final int RESIDUAL = 4;
  private static final int WIDTH = 5;

  static final double RESIDUAL_DAYS = 180;
  private static final double FAST_DAYS = 3;
  private static final double CALM_DAYS = 7;
  private static final double USUAL_DAYS = 60;
  private static final double FELT_FRACTION = 0.8;
  private static final double RECOVERED_FRACTION = 0.5;
  private static final int LEARNING = 14;
  private static final double RETRY_DAYS = 3;
  private static final int EPISODE_VISITS = 6;
  private static final double EPISODE_DAYS = 60;
  private static final double CONTROL_DAYS = 14;
  private static final double PLATEAU_DAYS = 28;
  private static final double PLATEAU_RELIEF = 0.15;
  private static final double LONGEST_DAYS = 365;

  private final OutcomeSpec spec;
  private final Rater rater;
  private final Rows rows = new Rows("clinic.relapses", WIDTH);

  private double lastDay = Double.NaN;
  private long days;
  private double fast;
  private double calm;
  private double usual;
  private double reference = Double.NaN;
  private double symptoms = Double.NaN;
  private double firstHigh = Double.NaN;
  private double nextVisit;
  private int episodeVisits;
  private boolean relapsing;
  private double plateauCheck;
  private double calmAtCheck;
  private double visitDay = Double.NaN;
  private double visitScore = Double.NaN;

  Relapses(OutcomeSpec spec, Rater rater) {
    this.spec = spec;
    this.rater = rater;
  }

  /** What a day brought, besides a visit. */
  enum News {
    NOTHING,
    RELAPSE,
    RECOVERY
  }

  /**
   * Lives through one day.
   *
   * @param day time, d; later than the last
   * @param score true score, seen through the rater and the patient only, points
   */
  News observe(double day, double score) {
    feel(day, rater.impression(score, day));
    lastDay = day;
    measureResidual(day, score);
    return relapsing ? recover(day, score) : watch(day, score);
  }

  /** A scheduled visit, after {@link #observe} of the same day; {@code number} keys its error. */
  void scheduledVisit(double day, double score, long number) {
    double measured = rater.scheduled(score, number);
    note(day, measured);
    if (relapsing) {
      worst(measured);
    } else if (Double.isNaN(symptoms)) {
      stable(measured);
    }
  }

  private void feel(double day, double impression) {
    double dt = days == 0 ? 1 : day - lastDay;
    days++;
    fast += gain(dt, FAST_DAYS) * (impression - fast);
    calm += gain(dt, CALM_DAYS) * (impression - calm);
    if (!relapsing && Double.isNaN(symptoms)) {
      usual += gain(dt, USUAL_DAYS) * (impression - usual);
    }
  }

  /** A plain mean of the first days, a moving one later. */
  private double gain(double dt, double window) {
    return Math.max(1.0 / days, -StrictMath.expm1(-dt / window));
  }

  private News watch(double day, double score) {
    boolean felt =
        days > LEARNING
            && fast - usual >= FELT_FRACTION * spec.relapseRise()
            && !(day - lastOnset() < spec.relapseGapDays());
    if (!felt) {
      calmDown();
      return News.NOTHING;
    }
    if (Double.isNaN(symptoms)) {
      symptoms = day;
      nextVisit = day;
    }
    if (day - symptoms > EPISODE_DAYS) {
      usual = fast;
      calmDown();
      return News.NOTHING;
    }
    if (episodeVisits == EPISODE_VISITS || day < nextVisit) {
      return News.NOTHING;
    }
    double measured = unscheduled(day, score);
    episodeVisits++;
    if (Double.isNaN(reference) || measured - reference < spec.relapseRise()) {
      firstHigh = Double.NaN;
      nextVisit = day + RETRY_DAYS;
    } else if (Double.isNaN(firstHigh)) {
      firstHigh = day;
      nextVisit = day + spec.relapseHours() / 24;
    } else {
      declare(day, measured);
      return News.RELAPSE;
    }
    return News.NOTHING;
  }

  private void calmDown() {
    symptoms = Double.NaN;
    firstHigh = Double.NaN;
    episodeVisits = 0;
  }

  private void declare(double day, double measured) {
    int row = rows.add();
    rows.set(row, ONSET, symptoms);
    rows.set(row, REFERENCE, reference);
    rows.set(row, WORST, measured);
    relapsing = true;
    nextVisit = day + CONTROL_DAYS;
    plateauCheck = symptoms + PLATEAU_DAYS;
    calmAtCheck = Double.POSITIVE_INFINITY;
    calmDown();
  }

  private News recover(double day, double score) {
    if (day >= nextVisit) {
      worst(unscheduled(day, score));
      nextVisit = day + CONTROL_DAYS;
    }
    boolean recovered = Math.max(fast, calm) - usual <= RECOVERED_FRACTION * spec.relapseRise();
    boolean plateau = day - lastOnset() > LONGEST_DAYS;
    if (day >= plateauCheck) {
      plateau |= calm > calmAtCheck - PLATEAU_RELIEF;
      calmAtCheck = calmAtCheck == Double.POSITIVE_INFINITY ? calm : Math.min(calm, calmAtCheck);
      plateauCheck = day + PLATEAU_DAYS;
    }
    if (!recovered && !plateau) {
      return News.NOTHING;
    }
    double measured = unscheduled(day, score);
    relapsing = false;
    rows.set(rows.size() - 1, DURATION, day - lastOnset());
    if (recovered) {
      stable(measured);
    } else {
      reference = measured;
    }
    usual = calm;
    return News.RECOVERY;
  }

  private void measureResidual(double day, double score) {
    int last = rows.size() - 1;
    if (last >= 0
        && Double.isNaN(rows.get(last, RESIDUAL))
        && Double.isNaN(symptoms)
        && day - lastOnset() >= RESIDUAL_DAYS) {
      rows.set(last, RESIDUAL, unscheduled(day, score) - rows.get(last, REFERENCE));
    }
  }

  /** A fall as large as a relapse counts at once; otherwise half of each visit, against noise. */
  private void stable(double measured) {
    boolean take = Double.isNaN(reference) || measured <= reference - spec.relapseRise();
    reference = take ? measured : (reference + measured) / 2;
  }

  private void worst(double measured) {
    int last = rows.size() - 1;
    rows.set(last, WORST, Math.max(rows.get(last, WORST), measured));
  }

  private double unscheduled(double day, double score) {
    double measured = rater.unscheduled(score, day);
    note(day, measured);
    return measured;
  }

  private void note(double day, double measured) {
    visitDay = day;
    visitScore = measured;
  }

  /** Returns whether the patient is in a relapse. */
  boolean relapsing() {
    return relapsing;
  }

  /** Returns whether the patient feels worse than usual and no relapse has been declared. */
  boolean symptomatic() {
    return !Double.isNaN(symptoms);
  }

  /** Returns the relapses in order of time. */
  Rows rows() {
    return rows;
  }

  /** Returns the onset of the last relapse, d; NaN if there was none. */
  double lastOnset() {
    return rows.size() == 0 ? Double.NaN : rows.get(rows.size() - 1, ONSET);
  }

  /** Returns the day of the last visit of any kind, d; NaN before the first. */
  double visitDay() {
    return visitDay;
  }

  /** Returns the score that the last visit measured, points; NaN before the first. */
  double visitScore() {
    return visitScore;
  }

  @Override
  public void save(StateSink sink) {
    double[] now = {
      lastDay,
      days,
      fast,
      calm,
      usual,
      reference,
      symptoms,
      firstHigh,
      nextVisit,
      episodeVisits,
      relapsing ? 1 : 0,
      plateauCheck,
      calmAtCheck,
      visitDay,
      visitScore
    };
    sink.doubles("clinic.watch", now, now.length);
    rows.save(sink);
  }

  @Override
  public void load(StateSource source) {
    double[] now = source.doubles("clinic.watch");
    lastDay = now[0];
    days = (long) now[1];
    fast = now[2];
    calm = now[3];
    usual = now[4];
    reference = now[5];
    symptoms = now[6];
    firstHigh = now[7];
    nextVisit = now[8];
    episodeVisits = (int) now[9];
    relapsing = now[10] > 0;
    plateauCheck = now[11];
    calmAtCheck = now[12];
    visitDay = now[13];
    visitScore = now[14];
    rows.load(source);
  }
}
