package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.anergy.base.Parameter;
import org.anergy.base.ParameterSet;
import org.anergy.biology.TestLattices.Draws;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.scenario.PatientTraits;
import org.anergy.scenario.Trait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What tissue with activated phagocytes secretes against a sum over all sites and cells. Float
 * products and sums of a few terms: a relative error of a few 2⁻²⁴.
 */
class SecretionTest {
  private static final double RELATIVE_ERROR = 6e-7;
  private static final double FUNCTION = 0.6;
  private static final double ACQUIRED = 0.7;

  @ParameterizedTest
  @CsvSource({"true, 20", "false, 20", "true, 10", "false, 40"})
  void sitesSecreteByActivationAndIntegrity(boolean foamy, double siteMicrometers) {
    PatientTraits traits = PatientTraits.typical().with(Trait.REGULATORY_FUNCTION, FUNCTION);
    Settings typical =
        foamy
            ? TestLattices.settings(ParameterSet.defaults(), 1)
            : TestLattices.settings(ParameterSet.defaults(), 1, Rule.FOAMY_PHAGOCYTES);
    Settings settings =
        new Settings(typical.parameters(), typical.rulesOff(), traits, 1, typical.epitopes());
    Patch patch = TestLattices.tissue("tissue", new Lattice(12, 10, siteMicrometers), 40);
    Body body = TestLattices.body(TestLattices.node(new Lattice(8, 8, 20)), settings, patch);
    body.setAcquiredFunction(ACQUIRED);
    Secretion secretion = new Secretion(body, patch, true, settings);
    Draws draws = new Draws(23);
    StepClock clock = new StepClock(1, 1);
    for (int round = 0; round < 40; round++) {
      randomSites(patch.tissue(), round % 4 == 3 ? 0 : draws.uniform(), draws);
      secretion.run(clock); // What one step left must not show in the next.
      randomSites(patch.tissue(), round % 4 == 2 ? 0 : draws.uniform(), draws);
      randomCells(patch, draws);

      secretion.run(clock);

      assertSources(patch, settings, foamy);
    }
  }

  private static void randomSites(TissueSites tissue, double active, Draws draws) {
    for (int s = 0; s < tissue.phagocyte.length; s++) {
      tissue.phagocyte[s] = draws.happens(active) ? (float) draws.between(0.002, 1) : 0;
      double u = draws.uniform();
      tissue.integrity[s] = u < 0.2 ? 1 : u < 0.4 ? 0 : (float) draws.uniform();
    }
    tissue.look();
  }

  private static void randomCells(Patch patch, Draws draws) {
    patch.cells().resize(0);
    patch.rebuildMaps();
    for (int k = 0; k < 60; k++) {
      int site = draws.below(patch.lattice().sites());
      if (patch.hasRoom(site, false)) {
        byte kind = draws.happens(0.5) ? CellKind.REGULATORY : CellKind.EFFECTOR;
        int cell = patch.place(kind, k, 0, site);
        patch.cells().activity[cell] = (float) draws.uniform();
      }
    }
  }

  private static void assertSources(Patch patch, Settings settings, boolean foamy) {
    int sites = patch.lattice().sites();
    double[] tnf = new double[sites];
    double[] il10 = new double[sites];
    double[] chemokine = new double[sites];
    double volume = Math.pow(patch.lattice().siteMicrometers(), 3);
    for (int s = 0; s < sites; s++) {
      double a = patch.tissue().phagocyte[s];
      double i = foamy ? patch.tissue().integrity[s] : 1;
      tnf[s] = a * i * rate(settings, TissueParameters.TNF_SECRETION, volume);
      il10[s] = a * (1 - i) * rate(settings, TissueParameters.FOAMY_IL10, volume);
      chemokine[s] = a * rate(settings, TissueParameters.CHEMOKINE_SECRETION, volume);
    }
    for (int c = 0; c < patch.cells().size(); c++) {
      int site = patch.cells().site[c];
      if (patch.cells().activity[c] <= 0.5f) {
        continue;
      }
      if (patch.cells().kind[c] == CellKind.REGULATORY) {
        double function = FUNCTION * ACQUIRED;
        il10[site] += function * rate(settings, RegulationParameters.IL10_SECRETION, volume);
      } else {
        tnf[site] += rate(settings, EffectorParameters.TNF_SECRETION, volume);
        chemokine[site] += rate(settings, EffectorParameters.CHEMOKINE_SECRETION, volume);
      }
    }
    assertSources(patch, Cytokine.TNF, tnf);
    assertSources(patch, Cytokine.IL10, il10);
    assertSources(patch, Cytokine.CXCL10, chemokine);
  }

  /** From molecules/s in a volume in um³ to pM/h: 1 um³ is 1e-15 l. */
  private static double rate(Settings settings, Parameter parameter, double volume) {
    return settings.value(parameter) * 3600 / 6.02214076e23 / (volume * 1e-15) * 1e12;
  }

  private static void assertSources(Patch patch, int cytokine, double[] expected) {
    float[] source = patch.field(cytokine).source();
    for (int s = 0; s < expected.length; s++) {
      assertThat((double) source[s])
          .as("%s at site %d", Cytokine.names().get(cytokine), s)
          .isCloseTo(expected[s], within(RELATIVE_ERROR * expected[s]));
    }
    assertThat(Arrays.stream(expected).max().orElseThrow()).isPositive();
  }
}
