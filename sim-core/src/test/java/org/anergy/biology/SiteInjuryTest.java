package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.anergy.base.ParameterSet;
import org.anergy.biology.TestLattices.Draws;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.field.DiffusionField;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A patch that is passed over while nothing is inflamed against one whose sites are all stepped in
 * every step, bit for bit; and what the patch keeps about its sites against a look at all of them.
 */
class SiteInjuryTest {
  private static final int STEPS = 1500;
  private static final int EPOCH = 100; // steps of a flare or of the calm after it
  private static final Lattice LATTICE = new Lattice(8, 8, 20);

  /** Strong injury, which fades within days, so that a calm patch becomes perfectly quiet. */
  private static final ParameterSet PARAMETERS =
      ParameterSet.defaults()
          .with(TissueParameters.LICENSING, 5)
          .with(TissueParameters.DEACTIVATION, 5)
          .with(TissueParameters.INJURY, 5)
          .with(AntigenParameters.DEBRIS_CLEARANCE, 0.15);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aQuietPatchMayBePassedOver(boolean barrier) {
    Settings settings =
        barrier
            ? TestLattices.settings(PARAMETERS, 1)
            : TestLattices.settings(PARAMETERS, 1, Rule.BARRIER);
    Patch patch = TestLattices.tissue("tissue", LATTICE, TestLattices.SHORT_RANGE);
    TissueSites plain = new TissueSites("plain", LATTICE.sites(), 3);
    SiteInjury injury = new SiteInjury(patch, settings, new Modulation());
    InjuryLaw law = new InjuryLaw(plain, settings);
    StepClock clock = new StepClock(1, 1);
    Draws draws = new Draws(11);
    int passedOver = 0;
    int damage = 0;
    for (int step = 0; step < STEPS; step++) {
      secrete(patch, step / EPOCH % 2 == 0, draws);
      boolean quiet = !patch.tissue().inflamed() && patch.fieldsAreZero();
      passedOver += quiet ? 1 : 0;

      float[] before = plain.integrity.clone();
      injury.run(clock);
      for (int s = 0; s < LATTICE.sites(); s++) {
        float ifng = at(patch, Cytokine.IFNG, s);
        law.step(s, ifng, at(patch, Cytokine.IL10, s), 0);
      }
      law.open(patch.field(Cytokine.TNF).concentration(), 1);

      assertThat(patch.tissue().integrity).isEqualTo(plain.integrity);
      assertThat(patch.tissue().reserve).isEqualTo(plain.reserve);
      assertThat(patch.tissue().debris).isEqualTo(plain.debris);
      assertThat(patch.tissue().phagocyte).isEqualTo(plain.phagocyte);
      assertThat(patch.tissue().opening).isEqualTo(plain.opening);
      assertThat(patch.tissue().shown).isEqualTo(plain.shown);
      assertThat(injury.damaged()).isEqualTo(damaged(plain, before));
      damage += injury.damaged() ? 1 : 0;
      assertLook(patch.tissue());
    }
    assertThat(passedOver).as("steps without anything to do").isBetween(100, STEPS - 100);
    assertThat(damage).as("steps with visible damage").isBetween(100, STEPS - 100);
  }

  /** In a flare IFNG and TNF, often only one of them and sometimes none; in the calm nothing. */
  private static void secrete(Patch patch, boolean flare, Draws draws) {
    for (int c : new int[] {Cytokine.IFNG, Cytokine.TNF, Cytokine.IL10}) {
      DiffusionField field = patch.field(c);
      field.clearCells();
      if (flare && draws.happens(0.4)) {
        field.secrete(draws.below(LATTICE.sites()), (float) draws.between(1, 1e4));
      }
      field.solve();
    }
  }

  private static float at(Patch patch, int cytokine, int site) {
    return patch.field(cytokine).concentration()[site];
  }

  private static void assertLook(TissueSites tissue) {
    boolean debris = false;
    int[] active = new int[LATTICE.sites()];
    int n = 0;
    for (int s = 0; s < LATTICE.sites(); s++) {
      debris |= tissue.debris[s] > 0;
      if (tissue.phagocyte[s] > 0) {
        active[n++] = s;
      }
    }
    int[] seen = new int[tissue.activeCount()];
    Arrays.setAll(seen, tissue::activeSite);
    assertThat(seen).isEqualTo(Arrays.copyOf(active, n));
    assertThat(tissue.hasDebris()).isEqualTo(debris);
    assertThat(tissue.inflamed()).isEqualTo(debris || n > 0);
  }

  /** Inflamed, not yet lost and below 0.95 afterwards. */
  private static boolean damaged(TissueSites tissue, float[] before) {
    boolean damaged = false;
    for (int s = 0; s < before.length; s++) {
      damaged |= tissue.phagocyte[s] > 0 && before[s] > 0 && tissue.integrity[s] < 0.95f;
    }
    return damaged;
  }
}
