package org.anergy.clinical;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.Endpoint;

/**
 * The numbers that sum up a clinical course between day 0 and the end of the follow-up, planned or
 * by death.
 */
final class CourseEndpoints {
  private static final double YEAR = 365.25;
  private static final int[] LIFE_WEEKS = {4, 8, 12};
  private final Lesions lesions;
  private final Relapses relapses;
  private final Progression progression;
  private final double end;
  private final List<Endpoint> list = new ArrayList<>();

  CourseEndpoints(Lesions lesions, Relapses relapses, Progression progression, double end) {
    this.lesions = lesions;
    this.relapses = relapses;
    this.progression = progression;
    this.end = end;
  }

  List<Endpoint> list(double onsetDay, double deathDay, double score, double irreversible) {
    add("onset_day", onsetDay, "d", "first day with a lesion or a score of 0.1 points");
    relapseEndpoints();
    lesionEndpoints();
    add(
        "progression_3_months_day",
        progression.firstEarly() < end ? progression.firstEarly() : Double.NaN,
        "d",
        "begin of the first worsening that 12 weeks confirmed");
    add(
        "progression_day",
        progression.count() > 0 ? progression.day(0) : Double.NaN,
        "d",
        "begin of the first worsening confirmed for the defined time");
    nedaEndpoints();
    add("score_end", score, "points", "true score at the end");
    add("score_irreversible_end", irreversible, "points", "irreversible score at the end");
    add("score_measured_end", relapses.visitScore(), "points", "score at the last visit");
    add("followed_days", end, "d", "days of follow-up that were lived");
    add("death_day", deathDay, "d", "day of death");
    return List.copyOf(list);
  }

  private void relapseEndpoints() {
    int count = count(relapses.rows(), Relapses.ONSET, 0, end);
    double first = Double.NaN;
    double rise = 0;
    double length = 0;
    double residual = 0;
    int ended = 0;
    int seen = 0;
    for (int row = 0; row < relapses.rows().size(); row++) {
      Rows rows = relapses.rows();
      double onset = rows.get(row, Relapses.ONSET);
      if (!(onset >= 0 && onset < end)) {
        continue;
      }
      first = Double.isNaN(first) ? onset : first;
      rise += rows.get(row, Relapses.WORST) - rows.get(row, Relapses.REFERENCE);
      if (!Double.isNaN(rows.get(row, Relapses.DURATION))) {
        length += rows.get(row, Relapses.DURATION);
        ended++;
      }
      if (!Double.isNaN(rows.get(row, Relapses.RESIDUAL))) {
        residual += rows.get(row, Relapses.RESIDUAL);
        seen++;
      }
    }
    add("relapses", count, "1", "relapses that began in the follow-up");
    add("relapse_rate", count / (end / YEAR), "1/y", "relapses a year of follow-up");
    add("first_relapse", first, "d", "onset of the first relapse");
    add("relapse_rise", ratio(rise, count), "points", "mean of the worst measured rises");
    add("relapse_residual", ratio(residual, seen), "points", "mean measured rise left at 180 d");
    add("relapse_duration", ratio(length, ended), "d", "mean time from onset to recovery");
  }

  private void lesionEndpoints() {
    Rows rows = lesions.rows();
    int count = count(rows, Lesions.START, 0, end);
    int silent = 0;
    int over = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row, Lesions.START) >= 0 && !Double.isNaN(rows.get(row, Lesions.END))) {
        over++;
        silent += rows.get(row, Lesions.SYMPTOMATIC) == 0 ? 1 : 0;
      }
    }
    add("lesions", count, "lesions", "new lesions in the follow-up");
    add("lesions_silent", ratio(silent, over), "1", "share of ended lesions without relapse");
    for (int weeks : LIFE_WEEKS) {
      add(
          "lesions_gone_" + weeks + "_weeks",
          goneWithin(weeks * 7),
          "1",
          "share of enhancing lesions gone after " + weeks + " weeks, of those seen so long");
    }
  }

  /** Only lesions that began to enhance early enough count, gone or not: no bias to short lives. */
  private double goneWithin(double days) {
    Rows rows = lesions.rows();
    int seen = 0;
    int gone = 0;
    for (int row = 0; row < rows.size(); row++) {
      double first = rows.get(row, Lesions.FIRST_OPEN);
      if (first >= 0 && first + days <= end) {
        seen++;
        gone += lesions.enhancedDays(row) <= days ? 1 : 0;
      }
    }
    return ratio(gone, seen);
  }

  private void nedaEndpoints() {
    int years = (int) Math.floor(end / YEAR);
    int free = 0;
    for (int year = 0; year < years; year++) {
      free += neda(year) ? 1 : 0;
    }
    String meaning = "no relapse, new lesion or begin of confirmed progression: 1, else 0";
    add("neda_year_1", years > 0 ? flag(neda(0)) : Double.NaN, "1", "year 1: " + meaning);
    add("neda_year_2", years > 1 ? flag(neda(1)) : Double.NaN, "1", "year 2: " + meaning);
    add("neda_years", free, "years", "whole years without relapse, new lesion or progression");
  }

  private boolean neda(int year) {
    double from = year * YEAR;
    double to = from + YEAR;
    for (int i = 0; i < progression.count(); i++) {
      if (progression.day(i) >= from && progression.day(i) < to) {
        return false;
      }
    }
    return count(relapses.rows(), Relapses.ONSET, from, to) == 0
        && count(lesions.rows(), Lesions.START, from, to) == 0;
  }

  private static int count(Rows rows, int column, double from, double to) {
    int count = 0;
    for (int row = 0; row < rows.size(); row++) {
      double day = rows.get(row, column);
      count += day >= from && day < to ? 1 : 0;
    }
    return count;
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }

  private static double ratio(double sum, int count) {
    return count == 0 ? Double.NaN : sum / count;
  }

  private void add(String name, double value, String unit, String meaning) {
    list.add(new Endpoint(name, value, unit, meaning));
  }
}
