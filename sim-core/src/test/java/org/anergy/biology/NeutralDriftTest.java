package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.field.DiffusionField;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.repertoire.CloneTable;
import org.anergy.scenario.PatientTraits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Clones of one class that differ in nothing but their names, under the niche's regulation alone:
 * what chance does to them is known from birth–death theory. Memory cells with a death hazard of
 * 0.05 /d and a birth hazard of 0.1 /d · (1 − N/K), so that N stands at K/2.
 *
 * <p>Bounds of 4 standard errors: false alarms 6e-5 each with another seed; the seeds are fixed.
 */
class NeutralDriftTest {
  private static final double DEATH = 0.05;

  /** Probability of death, and at N = K/2 of birth, in a day. */
  private static final double DAILY = -Math.expm1(-DEATH);

  /** A body with {@code clones} clones of {@code cells} memory cells each, at its set point. */
  private static final class Pool {
    final Body body;
    final Homeostasis homeostasis;
    final StepClock clock;
    final int clones;

    Pool(int clones, int cells, long seed) {
      this.clones = clones;
      ParameterSet parameters =
          ParameterSet.defaults()
              .with(HomeostasisParameters.MEMORY_NICHE, 2.0 * clones * cells)
              .with(HomeostasisParameters.MEMORY_DEATH, DEATH)
              .with(HomeostasisParameters.MEMORY_BIRTH, 2 * DEATH);
      Settings settings = new Settings(parameters, Set.of(), PatientTraits.typical(), 24, 4);
      @Nullable DiffusionField[] none = new DiffusionField[Cytokine.COUNT];
      Patch node = new Patch("node", new Lattice(8, 8, 20), none, null);
      body = new Body(node, List.of(), new CloneTable(4), new Infections(settings, 0));
      for (int c = 0; c < clones; c++) {
        body.clones().add(Keyed.hash(seed, c), CloneTable.CONVENTIONAL, 0, new float[4]);
      }
      body.ensureClones();
      for (int c = 0; c < clones; c++) {
        body.blood().add(Pools.MEMORY, c, cells);
      }
      homeostasis = new Homeostasis(body, settings);
      clock = new StepClock(Keyed.patientKey(seed, 0), 24);
    }

    void live(int days) {
      for (int day = 0; day < days; day++) {
        clock.at(day);
        homeostasis.startDay(clock);
      }
    }

    int cells(int clone) {
      return body.blood().counts(Pools.MEMORY)[clone];
    }

    /** Probability that two cells, drawn with replacement, are of different clones. */
    double diversity() {
      double total = body.blood().total(Pools.MEMORY);
      double same = 0;
      for (int c = 0; c < clones; c++) {
        same += cells(c) / total * (cells(c) / total);
      }
      return 1 - same;
    }
  }

  /**
   * Diversity falls as exp(-σ² t / N), where σ² = 2 q (1 − q) is the variance of a cell's
   * contribution in a day (q = {@link #DAILY}); 1 % for the fluctuations of N (0.5 %) and for terms
   * of the order 1/N.
   */
  @Test
  void diversityOfNeutralClonesFallsAsTheoryOfDriftExpects() {
    int clones = 20;
    int perClone = 10;
    int days = 2000;
    int bodies = 800;
    double sum = 0;
    double squares = 0;
    double[] mean = new double[clones];
    double[] square = new double[clones];
    for (int b = 0; b < bodies; b++) {
      Pool pool = new Pool(clones, perClone, Keyed.hash(17, b));
      pool.live(days);
      double diversity = pool.diversity();
      sum += diversity;
      squares += diversity * diversity;
      for (int c = 0; c < clones; c++) {
        mean[c] += pool.cells(c) / (double) bodies;
        square[c] += Math.pow(pool.cells(c), 2) / bodies;
      }
    }
    double observed = sum / bodies;
    double error = Math.sqrt((squares / bodies - observed * observed) / bodies);
    double initial = 1 - 1.0 / clones;
    double expected = initial * Math.exp(-2 * DAILY * (1 - DAILY) * days / (clones * perClone));
    assertThat(observed).isCloseTo(expected, within(4 * error + 0.01 * expected));
    assertThat(error).as("power: what 8 % of another rate would change").isLessThan(0.01);

    // No clone has an advantage from its place in the table: 20 comparisons of 4 errors.
    for (int c = 0; c < clones; c++) {
      double spread = Math.sqrt((square[c] - mean[c] * mean[c]) / bodies);
      assertThat(mean[c]).as("clone %d", c).isCloseTo(perClone, within(4 * spread));
    }
  }

  /**
   * A single cell's line dies out as in a critical Galton–Watson process with a day's generating
   * function f(s) = (q + (1 − q) s)(1 − q + q s): a cell dies or not, and divides or not.
   */
  @Test
  void linesOfSingleCellsDieOutAsACriticalBranchingProcess() {
    int clones = 2000;
    int bodies = 40;
    int[] days = {10, 40, 160};
    for (int time : days) {
      double extinct = 0;
      for (int day = 0; day < time; day++) {
        extinct = (DAILY + (1 - DAILY) * extinct) * (1 - DAILY + DAILY * extinct);
      }
      double survivors = 0;
      double size = 0;
      double squares = 0;
      for (int b = 0; b < bodies; b++) {
        Pool pool = new Pool(clones, 1, Keyed.hash(23, 1000L * time + b));
        pool.live(time);
        int alive = 0;
        for (int c = 0; c < clones; c++) {
          alive += pool.cells(c) > 0 ? 1 : 0;
        }
        survivors += alive;
        squares += (double) alive * alive;
        size += pool.body.blood().total(Pools.MEMORY);
      }
      double mean = survivors / bodies;
      double error = Math.sqrt((squares / bodies - mean * mean) / bodies);
      assertThat(mean / clones)
          .as("lines alive after %d days", time)
          .isCloseTo(1 - extinct, within(4 * error / clones + 0.002));
      assertThat(size / bodies / clones).as("the pool as a whole").isCloseTo(1, within(0.02));
    }
  }
}
