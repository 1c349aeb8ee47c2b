package org.anergy.study.report;

import org.anergy.record.Series;

/**
 * The span and unit of time that all charts of a report share.
 *
 * @param fromDay first day drawn
 * @param toDay last day drawn
 * @param originDay day at which the axis reads zero
 * @param daysPerUnit days in a unit of the axis
 * @param label text below the axis, with the unit
 */
public record TimeAxis(
    double fromDay, double toDay, double originDay, double daysPerUnit, String label) {
  private static final double DAYS_PER_YEAR = 365.25;
  private static final double YEARS_FROM_DAYS = 1000;

  /** The last daily value lies up to two days before the end of a follow-up of whole years. */
  private static final double SLACK_DAYS = 2;

  /** Part of the axis that lies behind a death, so that it is seen that nothing follows. */
  private static final double AFTER_DEATH = 0.03;

  /**
   * Returns the axis of a whole run; years if it is long, else days. It reaches to a year that the
   * last value almost reaches, so that the year is labelled.
   */
  static TimeAxis of(Series series) {
    double from = series.size() == 0 ? 0 : series.row(0)[0];
    double to = series.size() == 0 ? 1 : series.row(series.size() - 1)[0];
    double year = Math.ceil(to / DAYS_PER_YEAR) * DAYS_PER_YEAR;
    return between(from, year - to <= SLACK_DAYS ? year : Math.max(to, from + 1));
  }

  /** Returns the axis of a whole run; of a patient who died it reaches a little further. */
  static TimeAxis of(Series series, double deathDay) {
    if (Double.isNaN(deathDay)) {
      return of(series);
    }
    double from = series.size() == 0 ? 0 : series.row(0)[0];
    double lived = Math.max(deathDay - from, 1);
    return between(from, from + (1 + AFTER_DEATH) * lived);
  }

  /** Returns the axis from {@code fromDay} to {@code toDay}. */
  public static TimeAxis between(double fromDay, double toDay) {
    boolean years = toDay - fromDay >= YEARS_FROM_DAYS;
    return years
        ? new TimeAxis(fromDay, toDay, 0, DAYS_PER_YEAR, "time since start of follow-up (years)")
        : new TimeAxis(fromDay, toDay, 0, 1, "time since start of follow-up (days)");
  }

  /** Returns {@code day} in units of the axis. */
  public double position(double day) {
    return (day - originDay) / daysPerUnit;
  }
}
