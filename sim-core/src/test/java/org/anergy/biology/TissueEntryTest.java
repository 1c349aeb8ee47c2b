package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.anergy.base.ParameterSet;
import org.anergy.biology.TestLattices.Draws;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.field.DiffusionField;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The survey of the vessels, which is kept while nothing changed, against one that is made anew.
 * Barriers open and close by the rules themselves, so that a rule that forgets to say so fails too.
 */
class TissueEntryTest {
  private static final int STEPS = 600;
  private static final int EPOCH = 40; // steps of a flare or of the calm after it

  /** Barriers close within two weeks, so that openings are exactly zero now and then. */
  private static final ParameterSet PARAMETERS =
      ParameterSet.defaults()
          .with(TissueParameters.CLOSING, 1)
          .with(TissueParameters.CLOSING_LOST, 0.5)
          .with(TissueParameters.OPENING, 20);

  private final Patch[] tissue = {
    TestLattices.tissue("a", new Lattice(8, 8, 20), TestLattices.SHORT_RANGE),
    TestLattices.tissue("b", new Lattice(12, 9, 20), TestLattices.LONG_RANGE),
    TestLattices.tissue("c", new Lattice(16, 16, 20), TestLattices.SHORT_RANGE)
  };

  @ParameterizedTest
  @ValueSource(strings = {"", "CHEMOKINE_ENTRY", "BARRIER"})
  void keptSurveysAreAsGoodAsNewOnes(String off) {
    Rule[] rulesOff = off.isEmpty() ? new Rule[0] : new Rule[] {Rule.valueOf(off)};
    Settings settings = TestLattices.settings(PARAMETERS, 1, rulesOff);
    Draws draws = new Draws(2026);
    for (Patch patch : tissue) {
      for (int s = 0; s < patch.lattice().sites(); s++) {
        patch.tissue().vessel[s] = (byte) (draws.happens(0.15) ? 1 : 0);
      }
    }
    Body body = TestLattices.body(TestLattices.node(new Lattice(8, 8, 20)), settings, tissue);
    TissueEntry kept = new TissueEntry(body, settings);
    int quiet = 0;
    for (int step = 0; step < STEPS; step++) {
      boolean flare = step / EPOCH % 2 == 0;
      for (Patch patch : tissue) {
        change(patch, flare, draws, settings, step);
      }
      if (draws.happens(0.3)) {
        continue; // Nobody is in the blood: no survey in this step.
      }
      TissueEntry fresh = new TissueEntry(body, settings);
      kept.survey();
      fresh.survey();
      assertSame(kept, fresh, draws, "step " + step);
      if (step % 7 == 0) {
        assertWeights(kept, settings, step);
      }
      quiet += Arrays.stream(tissue).allMatch(TissueEntryTest::isQuiet) ? 1 : 0;
    }
    assertThat(quiet).as("surveys of quiet tissue, after flares").isGreaterThan(20);
    assertThat(tissue[2].tissue().openingVersion()).isGreaterThan(20);
  }

  private static void change(Patch patch, boolean flare, Draws draws, Settings settings, int step) {
    DiffusionField chemokine = patch.field(Cytokine.CXCL10);
    DiffusionField tnf = patch.field(Cytokine.TNF);
    double what = draws.uniform();
    if (what < 0.2) {
      new SlowSites(patch.tissue(), settings, 0).startDay(step, tnf.concentration());
    } else if (what < 0.4) {
      chemokine.clearCells();
      chemokine.solve();
    } else if (flare && what < 0.5) {
      chemokine.secrete(draws.below(patch.lattice().sites()), (float) draws.between(1, 1e4));
      chemokine.solve();
    } else if (flare && what < 0.6) {
      tnf.secrete(draws.below(patch.lattice().sites()), (float) draws.between(1, 1e4));
      tnf.solve();
      new SiteInjury(patch, settings, new Modulation()).run(new StepClock(1, 1));
      tnf.clearCells();
      tnf.solve();
    } // else this patch stays as it was
  }

  private static boolean isQuiet(Patch patch) {
    float[] closed = new float[patch.lattice().sites()];
    return patch.field(Cytokine.CXCL10).isZero() && Arrays.equals(patch.tissue().opening, closed);
  }

  private static void assertSame(TissueEntry kept, TissueEntry fresh, Draws draws, String when) {
    assertThat(kept.meanAttraction()).as(when).isEqualTo(fresh.meanAttraction());
    for (int k = 0; k < 100; k++) {
      double u = draws.uniform();
      kept.choose(u);
      fresh.choose(u);
      assertThat(kept.patch()).as(when).isSameAs(fresh.patch());
      assertThat(kept.site()).as(when).isEqualTo(fresh.site());
    }
  }

  /**
   * The middles of n equal cells of (0, 1): an interval as long as a vessel's share of the weights
   * holds n times this length to within 1.
   */
  private void assertWeights(TissueEntry entry, Settings settings, int step) {
    int n = 2048;
    int[][] chosen = new int[tissue.length][256];
    for (int k = 0; k < n; k++) {
      entry.choose((k + 0.5) / n);
      chosen[Arrays.asList(tissue).indexOf(entry.patch())][entry.site()]++;
    }
    double sum = 0;
    int vessels = 0;
    for (Patch patch : tissue) {
      for (int s = 0; s < patch.lattice().sites(); s++) {
        sum += weight(patch, s, settings);
        vessels += patch.tissue().vessel[s];
      }
    }
    assertThat(entry.meanAttraction()).isCloseTo(sum / vessels, within(1e-9 * sum));
    for (int p = 0; p < tissue.length; p++) {
      for (int s = 0; s < tissue[p].lattice().sites(); s++) {
        double expected = n * weight(tissue[p], s, settings) / sum;
        assertThat(Math.abs(chosen[p][s] - expected))
            .as("step %d, patch %d, site %d", step, p, s)
            .isLessThan(1 + 1e-6);
      }
    }
  }

  private static double weight(Patch patch, int site, Settings settings) {
    if (patch.tissue().vessel[site] == 0) {
      return 0;
    }
    double c =
        settings.on(Rule.CHEMOKINE_ENTRY) ? patch.field(Cytokine.CXCL10).concentration()[site] : 0;
    double open = settings.on(Rule.BARRIER) ? patch.tissue().opening[site] : 0;
    return 1
        + settings.value(EffectorParameters.ENTRY_CHEMOKINE)
            * c
            / (c + settings.value(EffectorParameters.HALF_CHEMOKINE))
        + settings.value(EffectorParameters.ENTRY_OPENING) * open;
  }
}
