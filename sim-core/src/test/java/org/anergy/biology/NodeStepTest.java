package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.ParameterSet;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Commit;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.repertoire.CloneTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The parts of a step in the node are short enough: search, binding and decision have converged.
 */
class NodeStepTest {
  private static final int SIDE = 64;
  private static final int T_CELLS = 600;
  private static final int APCS = 60;
  private static final int ROUNDS = 60;
  private static final int HOURS = 16;

  /** Cells stay and APCs live, so that only search, binding and decision count. */
  private static final ParameterSet PARAMETERS =
      ParameterSet.defaults()
          .with(TrafficParameters.NODE_EXIT, 0)
          .with(AntigenParameters.NODE_LIFE, 1e12);

  /**
   * Counts are some 4,700 memory and 25,000 regulatory cells a side, which vary less than Poisson
   * numbers: a ratio has a standard error of at most 2 %. Shorter parts activate 0.5 and 2.4 %
   * more; the bounds are five standard errors from that. In a whole hour 11 % fewer are activated,
   * which the test must see.
   */
  @ParameterizedTest
  @CsvSource({"MEMORY, 0.09", "REGULATORY, 0.06"})
  void activationIsThatOfHalfTheStepButNotThatOfAWholeHour(String kindName, double bound) {
    byte kind = kindName.equals("MEMORY") ? CellKind.MEMORY : CellKind.REGULATORY;
    double shipped = activated(kind, 1.0 / Settings.NODE_PARTS);

    assertThat(shipped / activated(kind, 0.5 / Settings.NODE_PARTS)).isCloseTo(1, within(bound));
    assertThat(activated(kind, 1) / shipped).isLessThan(0.97);
  }

  /** Returns how many cells were activated at least once, all rounds together. */
  private static double activated(byte kind, double stepHours) {
    double sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      sum += activatedOnce(kind, stepHours, round);
    }
    return sum;
  }

  private static int activatedOnce(byte kind, double stepHours, int round) {
    Settings settings = TestLattices.settings(PARAMETERS, stepHours);
    Patch node = TestLattices.node(new Lattice(SIDE, SIDE, 20));
    Body body = TestLattices.body(node, settings);
    float[] affinities = new float[TestLattices.EPITOPES];
    affinities[0] = 0.6f;
    body.clones().add(0, CloneTable.CONVENTIONAL, 0, affinities);
    place(node, kind, round);
    NodeTCells tCells = new NodeTCells(body, new Homeostasis(body, settings), settings, 0, false);
    Commit commit = new Commit(node);
    StepClock clock = new StepClock(round, stepHours);
    for (int step = 1; step < Math.round(HOURS / stepHours); step++) {
      clock.at(step);
      tCells.run(clock, clock.key(), false);
      commit.run(clock.key());
      node.refreshMaps();
    }
    return count(node.cells(), kind);
  }

  private static void place(Patch node, byte kind, int round) {
    long key = Keyed.stepKey(round, 77);
    for (int k = 0; k < T_CELLS + APCS; k++) {
      boolean apc = k < APCS;
      int site = (int) (Keyed.uniform(key, k, 0) * SIDE * SIDE);
      if (node.hasRoom(site, apc)) {
        int i = node.place(apc ? CellKind.APC_MATURE : kind, k, apc ? -1 : 0, site);
        node.cells().amount[i] = apc ? 2 : 0;
        node.cells().activity[i] = apc ? 1 : 0;
        node.cells().epitopes[i] = apc ? 1 : 0;
      }
    }
    node.rebuildMaps();
    node.refreshMaps();
  }

  private static int count(CellStore cells, byte kind) {
    int activated = 0;
    for (int i = 0; i < cells.size(); i++) {
      boolean regulatory = kind == CellKind.REGULATORY && cells.activity[i] > 0.5f;
      activated += regulatory || cells.kind[i] == CellKind.BLAST ? 1 : 0;
    }
    return activated;
  }
}
