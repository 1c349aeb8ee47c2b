package org.anergy.ui.look;

/**
 * Times of a follow-up in words, the same wherever the window shows one. A year begins on the whole
 * day on which 365.25 d times its number fall, so that a whole day never has hours left over.
 */
public final class DayText {
  private static final double YEAR = 365.25;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  private DayText() {}

  /**
   * Returns a time as {@code 2 y 14 d}, {@code −182 d 12 h} or {@code 6 h 30 min}: parts of a day
   * only where there are some.
   *
   * @param day time since the start of the follow-up, d; before it negative
   */
  public static String of(double day) {
    return text(day, false);
  }

  /**
   * Returns a time as {@link #of} does, with its hours always where steps are shorter than a day,
   * so that it does not jump while it runs.
   *
   * @param day time since the start of the follow-up, d
   * @param stepHours length of a step, h
   */
  public static String clock(double day, double stepHours) {
    return text(day, stepHours < HOURS);
  }

  /**
   * Returns a time counted in days alone, such as {@code day 447} or {@code day −182, 12 h}.
   *
   * @param day time since the start of the follow-up, d
   */
  public static String day(double day) {
    long minutes = minutes(day);
    String rest = rest(minutes, false);
    return "day "
        + sign(day, minutes)
        + minutes / (HOURS * MINUTES)
        + (rest.isEmpty() ? "" : ",")
        + rest;
  }

  private static String text(double day, boolean hours) {
    long minutes = minutes(day);
    long days = minutes / (HOURS * MINUTES);
    long years = (long) Math.ceil((days + 1) / YEAR) - 1; // the last that begins until that day
    long left = days - (long) (years * YEAR);
    String begin = years == 0 ? "" : years + " y ";
    String rest = rest(minutes, hours);
    boolean partOfFirstDay = years == 0 && left == 0 && !hours && !rest.isEmpty();
    String text = partOfFirstDay ? rest.strip() : begin + left + " d" + rest;
    return sign(day, minutes) + text;
  }

  private static long minutes(double day) {
    return Math.round(Math.abs(day) * HOURS * MINUTES);
  }

  private static String sign(double day, long minutes) {
    return day < 0 && minutes > 0 ? "−" : "";
  }

  /** Returns hours and minutes after the last whole day, each after a space. */
  private static String rest(long minutes, boolean hours) {
    long hour = minutes / MINUTES % HOURS;
    long minute = minutes % MINUTES;
    String text = hours || hour > 0 || minute > 0 ? " " + hour + " h" : "";
    return minute > 0 ? text + " " + minute + " min" : text;
  }
}
