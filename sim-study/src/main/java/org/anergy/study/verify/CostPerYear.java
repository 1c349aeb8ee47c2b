package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.study.stats.Bootstrap;
import org.anergy.study.stats.Interval;

/** What a simulated patient-year costs, and what it is spent on. */
final class CostPerYear implements VerificationCheck {
  private static final double BUDGET_SECONDS = 10;
  private static final int FEWEST = 2;

  @Override
  public CheckText text() {
    return new CheckText(
        "cost",
        "A patient-year costs at most 10 core-seconds",
        "processor time of the runs (run-in included) over the years of follow-up, first "
            + Sample.COST_PATIENTS.full()
            + " untreated patients of the natural history (bootstrap over patients, 95 %)",
        "mean at most 10 s",
        "depends on the machine, which is named below",
        "the same");
  }

  @Override
  public Finding run(VerificationContext context) {
    CachedCohort first = Cohorts.naturalHistory(context, context.size(Sample.COST_PATIENTS));
    boolean known = first.map(PatientRecord::cpuSeconds).stream().anyMatch(c -> !Double.isNaN(c));
    // What patients cost that another model simulated is not known: those run again are elsewhere.
    return judge(known ? first : Cohorts.naturalHistory(context));
  }

  /** Judges untreated patients. */
  static Finding judge(CachedCohort cohort) {
    Map<String, Double> nanos = new LinkedHashMap<>();
    List<double[]> costs = new ArrayList<>();
    for (PatientRecord patient : cohort) {
      if (Double.isNaN(patient.cpuSeconds())) {
        continue; // spent by another model
      }
      patient.phaseNanos().forEach((phase, t) -> nanos.merge(phase, 1.0 * t, Double::sum));
      costs.add(new double[] {patient.cpuSeconds(), patient.years()});
    }
    if (costs.size() < FEWEST) {
      return new Finding(
          Verdict.UNDECIDED, "no cost of enough patients is known", costs.size() + " patients");
    }
    Interval cost =
        Bootstrap.interval(costs, Cohorts.LEVEL, s -> Bootstrap.ratio(s, c -> c[0], c -> c[1]));
    double all = nanos.values().stream().mapToDouble(x -> x).sum();
    List<String> table = new ArrayList<>(List.of("| phase | share of the time |", "|---|---|"));
    nanos.forEach(
        (phase, t) ->
            table.add(
                VerificationRecord.row(
                    List.of(phase, String.format(Locale.ROOT, "%.1f %%", 100 * t / all)))));
    return new Finding(
        cost.estimate() <= BUDGET_SECONDS ? Verdict.PASS : Verdict.FAIL,
        "core-seconds a patient-year " + cost,
        costs.size()
            + " patients, "
            + Math.round(costs.stream().mapToDouble(c -> c[1]).sum())
            + " patient-years",
        table);
  }
}
