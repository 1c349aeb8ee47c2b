package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.ParameterSet;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.repertoire.CloneTable;
import org.junit.jupiter.api.Test;

/** Effectors beside an active regulatory cell, all on sites that show their antigen in full. */
class SilenceTest {
  private static final int EFFECTORS = 3000;
  private static final double SILENCE = RegulationParameters.SILENCE.value();

  /** Nobody dies, leaves or fades, and restimulation follows within minutes. */
  private static final ParameterSet PARAMETERS =
      ParameterSet.defaults()
          .with(EffectorParameters.DEATH, 0)
          .with(EffectorParameters.TISSUE_EXIT, 0)
          .with(EffectorParameters.QUIET_DISPLAY, 1)
          .with(EffectorParameters.RECOGNITION, EffectorParameters.RECOGNITION.high())
          .with(EffectorParameters.ACTIVITY_LIFE, EffectorParameters.ACTIVITY_LIFE.high())
          .with(
              HomeostasisParameters.REGULATORY_DEATH, HomeostasisParameters.REGULATORY_DEATH.low());

  private final Settings settings = TestLattices.settings(PARAMETERS, 1);
  private final Patch patch =
      TestLattices.tissue("tissue", new Lattice(64, 64, 20), TestLattices.SHORT_RANGE);
  private final Body body =
      TestLattices.body(TestLattices.node(new Lattice(8, 8, 20)), settings, patch);
  private final TissueTCells tCells;
  private final StepClock clock = new StepClock(11, 1);

  SilenceTest() {
    float[] affinities = new float[TestLattices.EPITOPES];
    affinities[0] = 1;
    body.clones().add(1, CloneTable.CONVENTIONAL, 0, affinities);
    for (int k = 0; k < EFFECTORS; k++) {
      int i = patch.place(CellKind.EFFECTOR, 100 + k, 0, k);
      patch.cells().activity[i] = 1;
    }
    tCells = new TissueTCells(body, patch, settings, false);
  }

  private double activeShare() {
    int active = 0;
    for (int i = 0; i < patch.cells().size(); i++) {
      active +=
          patch.cells().kind[i] == CellKind.EFFECTOR && patch.cells().activity[i] > 0.5f ? 1 : 0;
    }
    return (double) active / EFFECTORS;
  }

  /**
   * Silenced cells answer again after an exponential time: after t hours 1 − exp(−t/τ) may, and all
   * who may do so within one to three hours at a hazard of 5 /h. Five standard errors of a share.
   */
  @Test
  void silenceLastsAsLongAsItsMean() {
    for (int i = 0; i < patch.cells().size(); i++) {
      patch.cells().activity[i] = 0;
      patch.cells().timer[i] =
          (float) (-SILENCE * Math.log(1 - (i + 0.5) / EFFECTORS)); // the quantiles
    }
    for (int hour = 1; hour <= 24; hour++) {
      clock.at(hour);
      tCells.run(clock);
      double mayUntilNow = 1 - Math.exp(-hour / SILENCE);
      double mayBefore = 1 - Math.exp(-(hour - 1) / SILENCE);
      double error = 5 * Math.sqrt(0.25 / EFFECTORS);
      assertThat(activeShare()).isBetween(0.98 * mayBefore - error, mayUntilNow + 1e-3);
    }
  }

  /** One active regulatory cell beside each effector. */
  private void placeRegulatoryCells() {
    for (int site = 0; site < EFFECTORS; site++) {
      int i = patch.place(CellKind.REGULATORY, 9000 + site, 0, site);
      patch.cells().activity[i] = 1;
    }
    patch.rebuildMaps();
  }

  @Test
  void nobodyFallsSilentAlone() {
    clock.at(1);
    tCells.run(clock);

    assertThat(activeShare()).isEqualTo(1);
  }

  @Test
  void nobodyFallsSilentWithTheRuleOff() {
    Settings off = TestLattices.settings(PARAMETERS, 1, Rule.CONTACT);
    placeRegulatoryCells();
    clock.at(1);
    new TissueTCells(body, patch, off, false).run(clock);

    assertThat(activeShare()).isEqualTo(1);
  }

  /** A regulatory cell beside an effector silences at its hazard, in one step, for long. */
  @Test
  void contactSilencesAtItsHazard() {
    placeRegulatoryCells();
    clock.at(1);
    tCells.run(clock);

    // Rows in the middle have nine sites with one regulatory cell each within reach.
    double function = settings.patient().regulatoryFunction();
    double active = Math.exp(-RegulationParameters.CONTACT.value() * function * 9);
    int inside = 0;
    int stillActive = 0;
    float silentHours = 0;
    for (int i = 0; i < patch.cells().size(); i++) {
      int row = patch.cells().site[i] / 64;
      if (patch.cells().kind[i] == CellKind.EFFECTOR && row > 0 && row < 45) {
        inside++;
        stillActive += patch.cells().activity[i] > 0.5f ? 1 : 0;
        silentHours += patch.cells().timer[i];
      }
    }
    double error = 5 * Math.sqrt(active * (1 - active) / inside);
    assertThat((double) stillActive / inside).isCloseTo(active, within(error));
    double mean = silentHours / (inside - stillActive);
    assertThat(mean).isCloseTo(SILENCE, within(5 * SILENCE / Math.sqrt(inside)));
  }
}
