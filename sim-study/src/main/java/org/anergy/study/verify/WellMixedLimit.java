package org.anergy.study.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.anergy.meanfield.MeanFieldSimulation;
import org.anergy.model.PatientSimulation;
import org.anergy.model.Simulation;
import org.anergy.parallel.PhaseExecutor;
import org.anergy.record.SeriesColumn;
import org.anergy.run.ModelHash;
import org.anergy.scenario.Scenario;

/**
 * Agents that jump to any site in every step, with secretion spread evenly, against the mean field:
 * two programs that share parameters and laws, but neither lattice nor order nor draws.
 */
final class WellMixedLimit implements VerificationCheck {
  /** Identity of the check. */
  static final String ID = "mean-field";

  private static final double MOST_ERRORS = 3;
  private static final long MEAN_FIELD_SEEDS = 1_000_000;

  /** What is compared: numbers of the node, the blood, the tissue and the fields. */
  static final List<String> COLUMNS =
      List.of(
          "naive_total",
          "regulatory_total",
          "regulatory_node",
          "regulatory_active_node",
          "apc_mature_node",
          "apc_tolerogenic_node",
          "dividing_node",
          "effector_total",
          "regulatory_tissue",
          "il10_node",
          "il10_tissue",
          "integrity",
          "cytotoxic_naive_total",
          "cytotoxic_tissue");

  /** Smaller lattices, so that agents are affordable; as many infections as can be. */
  private static final List<String> SMALL =
      List.of("space.tissuePatches=2", "space.patchSites=32", "patient.infections=12 /year");

  private static final List<String> INFLAMED =
      List.of(
          "patient.regulatoryFunction=0.05",
          "parameters.trigger.bystander=1",
          "parameters.effector.entry=0.5 /d",
          "parameters.antigen.steadyRate=50 /d",
          "parameters.effector.memory=0.2");

  private record Regime(String name, int days, List<String> overrides) {}

  private static List<Regime> regimes() {
    List<String> inflamed = new ArrayList<>(SMALL);
    inflamed.addAll(INFLAMED);
    return List.of(new Regime("quiet", 60, SMALL), new Regime("inflamed", 60, inflamed));
  }

  @Override
  public CheckText text() {
    int comparisons = 2 * COLUMNS.size();
    return new CheckText(
        ID,
        "Agents at infinite motility agree with the mean field",
        Sample.MIXED_PATIENTS.full()
            + " simulations of each fidelity, independent seeds, two regimes (quiet, and inflamed"
            + " by parameters at the end of their ranges), 60 days from a healthy start, means over"
            + " days 15 to 60: difference in standard errors, largest of "
            + comparisons,
        "at most 3 for every quantity",
        "7 % if the " + comparisons + " were independent (fewer are)",
        "half, for a bias of 3 standard errors in one quantity; the table shows the biases");
  }

  @Override
  public Finding run(VerificationContext context) {
    int n = context.size(Sample.MIXED_PATIENTS);
    Map<String, double[]> numbers = new LinkedHashMap<>();
    for (Regime regime : regimes()) {
      Scenario scenario =
          context
              .scenario("extends: disease/relapsing-remitting-ms", regime.overrides())
              .scenario();
      String key =
          "mean-field-"
              + ModelHash.of(Scenario.Fidelity.MEAN_FIELD).substring(0, 16)
              + "-"
              + regime.name()
              + "-"
              + Integer.toHexString(List.of(regime.days(), regime.overrides(), COLUMNS).hashCode())
              + "-"
              + n;
      numbers.put(regime.name(), context.numbers(key, () -> compare(scenario, regime, n, context)));
    }
    return judge(numbers, n);
  }

  /**
   * Judges the comparison of {@code n} simulations of each fidelity.
   *
   * @param numbers by regime: for each column the mean of the agents, that of the mean field and
   *     the standard error of their difference
   */
  static Finding judge(Map<String, double[]> numbers, int n) {
    double worst = 0;
    List<String> table =
        new ArrayList<>(
            List.of(
                "| regime | quantity | agents | mean field | standard errors |",
                "|---|---|---|---|---|"));
    for (Map.Entry<String, double[]> regime : numbers.entrySet()) {
      for (int c = 0; c < COLUMNS.size(); c++) {
        double agents = regime.getValue()[3 * c];
        double meanField = regime.getValue()[3 * c + 1];
        double difference = meanField - agents;
        // Without any spread the two must be equal: a difference is infinitely many errors.
        double z = difference == 0 ? 0 : difference / regime.getValue()[3 * c + 2];
        worst = Math.max(worst, Math.abs(z));
        table.add(
            VerificationRecord.row(
                List.of(
                    regime.getKey(),
                    COLUMNS.get(c),
                    String.format(Locale.ROOT, "%.4g", agents),
                    String.format(Locale.ROOT, "%.4g", meanField),
                    String.format(Locale.ROOT, "%.1f", z))));
      }
    }
    return new Finding(
        worst <= MOST_ERRORS ? Verdict.PASS : Verdict.FAIL,
        String.format(Locale.ROOT, "largest difference %.1f standard errors", worst),
        n + " simulations of each",
        table);
  }

  /** Returns, for each column, both means and the standard error of their difference. */
  private static double[] compare(
      Scenario scenario, Regime regime, int n, VerificationContext context) {
    double[][] agents = new double[n][];
    double[][] meanField = new double[n][];
    try (PhaseExecutor threads = new PhaseExecutor(Math.min(n, context.jobs()))) {
      threads.run(
          n,
          i -> {
            if (context.stop()) {
              throw new CancellationException();
            }
            try (Simulation a = new PatientSimulation(scenario, i, 0, 1, true);
                Simulation m = new MeanFieldSimulation(scenario, MEAN_FIELD_SEEDS + i, 0)) {
              agents[i] = means(a, regime.days());
              meanField[i] = means(m, regime.days());
            }
          });
    }
    double[] numbers = new double[3 * COLUMNS.size()];
    for (int c = 0; c < COLUMNS.size(); c++) {
      double[] a = moments(agents, c);
      double[] m = moments(meanField, c);
      numbers[3 * c] = a[0];
      numbers[3 * c + 1] = m[0];
      numbers[3 * c + 2] = Math.sqrt((a[1] + m[1]) / n);
    }
    return numbers;
  }

  /** Returns the means of the columns over the last three quarters of {@code days}. */
  private static double[] means(Simulation simulation, int days) {
    List<String> names = simulation.columns().stream().map(SeriesColumn::name).toList();
    double[] row = new double[names.size()];
    double[] sums = new double[COLUMNS.size()];
    int stepsPerDay = (int) Math.round(24 / simulation.stepHours());
    int from = days / 4;
    for (int day = 0; day < days; day++) {
      for (int step = 0; step < stepsPerDay; step++) {
        simulation.advance();
      }
      if (day >= from) {
        simulation.sample(row, 0);
        for (int c = 0; c < sums.length; c++) {
          sums[c] += row[names.indexOf(COLUMNS.get(c))] / (days - from);
        }
      }
    }
    return sums;
  }

  /** Returns mean and variance of column {@code c}. */
  private static double[] moments(double[][] samples, int c) {
    double mean = 0;
    for (double[] sample : samples) {
      mean += sample[c] / samples.length;
    }
    double variance = 0;
    for (double[] sample : samples) {
      variance += (sample[c] - mean) * (sample[c] - mean) / (samples.length - 1);
    }
    return new double[] {mean, variance};
  }
}
