package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.stats.Interval;
import org.anergy.study.stats.KaplanMeier;

/** Simulated figures beside the published ones, as they come: inside or outside, no threshold. */
final class PublishedFigures implements VerificationCheck {
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

  @Override
  public Finding run(VerificationContext context) {
    return judge(Cohorts.naturalHistory(context));
  }

  /** Compares untreated patients. */
  static Finding judge(CachedCohort cohort) {
    NaturalFigures figures = NaturalFigures.of(cohort);
    List<String> table = new ArrayList<>();
    table.add("| figure | published | simulated | |");
    table.add("|---|---|---|---|");
    List<Boolean> inside = new ArrayList<>();
    row(
        table,
        inside,
        "relapses a year in two years, after a year with one (untreated arms of trials)",
        0.4,
        1.0,
        figures.armRate());
    row(
        table,
        inside,
        "patients with a relapse in two years, after a year with one (AFFIRM: 0.557)",
        0.5,
        0.62,
        figures.armShare());
    point(table, "relapses a year of all patients, whatever their activity", "", figures.rate());
    double[][] life = {{0.641, 0.745}, {0.796, 0.879}, {0.876, 0.94}};
    for (int w = 0; w < life.length; w++) {
      row(
          table,
          inside,
          "enhancing lesions gone by week " + 4 * (w + 1) + " (Zhang 2003)",
          life[w][0],
          life[w][1],
          figures.lesionsGone(4 * (w + 1)));
    }
    point(table, "rise of the score at a relapse, points (AFFIRM)", "1.09", figures.rise());
    point(
        table, "rise left after it (AFFIRM; here after 180 d), points", "0.28", figures.residual());
    point(
        table,
        "new lesions a month (Velez de Mendizabal 2013, nine active patients)",
        "2.3 to 3.3",
        figures.lesionsAMonth());
    point(table, "correlation of adjacent months (same)", "0.42", figures.adjacentMonths());
    point(table, "months without a new lesion (same)", "0.18", figures.emptyMonths());
    point(
        table,
        "change of the relapse rate in five years (Tremlett 2008)",
        "-0.17",
        figures.decline());
    disability(table, figures);
    long fits = inside.stream().filter(i -> i).count();
    return new Finding(
        Verdict.REPORTED,
        fits + " of " + inside.size() + " figures with a published interval lie inside it",
        Cohorts.sample(cohort),
        table);
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

  private static void disability(List<String> table, NaturalFigures figures) {
    String[] published = {"11.4", "23.1", "33.1"};
    double[] levels = {4, 6, 7};
    for (int l = 0; l < levels.length; l++) {
      KaplanMeier curve = figures.yearsTo(levels[l]);
      double end = figures.meanYears();
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
}
