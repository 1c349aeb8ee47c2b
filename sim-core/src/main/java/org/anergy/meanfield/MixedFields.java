package org.anergy.meanfield;

import java.util.List;
import org.anergy.biology.EffectorParameters;
import org.anergy.biology.PrimingParameters;
import org.anergy.biology.RegulationParameters;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.biology.TissueParameters;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Pools;
import org.anergy.lattice.Lattice;
import org.anergy.scenario.FieldSpec;

/**
 * Concentrations that everybody feels alike: {@code c = s/(k0 + u)}, the steady state of the field
 * equation without gradients; s and u are means over the sites.
 */
final class MixedFields {
  private static final double SECONDS_PER_HOUR = 3600;

  /** What the fields of lattices leave out, pM: see DiffusionField. */
  private static final double TRACE = 1e-4;

  private final MixedBody body;
  private final double[] nodeLoss = new double[Cytokine.COUNT];
  private final double[] tissueLoss = new double[Cytokine.COUNT];
  private final int nodeSites;
  private final int patchSites;
  private final int producingDivisions;
  private final double il2;
  private final double il10;
  private final double ifng;
  private final double tnf;
  private final double chemokine;
  private final double siteTnf;
  private final double foamyIl10;
  private final boolean foamy;
  private final double siteChemokine;
  private final double activeUptake;
  private final double restingUptake;
  private final double blastUptake;
  private final double baseFunction;

  MixedFields(
      MixedBody body, Lattice node, Lattice patch, List<FieldSpec> fields, Settings settings) {
    this.body = body;
    nodeSites = node.sites();
    patchSites = patch.sites();
    for (FieldSpec field : fields) {
      int c = Cytokine.names().indexOf(field.name());
      if (c >= 0) {
        double range = field.rangeMicrometers();
        double loss = SECONDS_PER_HOUR * field.diffusionUm2PerS() / (range * range);
        nodeLoss[c] = field.inNode() ? loss : Double.POSITIVE_INFINITY;
        tissueLoss[c] = field.inTissue() ? loss : Double.POSITIVE_INFINITY;
      }
    }
    double h = patch.siteMicrometers();
    producingDivisions = (int) settings.value(PrimingParameters.PRODUCING_DIVISIONS);
    il2 = settings.secretion(PrimingParameters.IL2_SECRETION, h);
    il10 = settings.on(Rule.IL10) ? settings.secretion(RegulationParameters.IL10_SECRETION, h) : 0;
    ifng = settings.secretion(EffectorParameters.IFNG_SECRETION, h);
    tnf = settings.secretion(EffectorParameters.TNF_SECRETION, h);
    chemokine = settings.secretion(EffectorParameters.CHEMOKINE_SECRETION, h);
    siteTnf = settings.secretion(TissueParameters.TNF_SECRETION, h);
    foamy = settings.on(Rule.FOAMY_PHAGOCYTES);
    foamyIl10 = foamy ? settings.secretion(TissueParameters.FOAMY_IL10, h) : 0;
    siteChemokine = settings.secretion(TissueParameters.CHEMOKINE_SECRETION, h);
    boolean competes = settings.on(Rule.IL2_COMPETITION);
    activeUptake = competes ? settings.uptake(RegulationParameters.UPTAKE, h) : 0;
    restingUptake = competes ? settings.uptake(RegulationParameters.RESTING_UPTAKE, h) : 0;
    blastUptake = settings.uptake(RegulationParameters.CONVENTIONAL_UPTAKE, h);
    baseFunction = settings.patient().regulatoryFunction();
  }

  void run() {
    double regulatory = il10 * baseFunction * body.acquiredFunction;
    node(regulatory);
    for (MixedTissue patch : body.tissue) {
      // A patch that its last cell left must still lose what the cell secreted.
      if (patch.cells.size() > 0 || patch.site.phagocyte[0] > 0 || patch.hasCytokine()) {
        tissue(patch, regulatory);
      }
    }
  }

  private void node(double regulatory) {
    Cells blasts = body.blasts;
    int producing = 0;
    for (int i = 0; i < blasts.size(); i++) {
      producing += blasts.activity[i] > 0 && blasts.divisions[i] < producingDivisions ? 1 : 0;
    }
    int active = body.engaged.countActive(CellKind.REGULATORY);
    int resting =
        body.engaged.count(CellKind.REGULATORY) - active + body.node.of(Pools.REGULATORY).size();
    double uptake = blasts.size() * blastUptake + active * activeUptake + resting * restingUptake;
    float[] c = body.nodeConcentration;
    c[Cytokine.IL2] = steady(il2 * producing, uptake, nodeSites, nodeLoss[Cytokine.IL2]);
    c[Cytokine.IL10] = steady(regulatory * active, 0, nodeSites, nodeLoss[Cytokine.IL10]);
  }

  private void tissue(MixedTissue patch, double regulatory) {
    int restimulated = patch.cells.countActive(CellKind.EFFECTOR);
    int helping = restimulated - patch.cells.countActiveCytotoxic(CellKind.EFFECTOR, body.clones);
    int active = patch.cells.countActive(CellKind.REGULATORY);
    int resting = patch.cells.count(CellKind.REGULATORY) - active;
    double phagocytes = patch.site.phagocyte[0] * (double) patchSites;
    double plain = foamy ? patch.site.integrity[0] : 1;
    double uptake = active * activeUptake + resting * restingUptake;
    float[] c = patch.concentration;
    c[Cytokine.IL2] = inTissue(Cytokine.IL2, il2 * 0.5 * helping, uptake);
    c[Cytokine.IL10] =
        inTissue(Cytokine.IL10, regulatory * active + foamyIl10 * phagocytes * (1 - plain), 0);
    c[Cytokine.IFNG] = inTissue(Cytokine.IFNG, ifng * restimulated, 0);
    c[Cytokine.TNF] = inTissue(Cytokine.TNF, tnf * restimulated + siteTnf * phagocytes * plain, 0);
    c[Cytokine.CXCL10] =
        inTissue(Cytokine.CXCL10, chemokine * restimulated + siteChemokine * phagocytes, 0);
  }

  private float inTissue(int cytokine, double source, double uptake) {
    return steady(source, uptake, patchSites, tissueLoss[cytokine]);
  }

  private static float steady(double source, double uptake, int sites, double loss) {
    double c = source / (sites * loss + uptake);
    return (float) Math.max(0, c - TRACE);
  }
}
