package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.field.DiffusionField;
import org.anergy.kernel.StepClock;
import org.anergy.therapy.Rate;

/** What the cells and sites of one lattice put into its fields and take out of them. */
final class Secretion {
  private final Body body;
  private final Patch patch;
  private final CellStore cells;
  private final boolean tissue;
  private final float il2;
  private final int producingDivisions;
  private final float il10;
  private final float ifng;
  private final float tnf;
  private final float chemokine;
  private final float siteTnf;
  private float inflammation; // factors of drugs in the running step
  private float attraction;
  private final float foamyIl10;
  private final boolean foamy;
  private final float siteChemokine;
  private final float activeUptake;
  private final float restingUptake;
  private final float blastUptake;
  private final double baseFunction;

  Secretion(Body body, Patch patch, boolean tissue, Settings settings) {
    this.body = body;
    this.patch = patch;
    this.cells = patch.cells();
    this.tissue = tissue;
    double h = patch.lattice().siteMicrometers();
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

  void run(StepClock clock) {
    patch.clearSecretion();
    inflammation = (float) body.modulation().factor(Rate.INFLAMMATION);
    attraction = (float) body.modulation().factor(Rate.CHEMOKINE);
    float regulatory = (float) (il10 * baseFunction * body.acquiredFunction());
    DiffusionField il2Field = patch.field(Cytokine.IL2);
    DiffusionField il10Field = patch.field(Cytokine.IL10);
    int n = cells.size();
    for (int i = 0; i < n; i++) {
      int site = cells.site[i];
      float activity = cells.activity[i];
      switch (cells.kind[i]) {
        case CellKind.BLAST -> {
          il2Field.takeUp(site, blastUptake);
          if (activity > 0 && cells.divisions[i] < producingDivisions) {
            il2Field.secrete(site, il2);
          }
        }
        case CellKind.REGULATORY -> {
          boolean active = activity > 0.5f;
          il2Field.takeUp(site, active ? activeUptake : restingUptake);
          if (active) {
            il10Field.secrete(site, regulatory);
          }
        }
        case CellKind.EFFECTOR -> {
          if (tissue && activity > 0.5f) {
            if (!body.clones().isCytotoxic(cells.clone[i])) {
              il2Field.secrete(site, il2 * 0.5f);
            }
            patch.field(Cytokine.IFNG).secrete(site, ifng * inflammation);
            patch.field(Cytokine.TNF).secrete(site, tnf * inflammation);
            patch.field(Cytokine.CXCL10).secrete(site, chemokine * attraction);
          }
        }
        default -> {
          // Other cells secrete nothing.
        }
      }
    }
    if (tissue) {
      sites();
    }
    patch.letGuestsSecrete();
  }

  private void sites() {
    TissueSites sites = patch.tissue();
    float siteTnfNow = siteTnf * inflammation;
    float siteChemokineNow = siteChemokine * attraction;
    DiffusionField tnfField = patch.field(Cytokine.TNF);
    DiffusionField il10Field = patch.field(Cytokine.IL10);
    DiffusionField chemokineField = patch.field(Cytokine.CXCL10);
    for (int k = 0; k < sites.activeCount(); k++) {
      int s = sites.activeSite(k);
      float a = sites.phagocyte[s];
      float plain = foamy ? sites.integrity[s] : 1;
      tnfField.secrete(s, siteTnfNow * a * plain);
      il10Field.secrete(s, foamyIl10 * a * (1 - plain));
      chemokineField.secrete(s, siteChemokineNow * a);
    }
  }
}
