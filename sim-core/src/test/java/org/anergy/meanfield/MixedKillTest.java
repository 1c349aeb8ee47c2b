package org.anergy.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.anergy.base.ParameterSet;
import org.anergy.biology.CytotoxicParameters;
import org.anergy.biology.EffectorParameters;
import org.anergy.biology.Infections;
import org.anergy.biology.InjuryLaw;
import org.anergy.biology.RegulationParameters;
import org.anergy.biology.Settings;
import org.anergy.biology.TissueParameters;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.lattice.Lattice;
import org.anergy.repertoire.CloneTable;
import org.anergy.scenario.PatientTraits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killing without space takes what killers on a lattice take on average. */
class MixedKillTest {
  private static final double AFFINITY = 0.6;
  private static final int KILLERS = 40;
  private static final Lattice PATCH = new Lattice(32, 32, 20);

  private static final ParameterSet PARAMETERS =
      ParameterSet.defaults()
          .with(EffectorParameters.DEATH, 0)
          .with(EffectorParameters.TISSUE_EXIT, 0)
          .with(EffectorParameters.QUIET_DISPLAY, 1)
          .with(EffectorParameters.ACTIVITY_LIFE, 1e9)
          .with(TissueParameters.LOST_BELOW, 0);

  /** Half of the effect with regulatory cytokine at its half-saturation. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void everyKillerTakesTheShareOfOneSite(double il10) {
    Settings settings = new Settings(PARAMETERS, Set.of(), PatientTraits.typical(), 1, 4);
    MixedBody body = new MixedBody(new CloneTable(4), new Infections(settings, 0), 1, 3);
    float[] affinities = {(float) AFFINITY, 0, 0, 0};
    body.clones.add(1, CloneTable.CYTOTOXIC, 0, affinities);
    body.clones.add(2, CloneTable.CONVENTIONAL, 0, affinities);
    MixedTissue patch = body.tissue.get(0);
    patch.concentration[Cytokine.IL10] =
        (float) (il10 * settings.value(RegulationParameters.HALF_IL10));
    for (int k = 0; k < KILLERS; k++) {
      patch.cells.addActive(CellKind.EFFECTOR, 0);
      patch.cells.addActive(CellKind.EFFECTOR, 1); // helps, and kills nothing
    }
    Draws draws = new Draws();
    draws.begin(1);
    new MixedTissueTCells(body, PATCH, settings, draws).run(patch);
    InjuryLaw law = new InjuryLaw(patch.site, settings);

    law.step(0, 0, patch.concentration[Cytokine.IL10], patch.site.killing(0));

    double free = il10 > 0 ? 0.5 : 1;
    double hazard = CytotoxicParameters.KILLING.value() * AFFINITY * free;
    double ofOneSite = 1 - Math.exp(-hazard);
    double left = Math.pow(1 - ofOneSite / PATCH.sites(), KILLERS);
    assertThat((double) patch.site.integrity[0]).isCloseTo(left, within(2e-7));
    assertThat((double) patch.site.debris[0]).isPositive().isLessThanOrEqualTo(1 - left + 1e-7);
  }
}
