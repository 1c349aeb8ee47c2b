package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.ParameterSet;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.repertoire.CloneTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who touches whom in the node, as the maps and lists of the node tell, against a search among all
 * cells by their distance on the periodic lattice. Lattices are wider than twice the reach, so that
 * nobody is met around the corner too; some are powers of two and some are not.
 */
class NodeReachTest {
  private static final int ROUNDS = 100;

  /** Cells decide, let go, leave and die never; who can bind does so at once. */
  private static final ParameterSet PARAMETERS =
      ParameterSet.defaults()
          .with(PrimingParameters.BINDING, 1e9)
          .with(PrimingParameters.RELEASE, 0)
          .with(PrimingParameters.NAIVE_THRESHOLD, 1e6)
          .with(PrimingParameters.MEMORY_THRESHOLD, 1e6)
          .with(PrimingParameters.REGULATORY_THRESHOLD, 1e6)
          .with(TrafficParameters.NODE_EXIT, 0)
          .with(AntigenParameters.NODE_LIFE, 1e12);

  @ParameterizedTest
  @CsvSource({"8, 8, 30", "12, 9, 30", "9, 16, 20", "16, 11, 60", "8, 13, 45"})
  void cellsBindToAnApcWithinReachAndToTheStrongest(int width, int height, double reach) {
    Settings settings = TestLattices.settings(PARAMETERS.with(PrimingParameters.REACH, reach), 1);
    Patch node = TestLattices.node(new Lattice(width, height, 20));
    Body body = TestLattices.body(node, settings);
    NodeCrowd crowd = new NodeCrowd(body, settings);
    NodeTCells tCells = new NodeTCells(body, new Homeostasis(body, settings), settings, 0, false);
    StepClock clock = new StepClock(5, 1);
    double tau = settings.value(PrimingParameters.MEMORY_TIME);
    double decay = Math.exp(-1 / tau);
    int met = 0;
    int missed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      crowd.fill();
      CellStore cells = node.cells();
      boolean[] isT = new boolean[cells.size()];
      double[] best = new double[cells.size()];
      double[] signal = new double[cells.size()];
      boolean[] wasBound = new boolean[cells.size()];
      for (int i = 0; i < cells.size(); i++) {
        isT[i] = !CellKind.isLarge(cells.kind[i]);
        best[i] = isT[i] ? crowd.strongest(i) : 0;
        wasBound[i] = cells.bound[i] == 1;
        signal[i] = cells.signal[i] * decay;
        signal[i] += wasBound[i] ? tau * best[i] * (1 - decay) : 0;
      }
      clock.at(1 + round * 24L); // not the first step of a day

      tCells.run(clock, clock.key(), false);

      for (int i = 0; i < cells.size(); i++) {
        if (isT[i]) {
          assertThat(cells.bound[i]).as("cell %d", i).isEqualTo((byte) (best[i] > 0 ? 1 : 0));
          assertThat((double) cells.signal[i]).isCloseTo(signal[i], within(1e-5));
          met += best[i] > 0 ? 1 : 0;
          missed += best[i] == 0 ? 1 : 0;
        }
      }
    }
    assertThat(Math.min(met, missed)).isGreaterThan(200);
  }

  /** A decision lets a naive cell go, while a regulatory cell is activated and stays at its APC. */
  @ParameterizedTest
  @ValueSource(bytes = {CellKind.REGULATORY, CellKind.NAIVE})
  void onlyRegulatoryCellsStayAtTheApcThatActivatedThem(byte kind) {
    Settings settings =
        TestLattices.settings(
            PARAMETERS
                .with(PrimingParameters.REGULATORY_THRESHOLD, 0.1)
                .with(PrimingParameters.NAIVE_THRESHOLD, 0.1),
            1);
    Patch node = TestLattices.node(new Lattice(8, 8, 20));
    Body body = TestLattices.body(node, settings);
    float[] affinities = new float[TestLattices.EPITOPES];
    affinities[0] = 1;
    body.clones().add(1, CloneTable.THYMIC_REGULATORY, 0, affinities);
    int apc = node.place(CellKind.APC_MATURE, 1, -1, 27);
    node.cells().epitopes[apc] = 1;
    node.cells().amount[apc] = 3;
    node.cells().activity[apc] = 1;
    int cell = node.place(kind, 2, 0, 28);
    node.cells().bound[cell] = 1;
    NodeTCells tCells = new NodeTCells(body, new Homeostasis(body, settings), settings, 0, false);
    StepClock clock = new StepClock(5, 1);
    clock.at(1);

    tCells.run(clock, clock.key(), false);

    boolean regulatory = kind == CellKind.REGULATORY;
    assertThat(node.cells().signal[cell]).as("it has decided").isZero();
    assertThat(node.cells().bound[cell]).isEqualTo((byte) (regulatory ? 1 : 0));
    if (regulatory) {
      assertThat(node.cells().activity[cell]).isEqualTo(1);
      assertThat(node.cells().target[cell]).isEqualTo(node.cells().site[cell]);
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 8, 30", "12, 9, 30", "9, 16, 20", "16, 11, 60", "8, 13, 45"})
  void apcsLoseCostimulationToTheRegulatoryCellsWithinReach(int width, int height, double reach) {
    Settings settings = TestLattices.settings(PARAMETERS.with(PrimingParameters.REACH, reach), 1);
    Patch node = TestLattices.node(new Lattice(width, height, 20));
    Body body = TestLattices.body(node, settings);
    body.setAcquiredFunction(0.8);
    NodeCrowd crowd = new NodeCrowd(body, settings);
    NodeApcs apcs = new NodeApcs(body, settings);
    double strip = 0.8 * settings.value(RegulationParameters.CTLA4);
    double recovery = settings.value(RegulationParameters.COSTIMULATION_RECOVERY);
    double steady = settings.value(AntigenParameters.STEADY_COSTIMULATION);
    int touched = 0;
    for (int round = 0; round < ROUNDS; round++) {
      crowd.fill();
      assertThat(node.regulatoryCount()).isEqualTo(crowd.regulatoryCells());
      CellStore cells = node.cells();
      double[] expected = new double[cells.size()];
      for (int i = 0; i < cells.size(); i++) {
        int around = crowd.regulatoryCellsAround(i);
        double ceiling = cells.kind[i] == CellKind.APC_MATURE ? 1 : steady;
        expected[i] = (cells.activity[i] + recovery * ceiling) / (1 + recovery + strip * around);
        touched += CellKind.isLarge(cells.kind[i]) && around > 1 ? 1 : 0;
      }

      apcs.run(new StepClock(round, 1).key());

      for (int i = 0; i < cells.size(); i++) {
        if (CellKind.isLarge(cells.kind[i])) {
          // One cell more or less changes it by several percent; rounding by 1e-7.
          assertThat((double) cells.activity[i]).isCloseTo(expected[i], within(1e-6));
        }
      }
    }
    assertThat(touched).isGreaterThan(100);
  }
}
