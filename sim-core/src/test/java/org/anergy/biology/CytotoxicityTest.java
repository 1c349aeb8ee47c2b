package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.ParameterSet;
import org.anergy.biology.TestLattices.Draws;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.repertoire.CloneTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One CD8 effector on one site, which it does not leave: what becomes of the site. */
class CytotoxicityTest {
  private static final double KILLING = CytotoxicParameters.KILLING.value();
  private static final float AFFINITY = 0.6f;
  private static final int SITE = 37;

  /** Effectors and debris last, and quiet tissue shows as much as any. */
  private static final ParameterSet PARAMETERS =
      ParameterSet.defaults()
          .with(EffectorParameters.DEATH, 0)
          .with(EffectorParameters.TISSUE_EXIT, 0)
          .with(EffectorParameters.QUIET_DISPLAY, 1)
          .with(EffectorParameters.ACTIVITY_LIFE, 1e9)
          .with(AntigenParameters.DEBRIS_CLEARANCE, 0)
          .with(TissueParameters.LOST_BELOW, 0);

  private static Patch tissue() {
    return TestLattices.tissue("tissue", new Lattice(12, 12, 20), TestLattices.SHORT_RANGE);
  }

  /** Integrity of the site after {@code hours} with one active effector of {@code lineage}. */
  private static TissueSites after(
      double hours, Settings settings, byte lineage, float activity, float[] affinities) {
    Patch patch = tissue();
    Body body = TestLattices.body(TestLattices.node(new Lattice(8, 8, 20)), settings, patch);
    body.clones().add(1, lineage, 0, affinities);
    int cell = patch.place(CellKind.EFFECTOR, 9, 0, SITE);
    patch.cells().activity[cell] = activity;
    TissueTCells tCells = new TissueTCells(body, patch, settings, false);
    SiteInjury injury = new SiteInjury(patch, settings, new Modulation());
    StepClock clock = new StepClock(5, settings.stepHours());
    for (int step = 0; step < Math.round(hours / settings.stepHours()); step++) {
      clock.at(step);
      patch.cells().activity[cell] = activity; // held: neither fading nor restimulation count
      tCells.run(clock); // proposes a site, to which nobody moves the cell
      injury.run(clock);
      assertThat(patch.tissue().isKilled()).as("every kill is done with its step").isFalse();
    }
    return patch.tissue();
  }

  private static float[] affinityTo(int epitope) {
    float[] affinities = new float[TestLattices.EPITOPES];
    affinities[epitope] = AFFINITY;
    return affinities;
  }

  /** Display falls with integrity as debris takes its place: their sum, which is shown, is 1. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 0.25})
  void aSiteSurvivesItsKillerAsTheHazardSays(double step) {
    Settings settings = TestLattices.settings(PARAMETERS, step);
    for (int hours = 1; hours <= 16; hours *= 2) {
      TissueSites tissue = after(hours, settings, CloneTable.CYTOTOXIC, 1, affinityTo(0));
      double survives = Math.exp(-KILLING * AFFINITY * hours);

      assertThat((double) tissue.integrity[SITE]).isCloseTo(survives, within(2e-6 * hours / step));
      // Nothing is lost of what the killer took, and the scar is that of any other injury.
      assertThat((double) tissue.integrity[SITE] + tissue.debris[SITE])
          .isCloseTo(1, within(1e-6 * hours / step));
      double scar = settings.value(TissueParameters.RESERVE_LOSS) * (1 - survives);
      assertThat((double) tissue.reserve[SITE]).isCloseTo(1 - scar, within(1e-4));
      assertThat(tissue.hasDebris()).isTrue();
      for (int s = 0; s < tissue.integrity.length; s++) {
        assertThat(tissue.integrity[s] < 1).as("site %d", s).isEqualTo(s == SITE);
      }
    }
  }

  @Test
  void onlyRestimulatedCytotoxicCellsThatRecognizeTheSiteKill() {
    Settings settings = TestLattices.settings(PARAMETERS, 1);
    Settings off = TestLattices.settings(PARAMETERS, 1, Rule.CYTOTOXICITY);
    float[] shown = affinityTo(1);
    ParameterSet deaf = PARAMETERS.with(EffectorParameters.RECOGNITION, 0);
    Settings silenced = TestLattices.settings(deaf, 1);

    assertThat(after(8, settings, CloneTable.CYTOTOXIC, 1, shown).integrity[SITE]).isLessThan(0.2f);
    assertThat(after(8, settings, CloneTable.CONVENTIONAL, 1, shown).integrity[SITE]).isEqualTo(1);
    assertThat(after(8, silenced, CloneTable.CYTOTOXIC, 0.4f, shown).integrity[SITE]).isEqualTo(1);
    assertThat(after(8, settings, CloneTable.CYTOTOXIC, 1, affinityTo(4)).integrity[SITE])
        .isEqualTo(1);
    assertThat(after(8, off, CloneTable.CYTOTOXIC, 1, shown).integrity[SITE]).isEqualTo(1);
  }

  @Test
  void hazardsOfKillersOfASiteAddUpAndRegulatoryCytokineSparesIt() {
    Settings settings = TestLattices.settings(PARAMETERS, 1);
    double half = settings.value(RegulationParameters.HALF_IL10); // halves every effect
    TissueSites tissue = new TissueSites("site", 2, 3);
    InjuryLaw law = new InjuryLaw(tissue, settings);
    tissue.kill(0, 0.1f);
    tissue.kill(1, 0.1f);
    tissue.kill(0, 0.3f);
    for (int step = 0; step < 3; step++) {
      law.step(0, 0, 0, tissue.killing(0));
      law.step(1, 0, (float) half, tissue.killing(1));
    }
    tissue.endKilling();

    assertThat((double) tissue.integrity[0]).isCloseTo(Math.exp(-3 * 0.4), within(1e-6));
    assertThat((double) tissue.integrity[1]).isCloseTo(Math.exp(-3 * 0.05), within(1e-6));
    assertThat(law.damaged()).isTrue();
    assertThat(tissue.killing(0)).isZero();
    assertThat(tissue.isKilled()).isFalse();
  }

  /** Killed and inflamed at once: what integrity loses is debris, however a site loses it. */
  @Test
  void whatIntegrityLosesToKillersAndPhagocytesBecomesDebris() {
    Settings settings = TestLattices.settings(PARAMETERS.with(TissueParameters.LOST_BELOW, 0.1), 1);
    Draws draws = new Draws(3);
    TissueSites tissue = new TissueSites("tissue", 50, 3);
    InjuryLaw law = new InjuryLaw(tissue, settings);
    int steps = 300;
    for (int step = 0; step < steps; step++) {
      for (int s = 0; s < 50; s++) {
        float before = tissue.debris[s];
        float killing = draws.happens(0.05) ? (float) draws.between(0, 0.5) : 0;
        float ifng = draws.happens(0.5) && before > 0 ? (float) draws.between(0, 400) : 0;
        law.step(s, ifng, (float) draws.between(0, 3), killing);
        assertThat(tissue.integrity[s]).isBetween(0f, tissue.reserve[s]);
      }
    }
    int lost = 0;
    for (int s = 0; s < 50; s++) {
      double sum = tissue.integrity[s] + (double) tissue.debris[s];
      assertThat(sum).as("site %d", s).isCloseTo(1, within(2 * steps * 0x1p-24));
      lost += tissue.integrity[s] == 0 ? 1 : 0;
    }
    assertThat(lost).as("sites lost").isPositive();
  }

  @Test
  void restimulatedCytotoxicCellsSecreteAsOthersDoApartFromIl2() {
    Settings settings = TestLattices.settings(ParameterSet.defaults(), 1);
    float[][] sources = new float[2][Cytokine.COUNT];
    for (byte lineage : new byte[] {CloneTable.CONVENTIONAL, CloneTable.CYTOTOXIC}) {
      Patch patch = tissue();
      Body body = TestLattices.body(TestLattices.node(new Lattice(8, 8, 20)), settings, patch);
      body.clones().add(1, lineage, 0, affinityTo(0));
      patch.cells().activity[patch.place(CellKind.EFFECTOR, 9, 0, SITE)] = 1;
      new Secretion(body, patch, true, settings).run(new StepClock(1, 1));
      for (int c = 0; c < Cytokine.COUNT; c++) {
        sources[lineage == CloneTable.CYTOTOXIC ? 1 : 0][c] = patch.field(c).source()[SITE];
      }
    }

    assertThat(sources[0][Cytokine.IL2]).isPositive();
    assertThat(sources[1][Cytokine.IL2]).isZero();
    for (int c : new int[] {Cytokine.IFNG, Cytokine.TNF, Cytokine.CXCL10}) {
      assertThat(sources[1][c]).isEqualTo(sources[0][c]).isPositive();
    }
  }

  @Test
  void moreOfTheDyingStayAsResidentsThanOfOtherEffectors() {
    Settings settings =
        TestLattices.settings(ParameterSet.defaults().with(EffectorParameters.DEATH, 1e9), 1);
    double[] share = new double[2];
    int n = 300;
    for (byte lineage : new byte[] {CloneTable.CONVENTIONAL, CloneTable.CYTOTOXIC}) {
      Patch patch = tissue();
      Body body = TestLattices.body(TestLattices.node(new Lattice(8, 8, 20)), settings, patch);
      body.clones().add(1, lineage, 0, affinityTo(4));
      CellStore cells = patch.cells();
      int residents = 0;
      for (int round = 0; round < 20; round++) {
        cells.resize(0);
        patch.rebuildMaps();
        for (int k = 0; k < n; k++) {
          patch.place(CellKind.EFFECTOR, 1000L * round + k, 0, k % patch.lattice().sites());
        }
        StepClock clock = new StepClock(7, 1);
        clock.at(round);
        new TissueTCells(body, patch, settings, false).run(clock);
        for (int k = 0; k < n; k++) {
          residents += cells.kind[k] == CellKind.RESIDENT ? 1 : 0;
        }
      }
      share[lineage == CloneTable.CYTOTOXIC ? 1 : 0] = residents / (20.0 * n);
    }

    // Four standard errors of a share among 6,000: a false alarm of 6e-5 each.
    double few = EffectorParameters.RESIDENT.value();
    double many = CytotoxicParameters.RESIDENT.value();
    assertThat(share[0]).isCloseTo(few, within(4 * Math.sqrt(few * (1 - few) / 6000)));
    assertThat(share[1]).isCloseTo(many, within(4 * Math.sqrt(many * (1 - many) / 6000)));
  }
}
