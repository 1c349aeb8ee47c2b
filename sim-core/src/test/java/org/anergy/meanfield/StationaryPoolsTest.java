package org.anergy.meanfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.model.BuiltIns;
import org.anergy.model.Simulation;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;

/**
 * Healthy pools over 20 years in 300 patients who differ. The standard error of the mean of a pool
 * is below 1 % (patients differ by a third), so that a drift of 1 % a year, 18 % in all, is far out
 * of reach of chance. Steps of 12 h: pools change over weeks.
 */
class StationaryPoolsTest {
  private static final int PATIENTS = 300;
  private static final int YEARS = 20;
  private static final String HEALTHY =
      """
      schema: anergy/scenario/1
      title: healthy
      extends: disease/healthy
      fidelity: mean-field
      time: {step: 12 h}
      followUp: 20 years
      """;

  @Test
  void healthyNaiveAndRegulatoryPoolsStandStillAndNeverDieOut() {
    LoadedScenario loaded =
        BuiltIns.scenarioLoader()
            .load("x.yaml", HEALTHY.getBytes(StandardCharsets.UTF_8), List.of());
    double[][] pools = new double[PATIENTS][];

    IntStream.range(0, PATIENTS).parallel().forEach(i -> pools[i] = pools(loaded, i));

    for (int pool = 0; pool < 3; pool++) {
      double early = 0;
      double late = 0;
      double smallest = Double.POSITIVE_INFINITY;
      for (double[] patient : pools) {
        early += patient[3 * pool];
        late += patient[3 * pool + 1];
        smallest = Math.min(smallest, patient[3 * pool + 2]);
      }
      double drift = Math.log(late / early) / (YEARS - 1);
      assertThat(drift).as("yearly drift of pool %s", pool).isBetween(-0.01, 0.01);
      assertThat(smallest).as("smallest pool %s of any patient at any time", pool).isPositive();
    }
  }

  /**
   * Mean of the first and of the last year and minimum, of naive CD4, regulatory and naive CD8
   * cells.
   */
  private static double[] pools(LoadedScenario loaded, int patient) {
    try (Simulation simulation = new MeanFieldSimulation(loaded.patient(5, patient), 5, patient)) {
      List<String> names = simulation.columns().stream().map(SeriesColumn::name).toList();
      int naive = names.indexOf("naive_total");
      int regulatory = names.indexOf("regulatory_total");
      int cytotoxic = names.indexOf("cytotoxic_naive_total");
      double[] row = new double[names.size()];
      double[] found = new double[9];
      found[2] = Double.POSITIVE_INFINITY;
      found[5] = Double.POSITIVE_INFINITY;
      found[8] = Double.POSITIVE_INFINITY;
      int[] counted = new int[2];
      long stepsPerMonth = Math.round(30 * 24 / simulation.stepHours());
      while (simulation.step() < simulation.totalSteps()) {
        simulation.advance();
        if (simulation.step() % stepsPerMonth != 0 || simulation.day() < 0) {
          continue;
        }
        simulation.sample(row, 0);
        int when = simulation.day() < 365 ? 0 : simulation.day() > (YEARS - 1) * 365.25 ? 1 : 2;
        double[] pools = {row[naive] - row[cytotoxic], row[regulatory], row[cytotoxic]};
        for (int pool = 0; pool < 3; pool++) {
          double cells = pools[pool];
          found[3 * pool + 2] = Math.min(found[3 * pool + 2], cells);
          if (when < 2) {
            found[3 * pool + when] += cells;
          }
        }
        if (when < 2) {
          counted[when]++;
        }
      }
      for (int pool = 0; pool < 3; pool++) {
        found[3 * pool] /= counted[0];
        found[3 * pool + 1] /= counted[1];
      }
      assertThat(Arrays.stream(counted).min().orElse(0)).isPositive();
      return found;
    }
  }
}
