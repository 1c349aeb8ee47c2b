package org.anergy.study.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a cohort of untreated patients came to, all followed for the same time.
 *
 * @param patients number of patients simulated to the end
 * @param years follow-up of each, years of 365.25 d
 * @param rates annual relapse rate of each patient, sorted
 * @param meanRate relapses over patient-years, 1/year
 * @param rateError standard error of the mean rate from the spread between patients, 1/year
 * @param dispersion k of the negative binomial distribution of the counts by its moments,
 *     mean²/(variance − mean); infinite if the counts vary no more than Poisson counts
 * @param survival share of patients without relapse over time
 */
public record CohortSummary(
    int patients,
    double years,
    List<Double> rates,
    double meanRate,
    double rateError,
    double dispersion,
    List<SurvivalStep> survival) {

  /**
   * Share of patients who had no relapse yet, by Kaplan and Meier (1958,
   * doi:10.1080/01621459.1958.10501452); nobody is censored before the end.
   *
   * @param day time since the start of the follow-up, d
   * @param atRisk patients without relapse until just before
   * @param relapsed patients with their first relapse on this day
   * @param free share without relapse from now on
   */
  public record SurvivalStep(double day, int atRisk, int relapsed, double free) {}

  public CohortSummary {
    rates = List.copyOf(rates);
    survival = List.copyOf(survival);
  }

  /**
   * Sums up {@code rows}.
   *
   * @param rows patients simulated to the end, at least one
   * @param followUpDays their follow-up, d
   */
  public static CohortSummary of(List<PatientRow> rows, double followUpDays) {
    double years = followUpDays / 365.25;
    double[] counts = rows.stream().mapToDouble(r -> r.endpoint(PatientRow.RELAPSES)).toArray();
    int n = counts.length;
    double mean = Arrays.stream(counts).sum() / n;
    double squares = Arrays.stream(counts).map(c -> (c - mean) * (c - mean)).sum();
    double variance = n > 1 ? squares / (n - 1) : Double.NaN;
    double dispersion =
        variance > mean ? mean * mean / (variance - mean) : Double.POSITIVE_INFINITY;
    return new CohortSummary(
        n,
        years,
        Arrays.stream(counts).map(c -> c / years).sorted().boxed().toList(),
        mean / years,
        Math.sqrt(variance / n) / years,
        n > 1 ? dispersion : Double.NaN,
        survival(rows));
  }

  private static List<SurvivalStep> survival(List<PatientRow> rows) {
    double[] days =
        rows.stream()
            .mapToDouble(row -> row.endpoint(PatientRow.FIRST_RELAPSE))
            .filter(day -> !Double.isNaN(day))
            .sorted()
            .toArray();
    List<SurvivalStep> steps = new ArrayList<>();
    int atRisk = rows.size();
    steps.add(new SurvivalStep(0, atRisk, 0, 1));
    for (int i = 0; i < days.length; ) {
      int same = 1;
      while (i + same < days.length && days[i + same] == days[i]) {
        same++;
      }
      double free = (double) (atRisk - same) / rows.size();
      steps.add(new SurvivalStep(days[i], atRisk, same, free));
      atRisk -= same;
      i += same;
    }
    return steps;
  }

  /** Returns the share of patients without relapse at {@code day}. */
  public double relapseFree(double day) {
    double free = 1;
    for (SurvivalStep step : survival) {
      free = step.day() <= day ? step.free() : free;
    }
    return free;
  }

  /** Returns the rate below which a share {@code q} of the patients lie, 1/year. */
  public double rateQuantile(double q) {
    return rates.get((int) Math.round(q * (rates.size() - 1)));
  }
}
