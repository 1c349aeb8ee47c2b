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
import org.junit.jupiter.api.Test;

/** CD8 cells in the node: what they need of CD4 cells, and what they never become. */
class HelpTest {
  private static final int PRIMED = 60;
  private static final int HOURS = 120;

  private final ParameterSet silent =
      ParameterSet.defaults()
          .with(CytotoxicParameters.IL2, 0)
          .with(TrafficParameters.NODE_MOTILITY, 40);

  /**
   * Lets primed cells expand.
   *
   * @param helpers CD4 cells among them that secrete IL2
   * @return CD8 cells at the end
   */
  private int expand(int helpers) {
    Settings settings = TestLattices.settings(silent, 1, Rule.STRONG_SIGNAL);
    Patch node = TestLattices.node(new Lattice(24, 24, 20));
    Body body = TestLattices.body(node, settings);
    body.clones().add(1, CloneTable.CYTOTOXIC, 0, new float[TestLattices.EPITOPES]);
    body.clones().add(2, CloneTable.CONVENTIONAL, 0, new float[TestLattices.EPITOPES]);
    Decisions law = new Decisions(settings, 0);
    CellStore cells = node.cells();
    for (int k = 0; k < PRIMED + helpers; k++) {
      int site = (int) (Keyed.uniform(3, k, 0) * node.lattice().sites());
      if (node.hasRoom(site, false)) {
        int i = node.place(CellKind.BLAST, k, k < PRIMED ? 0 : 1, site);
        cells.amount[i] = 1;
        cells.activity[i] = k < PRIMED ? (law.producer(true, 0) ? 1 : 0) : 1;
        cells.timer[i] = law.firstDivision(Keyed.uniform(4, k, 0));
      }
    }
    node.rebuildMaps();
    BlastCells blasts = new BlastCells(node, settings);
    Secretion secretion = new Secretion(body, node, false, settings);
    Commit commit = new Commit(node);
    StepClock clock = new StepClock(6, 1);
    for (int step = 0; step < HOURS; step++) {
      clock.at(step);
      for (int i = 0, n = cells.size(); i < n; i++) {
        cells.target[i] = cells.site[i];
        if (cells.kind[i] == CellKind.BLAST) {
          blasts.step(i, clock.key());
        }
      }
      commit.run(clock.key());
      secretion.run(clock);
      node.solveFields();
    }
    int cytotoxic = 0;
    for (int i = 0; i < cells.size(); i++) {
      cytotoxic += cells.clone[i] == 0 ? 1 : 0;
    }
    return cytotoxic;
  }

  @Test
  void cytotoxicCellsExpandOnTheIl2OfOthersOnly() {
    int alone = expand(0);
    int helped = expand(60);

    assertThat(alone).isBetween(PRIMED - 10, PRIMED); // a few found no room
    assertThat(helped).isGreaterThan(2 * alone);
  }

  @Test
  void cytotoxicCellsNeverTurnRegulatoryAndSecreteIl2LessOften() {
    Settings settings = TestLattices.settings(ParameterSet.defaults(), 1);
    Decisions law = new Decisions(settings, 0);
    int anergic = 0;
    int regulatory = 0;
    int producers = 0;
    int cytotoxicProducers = 0;
    int n = 10_000;
    for (int k = 0; k < n; k++) {
      double u = (k + 0.5) / n;
      byte helper = law.unhelped(false, 1000, 1, u);
      byte killer = law.unhelped(true, 1000, 1, u);
      regulatory += helper == CellKind.REGULATORY ? 1 : 0;
      anergic += killer == CellKind.ANERGIC ? 1 : 0;
      // Who would turn regulatory is silenced for good all the same, and nobody else changes.
      assertThat(killer)
          .isEqualTo(helper == CellKind.REGULATORY ? CellKind.ANERGIC : helper)
          .isNotEqualTo(CellKind.REGULATORY);
      producers += law.producer(false, u) ? 1 : 0;
      cytotoxicProducers += law.producer(true, u) ? 1 : 0;
    }

    assertThat(regulatory).isPositive();
    assertThat(anergic).isGreaterThan(regulatory);
    assertThat((double) cytotoxicProducers / producers)
        .isCloseTo(CytotoxicParameters.IL2.value(), within(1e-3));
  }
}
