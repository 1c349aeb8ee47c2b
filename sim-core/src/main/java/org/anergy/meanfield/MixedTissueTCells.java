package org.anergy.meanfield;

import org.anergy.biology.Cause;
import org.anergy.biology.Cytotoxicity;
import org.anergy.biology.EffectorParameters;
import org.anergy.biology.HomeostasisParameters;
import org.anergy.biology.PrimingParameters;
import org.anergy.biology.Reach;
import org.anergy.biology.RegulationParameters;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.biology.Suppression;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Pools;
import org.anergy.compartment.TissueSites;
import org.anergy.lattice.Lattice;
import org.anergy.random.Samplers;

/** T cells in target tissue without space: every cell sees the same site and all others alike. */
final class MixedTissueTCells {
  private final MixedBody body;
  private final Draws draws;
  private final double step;
  private final double recognition;
  private final double regulatoryRecognition;
  private final double quietDisplay;
  private final boolean antigenIsUsed;
  private final double death;
  private final double exit;
  private final double memory;
  private final double resident;
  private final Cytotoxicity cytotoxicity;
  private final Suppression suppression;
  private final int patchSites;
  private final double silencing;
  private final double silence;
  private final double baseFunction;
  private final float activityDecay;
  private final float regulatoryDecay;
  private final double regulatoryDeath;
  private final double growth;
  private final double growthIl2;
  private final double carrying;
  private final double reachShare;
  private final double residentDeath;
  private final double reactivation;

  MixedTissueTCells(MixedBody body, Lattice patch, Settings settings, Draws draws) {
    this.body = body;
    this.draws = draws;
    step = settings.stepHours();
    int reach = new Reach(patch, settings.value(PrimingParameters.REACH)).size();
    reachShare = Math.min(1, (double) reach / patch.sites());
    recognition = settings.value(EffectorParameters.RECOGNITION);
    regulatoryRecognition = recognition * settings.value(RegulationParameters.BINDING_ADVANTAGE);
    quietDisplay = settings.value(EffectorParameters.QUIET_DISPLAY);
    antigenIsUsed = settings.on(Rule.ANTIGEN_USE);
    death = settings.perStepFromDaily(EffectorParameters.DEATH);
    exit = settings.perStepFromDaily(EffectorParameters.TISSUE_EXIT);
    memory = settings.on(Rule.MEMORY) ? settings.value(EffectorParameters.MEMORY) : 0;
    resident = settings.on(Rule.RESIDENTS) ? settings.value(EffectorParameters.RESIDENT) : 0;
    cytotoxicity = new Cytotoxicity(settings);
    suppression = new Suppression(settings);
    patchSites = patch.sites();
    silencing = settings.on(Rule.CONTACT) ? settings.value(RegulationParameters.CONTACT) : 0;
    silence = settings.value(RegulationParameters.SILENCE);
    baseFunction = settings.patient().regulatoryFunction();
    activityDecay =
        (float) StrictMath.exp(-step / settings.value(EffectorParameters.ACTIVITY_LIFE));
    regulatoryDecay =
        (float) StrictMath.exp(-step / settings.value(RegulationParameters.ACTIVITY_LIFE));
    regulatoryDeath = settings.perStepFromDaily(HomeostasisParameters.REGULATORY_DEATH);
    growth = settings.on(Rule.REGULATORY_GROWTH) ? settings.value(RegulationParameters.GROWTH) : 0;
    growthIl2 = settings.value(RegulationParameters.GROWTH_IL2);
    carrying = settings.value(RegulationParameters.CARRYING_DENSITY) * patch.sites();
    residentDeath = settings.perDay(EffectorParameters.RESIDENT_DEATH);
    reactivation =
        settings.on(Rule.REACTIVATION) ? settings.value(EffectorParameters.REACTIVATION) : 0;
  }

  /** Does one step of the T cells of {@code patch}. */
  void run(MixedTissue patch) {
    Cells cells = patch.cells;
    int before = cells.size();
    residents(patch);
    int regulatory = cells.count(CellKind.REGULATORY);
    double function = baseFunction * body.acquiredFunction;
    double each = Samplers.probability(silencing * function, step);
    // Poisson many regulatory cells within reach, each of which silences independently.
    double around = cells.countActive(CellKind.REGULATORY) * reachShare;
    double silenced = Samplers.probability(around * each, 1);
    for (int i = before - 1; i >= 0; i--) {
      if (cells.kind[i] == CellKind.EFFECTOR) {
        effector(patch, i, silenced);
      } else {
        regulatory(patch, i, regulatory);
      }
    }
  }

  private double recognized(MixedTissue patch, int clone, double floor) {
    TissueSites site = patch.site;
    double display = floor + (1 - floor) * site.phagocyte[0];
    if (antigenIsUsed) {
      display *= Math.min(1, site.integrity[0] + site.debris[0]);
    }
    return body.clones.bestAffinity(clone, site.shown[0]) * display;
  }

  private void effector(MixedTissue patch, int i, double silenced) {
    Cells cells = patch.cells;
    cells.activity[i] *= activityDecay;
    double strength = recognized(patch, cells.clone[i], quietDisplay);
    cells.timer[i] = Math.max(0, cells.timer[i] - (float) step);
    if (cells.timer[i] == 0 && draws.happens(Samplers.probability(recognition * strength, step))) {
      cells.activity[i] = 1;
    }
    if (cells.timer[i] == 0 && draws.happens(silenced)) {
      cells.activity[i] = 0;
      cells.timer[i] = (float) (-silence * StrictMath.log(1 - draws.uniform()));
    }
    if (draws.happens(death)) {
      die(patch, i);
    } else if (cells.activity[i] < 0.5f && draws.happens(exit)) {
      body.leaving.of(Pools.EFFECTOR).add(cells.clone[i]);
      cells.remove(i);
    } else if (cells.activity[i] > 0.5f && body.clones.isCytotoxic(cells.clone[i])) {
      kill(patch, cytotoxicity.hazard(strength));
    }
  }

  /**
   * A CD8 cell stands on one site for a step, and what it kills there is spread over all: as a
   * hazard of the patch, so that {@code exp(−hazard·free·step)} is what it leaves of the mean.
   */
  private void kill(MixedTissue patch, double hazard) {
    double free = 1 - suppression.of(patch.concentration[Cytokine.IL10]);
    if (free > 0) {
      double killed = Samplers.probability(hazard * free, step) / patchSites;
      patch.site.kill(0, (float) (-StrictMath.log1p(-killed) / (free * step)));
    }
  }

  private void die(MixedTissue patch, int i) {
    int clone = patch.cells.clone[i];
    double stays = body.clones.isCytotoxic(clone) ? cytotoxicity.resident() : resident;
    double u = draws.uniform();
    if (u < stays) {
      patch.residents.add(clone);
    } else if (u < stays + memory * body.memoryRoom(clone)) {
      body.leaving.of(Pools.MEMORY).add(patch.cells.clone[i]);
    }
    patch.cells.remove(i);
  }

  private void regulatory(MixedTissue patch, int i, int regulatoryCells) {
    Cells cells = patch.cells;
    cells.activity[i] *= regulatoryDecay;
    double hazard = regulatoryRecognition * recognized(patch, cells.clone[i], quietDisplay);
    if (draws.happens(Samplers.probability(hazard, step))) {
      cells.activity[i] = 1;
    }
    if (draws.happens(regulatoryDeath)) {
      cells.remove(i);
    } else if (cells.activity[i] > 0.5f) {
      double il2 = patch.concentration[Cytokine.IL2];
      double room = Math.max(0, 1 - regulatoryCells / carrying);
      if (draws.happens(Samplers.probability(growth * il2 / (il2 + growthIl2) * room, step))) {
        cells.copy(i);
      }
    } else if (draws.happens(exit)) {
      body.leaving.of(Pools.REGULATORY).add(cells.clone[i]);
      cells.remove(i);
    }
  }

  /** Resident memory cells react to inflamed tissue: each divides once into two effectors. */
  private void residents(MixedTissue patch) {
    if (patch.site.phagocyte[0] <= 0) {
      return;
    }
    for (int i = patch.residents.size() - 1; i >= 0; i--) {
      int clone = patch.residents.get(i);
      double hazard = recognition * recognized(patch, clone, 0);
      if (draws.happens(Samplers.probability(hazard, step))) {
        patch.residents.take(i);
        body.setCloneCause(clone, Cause.DAMAGE);
        for (int k = 0; k < 2; k++) {
          patch.cells.addActive(CellKind.EFFECTOR, clone);
        }
      }
    }
  }

  /** Daily fate of resident memory cells: death, or an effector that reacts to quiet tissue. */
  void startDay(MixedTissue patch) {
    for (int i = patch.residents.size() - 1; i >= 0; i--) {
      int clone = patch.residents.get(i);
      if (draws.happens(residentDeath)) {
        patch.residents.take(i);
        continue;
      }
      double hazard = reactivation * body.clones.bestAffinity(clone, patch.site.shown[0]);
      if (draws.happens(Samplers.probability(hazard, 1))) {
        patch.cells.addActive(CellKind.EFFECTOR, clone);
        body.setCloneCause(clone, Cause.RESIDENT);
      }
    }
  }
}
