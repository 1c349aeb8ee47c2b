package org.anergy.biology;

import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * Infections as a Poisson process, thinned day by day from a dominating process that belongs to the
 * patient: another rate, age or season keeps the infections that both have in common, up to the
 * rate of that process. At most one begins a day.
 */
public final class Infections implements Stateful {
  private static final double DAYS_PER_YEAR = 365.25;
  private final double candidatesPerDay;
  private final double dailyAcceptance;
  private final double ageing;
  private final double startAge;
  private final double season;
  private final int durationDays;
  private final double crossReactive;
  private final boolean mimicry;
  private int lastStartDay = -1000;
  private int count;

  /**
   * @param settings where rate, season and length come from, and the patient's age at the end of
   *     the run-in
   * @param runInDays length of the run-in, d
   */
  public Infections(Settings settings, double runInDays) {
    season = settings.value(TriggerParameters.SEASON);
    double rate = settings.patient().infectionsPerYear();
    ageing = settings.value(TriggerParameters.AGEING);
    startAge = settings.patient().ageYears() - runInDays / DAYS_PER_YEAR;
    double maximum = Math.max(settings.value(TriggerParameters.MAX_RATE), rate * (1 + season));
    candidatesPerDay = Samplers.probability(maximum, 1 / DAYS_PER_YEAR);
    dailyAcceptance = settings.on(Rule.INFECTIONS) ? rate / maximum : 0;
    durationDays = (int) Math.round(settings.value(TriggerParameters.DURATION));
    crossReactive = settings.value(TriggerParameters.CROSS_REACTIVE);
    mimicry = settings.on(Rule.MIMICRY);
  }

  /**
   * Decides whether an infection begins on {@code day}; call once a day.
   *
   * @return true if one begins now
   */
  public boolean startDay(long patientKey, int day) {
    if (Keyed.uniform(patientKey, day, Purpose.INFECTION) >= candidatesPerDay) {
      return false;
    }
    double now = relative(startAge + day / DAYS_PER_YEAR);
    double wave = 1 + season * StrictMath.cos(2 * StrictMath.PI * day / DAYS_PER_YEAR);
    if (Keyed.uniform(patientKey, day, Purpose.INFECTION + 256) >= dailyAcceptance * now * wave) {
      return false;
    }
    lastStartDay = day;
    count++;
    return true;
  }

  /** Lets an infection begin on {@code day} for a reason of its own, whatever else goes on. */
  public void begin(int day) {
    if (day != lastStartDay) {
      lastStartDay = day;
      count++;
    }
  }

  /** Returns the rate at an age, relative to that until 30 years: then it falls year by year. */
  private double relative(double age) {
    return StrictMath.exp(-ageing * Math.max(0, age - 30));
  }

  /** Tells whether an infection is going on on {@code day}. */
  public boolean active(int day) {
    return day - lastStartDay < durationDays && day >= lastStartDay;
  }

  /** Returns the number of infections so far. */
  public int count() {
    return count;
  }

  /** Tells whether the clone with identity {@code cloneId} recognizes the running infection. */
  public boolean crossReacts(long patientKey, long cloneId) {
    return mimicry
        && Keyed.uniform(Keyed.hash(patientKey, lastStartDay), cloneId, Purpose.CROSS_REACTION)
            < crossReactive;
  }

  @Override
  public void save(StateSink sink) {
    sink.value("infections.lastStartDay", lastStartDay);
    sink.value("infections.count", count);
  }

  @Override
  public void load(StateSource source) {
    lastStartDay = (int) source.value("infections.lastStartDay");
    count = (int) source.value("infections.count");
  }
}
