package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.anergy.base.ParameterSet;
import org.anergy.biology.TestLattices.Draws;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Patch;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.junit.jupiter.api.Test;

/** Divisions in steps against divisions at any time. */
class BlastCellsTest {
  private static final double CYCLE = 10;
  private static final double SPREAD = 0.3;
  private static final int HOURS = 240;
  private static final int LINES = 4000;

  /** Every division goes ahead, and no line comes to the last one. */
  private static final ParameterSet PARAMETERS =
      ParameterSet.defaults()
          .with(PrimingParameters.CYCLE, CYCLE)
          .with(PrimingParameters.CYCLE_SPREAD, SPREAD)
          .with(PrimingParameters.STRONG_SIGNAL, 1)
          .with(PrimingParameters.DIVISIONS, 120);

  /** Mean number of divisions of a line of cells, and its variance. */
  private record Divisions(double mean, double variance) {
    static Divisions of(int[] counts) {
      double sum = 0;
      double squares = 0;
      for (int count : counts) {
        sum += count;
        squares += (double) count * count;
      }
      double mean = sum / counts.length;
      return new Divisions(mean, squares / counts.length - mean * mean);
    }

    /**
     * Independent draws: four standard errors of the difference (sd 1.5 a line: 0.13 divisions), a
     * false alarm of 6e-5 each if seeds are changed. Daughters that started anew at the end of a
     * step would lose half a step in each of 23 cycles: 1.0 divisions at 1 h and 0.3 at 0.25 h.
     */
    void assertSameMean(Divisions other) {
      double bound = 4 * Math.sqrt((variance + other.variance) / LINES);
      assertThat(bound).isLessThan(0.2);
      assertThat(mean).isCloseTo(other.mean, within(bound));
    }
  }

  @Test
  void linesDivideAsOftenWhateverTheStep() {
    Divisions anyTime = Divisions.of(continuous());
    for (boolean daughters : new boolean[] {false, true}) {
      Divisions fine = Divisions.of(stepped(0.25, daughters));
      Divisions coarse = Divisions.of(stepped(1, daughters));
      fine.assertSameMean(anyTime);
      coarse.assertSameMean(anyTime);
      coarse.assertSameMean(fine);
    }
  }

  /** Without steps: how many sums of lognormal times are below the end. */
  private static int[] continuous() {
    SplittableRandom random = new SplittableRandom(7);
    int[] counts = new int[LINES];
    for (int k = 0; k < LINES; k++) {
      double at = CYCLE * Math.exp(SPREAD * random.nextGaussian());
      while (at <= HOURS) {
        counts[k]++;
        at += CYCLE * Math.exp(SPREAD * random.nextGaussian());
      }
    }
    return counts;
  }

  /** Lines that go on with one of the daughters, who keeps the column or who is announced. */
  private static int[] stepped(double stepHours, boolean daughters) {
    Patch node = TestLattices.node(new Lattice(8, 8, 20));
    BlastCells blasts = new BlastCells(node, TestLattices.settings(PARAMETERS, stepHours));
    CellStore cells = node.cells();
    Draws draws = new Draws(daughters ? 3 : 4);
    for (int k = 0; k < LINES; k++) {
      int i = cells.append();
      cells.id[i] = Keyed.hash(k, daughters ? 1 : 0);
      cells.kind[i] = CellKind.BLAST;
      cells.amount[i] = 1;
      cells.timer[i] = (float) lognormal(draws);
    }
    int[] counts = new int[LINES];
    for (int step = 0; step < Math.round(HOURS / stepHours); step++) {
      long key = Keyed.stepKey(Double.doubleToLongBits(stepHours), step);
      for (int i = 0; i < LINES; i++) {
        int births = cells.births();
        blasts.step(i, key);
        if (cells.births() > births) {
          counts[i]++;
          if (daughters) {
            cells.copy(LINES + births, i);
          }
        }
      }
      cells.resize(LINES);
    }
    assertThat(cells.kind).as("no line has ended").startsWith(CellKind.BLAST);
    return counts;
  }

  private static double lognormal(Draws draws) {
    return Samplers.lognormal(CYCLE, SPREAD, draws.uniform());
  }

  /** Both daughters were due when their mother was, by their own next times. */
  @Test
  void daughtersKeepTheOverdueTimeOfALateDivision() {
    double step = 1;
    Settings settings = TestLattices.settings(PARAMETERS, step);
    Patch node = TestLattices.node(new Lattice(8, 8, 20));
    BlastCells blasts = new BlastCells(node, settings);
    CellStore cells = node.cells();
    Draws draws = new Draws(5);
    int mother = cells.append();
    for (int trial = 0; trial < 1000; trial++) {
      cells.resize(1);
      cells.id[mother] = trial;
      cells.kind[mother] = CellKind.BLAST;
      cells.amount[mother] = 1;
      cells.divisions[mother] = 0;
      cells.timer[mother] = (float) draws.between(0, step);
      double overdue = step - cells.timer[mother];
      long key = Keyed.stepKey(9, trial);

      blasts.step(mother, key);

      assertThat(cells.births()).isEqualTo(1);
      for (int cell : new int[] {mother, 1}) {
        double u = Keyed.uniform(key, cells.id[cell], Purpose.DIVISION + 512);
        double due = Samplers.lognormal(CYCLE, SPREAD, u) - overdue;
        assertThat((double) cells.timer[cell]).isCloseTo(due, within(1e-5));
      }
      assertThat(cells.timer[1]).isNotEqualTo(cells.timer[mother]);
    }
  }
}
