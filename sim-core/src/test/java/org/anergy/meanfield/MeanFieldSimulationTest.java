package org.anergy.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.anergy.kernel.Digest128;
import org.anergy.kernel.SavedState;
import org.anergy.model.BuiltIns;
import org.anergy.model.PatientSimulation;
import org.anergy.model.Simulation;
import org.anergy.record.SeriesColumn;
import org.anergy.scenario.Scenario;
import org.junit.jupiter.api.Test;

class MeanFieldSimulationTest {
  /** Inflamed by parameters at the ends of their ranges, so that every rule is at work. */
  private static final String INFLAMED =
      """
      schema: anergy/scenario/1
      title: inflamed
      extends: disease/relapsing-remitting-ms
      fidelity: mean-field
      space: {tissuePatches: 2, patchSites: 32}
      patient: {regulatoryFunction: 0.05, infections: 12 /year}
      parameters:
        trigger.bystander: 1
        effector.entry: 0.5 /d
        antigen.steadyRate: 50 /d
        effector.memory: 0.2
      runIn: 30 days
      followUp: 60 days
      """;

  private static final int DAYS = 90;

  private static Scenario scenario(String... overrides) {
    return BuiltIns.scenarioLoader()
        .load("x.yaml", INFLAMED.getBytes(StandardCharsets.UTF_8), List.of(overrides))
        .scenario();
  }

  /** Returns the first seed whose tissue is injured within the time of the tests. */
  private static long inflamedSeed() {
    for (long seed = 1; seed <= 30; seed++) {
      Simulation simulation = new MeanFieldSimulation(scenario(), seed, 0);
      advance(simulation, DAYS * 24);
      if (value(simulation, "integrity") < 0.95) {
        return seed;
      }
    }
    throw new IllegalStateException("no seed injures tissue. Maybe the model became too mild.");
  }

  private static String digest(Simulation simulation) {
    Digest128 digest = new Digest128();
    simulation.save(digest);
    return digest.hex();
  }

  private static double value(Simulation simulation, String column) {
    List<String> names = simulation.columns().stream().map(SeriesColumn::name).toList();
    double[] row = new double[names.size()];
    simulation.sample(row, 0);
    return row[names.indexOf(column)];
  }

  private static void advance(Simulation simulation, int steps) {
    for (int k = 0; k < steps; k++) {
      simulation.advance();
      simulation.verifyInvariants();
    }
  }

  @Test
  void seedAndPatientDecideEverything() {
    List<String> digests =
        IntStream.of(0, 0, 1)
            .mapToObj(
                patient -> {
                  Simulation simulation = new MeanFieldSimulation(scenario(), 7, patient);
                  advance(simulation, 500);
                  return digest(simulation);
                })
            .toList();

    assertThat(digests.get(0)).isEqualTo(digests.get(1)).isNotEqualTo(digests.get(2));
  }

  @Test
  void aStateThatWasSavedGoesOnAsIfNothingHadHappened() {
    long seed = inflamedSeed();
    Simulation whole = new MeanFieldSimulation(scenario(), seed, 0);
    advance(whole, 700);
    SavedState saved = new SavedState();
    whole.save(saved);
    Simulation resumed = new MeanFieldSimulation(scenario(), seed, 0);
    resumed.load(saved);
    assertThat(digest(resumed)).isEqualTo(digest(whole));

    advance(whole, 700);
    advance(resumed, 700);

    assertThat(digest(resumed)).isEqualTo(digest(whole));
  }

  @Test
  void everyRuleIsAtWorkInAnInflamedPatient() {
    Simulation simulation = new MeanFieldSimulation(scenario(), inflamedSeed(), 0);
    double effectors = 0;
    double memory = 0;
    double phagocytes = 0;
    for (int day = 0; day < DAYS; day++) {
      advance(simulation, 24);
      effectors = Math.max(effectors, value(simulation, "effector_tissue"));
      memory = Math.max(memory, value(simulation, "memory_total"));
      phagocytes = Math.max(phagocytes, value(simulation, "phagocytes_active"));
    }
    assertThat(effectors).isPositive();
    assertThat(memory).isPositive();
    assertThat(phagocytes).isPositive();
    assertThat(value(simulation, "reserve")).isBetween(0.0, 0.9999);
    assertThat(simulation.drainEvents()).anyMatch(event -> event.kind().equals("onset"));
  }

  /**
   * A quick version of the check of `anergy verify`: 24 simulations of each kind. The bound is four
   * standard errors of the difference: five comparisons fail by chance in 3e-4 of such tests.
   */
  @Test
  void agentsThatAreEverywhereAgreeWithTheMeanField() {
    List<String> columns =
        List.of("naive_total", "regulatory_total", "regulatory_node", "il10_node", "integrity");
    int n = 24;
    Scenario scenario = scenario("fidelity=agents");
    double[][] agents = new double[columns.size()][n];
    double[][] mixed = new double[columns.size()][n];
    for (int i = 0; i < n; i++) {
      try (Simulation a = new PatientSimulation(scenario, i, 0, 1, true);
          Simulation m = new MeanFieldSimulation(scenario, 1000 + i, 0)) {
        for (int k = 0; k < 20 * 24; k++) {
          a.advance();
          m.advance();
        }
        for (int c = 0; c < columns.size(); c++) {
          agents[c][i] = value(a, columns.get(c));
          mixed[c][i] = value(m, columns.get(c));
        }
      }
    }
    for (int c = 0; c < columns.size(); c++) {
      double error = Math.sqrt((variance(agents[c]) + variance(mixed[c])) / n);
      assertThat(error).as(columns.get(c)).isPositive();
      assertThat(mean(mixed[c])).as(columns.get(c)).isCloseTo(mean(agents[c]), within(4 * error));
    }
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum()
        / (values.length - 1);
  }
}
