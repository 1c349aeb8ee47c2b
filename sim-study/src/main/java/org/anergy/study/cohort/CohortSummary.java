package org.anergy.study.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.study.runs.PatientRow;
import org.anergy.study.stats.KaplanMeier;

/**
 * What a cohort came to. Patients are followed for the same time unless they die; then they count
 * for the time they lived: rates are relapses over patient-years, and death ends observation
 * without a relapse (censoring), which is fair as far as the dead would have relapsed as often as
 * the others.
 *
 * @param patients number of patients simulated to the end
 * @param years planned follow-up of each, years of 365.25 d
 * @param patientYears time that all of them lived in it, years
 * @param deaths number of patients who died
 * @param rates annual relapse rate of each patient over the time that was lived, sorted
 * @param meanRate relapses over patient-years, 1/year
 * @param rateError standard error of the mean rate from the spread between patients (that of a
 *     ratio of means, if patients lived for different times), 1/year
 * @param dispersion k of the negative binomial distribution of the counts by its moments,
 *     mean²/(variance − mean) for equal times; infinite if the counts vary no more than Poisson
 *     counts
 * @param survival share of patients without relapse over time
 * @param alive share of patients alive over time, by day
 */
public record CohortSummary(
    int patients,
    double years,
    double patientYears,
    int deaths,
    List<Double> rates,
    double meanRate,
    double rateError,
    double dispersion,
    List<SurvivalStep> survival,
    KaplanMeier alive) {

  /**
   * Share of patients who had no relapse yet, by Kaplan and Meier (1958,
   * doi:10.1080/01621459.1958.10501452); the dead are censored at their death.
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
   * @param followUpDays their planned follow-up, d
   */
  public static CohortSummary of(List<PatientRow> rows, double followUpDays) {
    double[] counts = rows.stream().mapToDouble(r -> r.endpoint(PatientRow.RELAPSES)).toArray();
    // Parts of the plan, not years: they are exactly 1 where nobody dies.
    double[] lived =
        rows.stream().mapToDouble(r -> r.followedDays(followUpDays) / followUpDays).toArray();
    int n = counts.length;
    double planned = followUpDays / 365.25;
    double meanLived = Arrays.stream(lived).sum() / n;
    double years = planned * meanLived;
    double mean = Arrays.stream(counts).sum() / n;
    double[] exposure = Arrays.stream(lived).map(part -> part / meanLived).toArray();
    double[] excess = new double[n];
    Arrays.setAll(excess, i -> counts[i] - mean * exposure[i]);
    double squares = Arrays.stream(excess).map(x -> x * x).sum();
    double variance = n > 1 ? squares / (n - 1) : Double.NaN;
    double unequal = Arrays.stream(exposure).map(x -> x * x).sum() / n; // 1 for equal times
    double dispersion =
        variance > mean ? mean * mean / (variance - mean) * unequal : Double.POSITIVE_INFINITY;
    return new CohortSummary(
        n,
        planned,
        years * n,
        (int) rows.stream().filter(PatientRow::died).count(),
        IntStream.range(0, n)
            .filter(i -> lived[i] > 0)
            .mapToObj(i -> counts[i] / (planned * lived[i]))
            .sorted()
            .toList(),
        mean / years,
        Math.sqrt(variance / n) / years,
        n > 1 ? dispersion : Double.NaN,
        survival(rows, followUpDays),
        alive(rows, followUpDays));
  }

  private static KaplanMeier alive(List<PatientRow> rows, double followUpDays) {
    double[] days = rows.stream().mapToDouble(r -> r.followedDays(followUpDays)).toArray();
    boolean[] deaths = new boolean[days.length];
    for (int i = 0; i < deaths.length; i++) {
      deaths[i] = rows.get(i).died();
    }
    return KaplanMeier.of(days, deaths);
  }

  private static List<SurvivalStep> survival(List<PatientRow> rows, double followUpDays) {
    double[] days =
        rows.stream()
            .mapToDouble(row -> row.endpoint(PatientRow.FIRST_RELAPSE))
            .filter(day -> !Double.isNaN(day))
            .sorted()
            .toArray();
    double[] leaving =
        rows.stream()
            .filter(row -> Double.isNaN(row.endpoint(PatientRow.FIRST_RELAPSE)))
            .mapToDouble(row -> row.followedDays(followUpDays))
            .sorted()
            .toArray();
    List<SurvivalStep> steps = new ArrayList<>();
    int atRisk = rows.size();
    steps.add(new SurvivalStep(0, atRisk, 0, 1));
    // Between two that leave early, the product of shares is one fraction: of those at its start.
    double base = 1;
    int baseAtRisk = atRisk;
    int left = 0;
    for (int i = 0; i < days.length; ) {
      int leave = left;
      while (leave < leaving.length && leaving[leave] < days[i]) {
        leave++;
      }
      if (leave > left) {
        base = steps.get(steps.size() - 1).free();
        atRisk -= leave - left;
        baseAtRisk = atRisk;
        left = leave;
      }
      int same = 1;
      while (i + same < days.length && days[i + same] == days[i]) {
        same++;
      }
      double free = base * (atRisk - same) / baseAtRisk;
      steps.add(new SurvivalStep(days[i], atRisk, same, free));
      atRisk -= same;
      i += same;
    }
    return steps;
  }

  /**
   * Returns the share of patients without relapse at {@code day}; NaN if nobody lived to see it.
   */
  public double relapseFree(double day) {
    double free = 1;
    for (SurvivalStep step : survival) {
      free = step.day() <= day ? step.free() : free;
    }
    return free > 0 && alive.at(day).estimate() <= 0 ? Double.NaN : free;
  }

  /** Returns the rate below which a share {@code q} of the patients lie, 1/year. */
  public double rateQuantile(double q) {
    return rates.isEmpty() ? Double.NaN : rates.get((int) Math.round(q * (rates.size() - 1)));
  }
}
