package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.cell.Motility;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.repertoire.CloneTable;
import org.anergy.therapy.Rate;

/**
 * T cells in target tissue: they walk up the chemokine, are restimulated where their epitope is
 * shown, are silenced by regulatory cells, leave or die; a few of the dying become memory.
 */
final class TissueTCells {
  private final Body body;
  private final Patch patch;
  private final CellStore cells;
  private final CloneTable clones;
  private final TissueMotion motion;
  private final double step;
  private final double recognition;
  private final double regulatoryRecognition;
  private final float quietDisplay;
  private final boolean antigenIsUsed;
  private final double death;
  private final double exit;
  private final double memory;
  private final double resident;
  private final Cytotoxicity cytotoxicity;
  private final Silencing silencing;
  private final double baseFunction;
  private final float activityDecay;
  private final float regulatoryDecay;
  private final double regulatoryDeath;
  private final double growth;
  private final double growthIl2;
  private final double carrying;
  private int regulatoryCells;
  private double deathNow; // of the running step, under drugs
  private double growthNow;
  private double inflammationNow;

  TissueTCells(Body body, Patch patch, Settings settings, boolean infinitelyMixed) {
    this.body = body;
    this.patch = patch;
    this.cells = patch.cells();
    this.clones = body.clones();
    step = settings.stepHours();
    motion = new TissueMotion(patch, settings, infinitelyMixed);
    recognition = settings.value(EffectorParameters.RECOGNITION);
    regulatoryRecognition = recognition * settings.value(RegulationParameters.BINDING_ADVANTAGE);
    quietDisplay = (float) settings.value(EffectorParameters.QUIET_DISPLAY);
    antigenIsUsed = settings.on(Rule.ANTIGEN_USE);
    death = settings.perStepFromDaily(EffectorParameters.DEATH);
    exit = settings.perStepFromDaily(EffectorParameters.TISSUE_EXIT);
    memory = settings.on(Rule.MEMORY) ? settings.value(EffectorParameters.MEMORY) : 0;
    resident = settings.on(Rule.RESIDENTS) ? settings.value(EffectorParameters.RESIDENT) : 0;
    cytotoxicity = new Cytotoxicity(settings);
    silencing = new Silencing(patch.lattice(), settings);
    baseFunction = settings.patient().regulatoryFunction();
    activityDecay =
        (float) StrictMath.exp(-step / settings.value(EffectorParameters.ACTIVITY_LIFE));
    regulatoryDecay =
        (float) StrictMath.exp(-step / settings.value(RegulationParameters.ACTIVITY_LIFE));
    regulatoryDeath = settings.perStepFromDaily(HomeostasisParameters.REGULATORY_DEATH);
    growth = settings.on(Rule.REGULATORY_GROWTH) ? settings.value(RegulationParameters.GROWTH) : 0;
    growthIl2 = settings.value(RegulationParameters.GROWTH_IL2);
    carrying = settings.value(RegulationParameters.CARRYING_DENSITY) * patch.lattice().sites();
  }

  void run(StepClock clock) {
    int n = cells.size();
    long key = clock.key();
    regulatoryCells = 0;
    for (int i = 0; i < n; i++) {
      if (cells.kind[i] == CellKind.REGULATORY) {
        regulatoryCells++;
      }
    }
    double function = baseFunction * body.acquiredFunction();
    deathNow = body.modulation().probability(death, Rate.EFFECTOR_DEATH);
    inflammationNow = body.modulation().factor(Rate.INFLAMMATION);
    growthNow = growth * body.modulation().factor(Rate.REGULATORY_GROWTH);
    for (int i = 0; i < n; i++) {
      cells.target[i] = cells.site[i];
      if (cells.fate[i] != CellStore.KEEP) {
        continue;
      }
      switch (cells.kind[i]) {
        case CellKind.EFFECTOR -> effector(i, key, function);
        case CellKind.REGULATORY -> regulatory(i, key);
        case CellKind.RESIDENT -> resident(i, key);
        default -> {
          // APCs have a pass of their own; other T cells do not enter tissue.
        }
      }
    }
  }

  /**
   * Highest affinity times display within the cell's own site, 0–1. What is displayed comes from
   * working tissue and fresh debris: a demyelinated site has little left until it is repaired.
   */
  private float recognized(int i, float floor) {
    TissueSites tissue = patch.tissue();
    int site = cells.site[i];
    float display = floor + (1 - floor) * tissue.phagocyte[site];
    if (display <= 0) {
      return 0;
    }
    if (antigenIsUsed) {
      display *= Math.min(1, tissue.integrity[site] + tissue.debris[site]);
    }
    return clones.bestAffinity(cells.clone[i], tissue.shown[site]) * display;
  }

  private void effector(int i, long key, double function) {
    cells.activity[i] *= activityDecay;
    boolean hears = silencing.isOver(cells, i);
    float strength = recognized(i, quietDisplay) * (1 - patch.guestSuppression(cells.site[i]));
    if (hears
        && Samplers.strikes(
            recognition * strength, step, Keyed.uniform(key, cells.id[i], Purpose.CONTACT))) {
      cells.activity[i] = 1;
    }
    if (hears) {
      silencing.strike(patch, i, key, function);
    }
    if (Keyed.uniform(key, cells.id[i], Purpose.DEATH) < deathNow) {
      die(i, key);
      return;
    }
    if (cells.activity[i] < 0.5f && Keyed.uniform(key, cells.id[i], Purpose.EXIT) < exit) {
      leave(i, CellKind.EFFECTOR);
      return;
    }
    if (clones.isCytotoxic(cells.clone[i]) && cells.activity[i] > 0.5f) {
      patch.tissue().kill(cells.site[i], (float) (cytotoxicity.hazard(strength) * inflammationNow));
    }
    motion.propose(i, key);
  }

  private void die(int i, long key) {
    double u = Keyed.uniform(key, cells.id[i], Purpose.DEATH + 256);
    double stays = clones.isCytotoxic(cells.clone[i]) ? cytotoxicity.resident() : resident;
    if (u < stays) {
      cells.kind[i] = CellKind.RESIDENT;
      cells.activity[i] = 0;
      cells.timer[i] = 0;
    } else if (u < stays + memory * body.memoryRoom(cells.clone[i])) {
      leave(i, CellKind.MEMORY);
    } else {
      cells.fate[i] = CellStore.DIE;
    }
  }

  private void leave(int i, byte asKind) {
    cells.fate[i] = CellStore.LEAVE;
    patch.exits().add(asKind, cells.clone[i], cells.cause[i], cells.activity[i], 0, 0);
  }

  private void regulatory(int i, long key) {
    cells.activity[i] *= regulatoryDecay;
    float strength = recognized(i, quietDisplay);
    if (Samplers.strikes(
        regulatoryRecognition * strength, step, Keyed.uniform(key, cells.id[i], Purpose.CONTACT))) {
      cells.activity[i] = 1;
    }
    if (Keyed.uniform(key, cells.id[i], Purpose.DEATH) < regulatoryDeath) {
      cells.fate[i] = CellStore.DIE;
      return;
    }
    if (cells.activity[i] > 0.5f) {
      double il2 = patch.field(Cytokine.IL2).concentration()[cells.site[i]];
      double room = Math.max(0, 1 - regulatoryCells / carrying);
      double hazard = growthNow * il2 / (il2 + growthIl2) * room;
      if (Samplers.strikes(hazard, step, Keyed.uniform(key, cells.id[i], Purpose.DIVISION))) {
        int daughter = cells.addBirth();
        cells.copy(i, daughter);
        cells.id[daughter] = Motility.daughterId(cells.id[i], key);
      }
    } else if (Keyed.uniform(key, cells.id[i], Purpose.EXIT) < exit) {
      leave(i, CellKind.REGULATORY);
      return;
    }
    motion.propose(i, key);
  }

  /** A resident memory cell reacts to inflamed tissue: it divides once into two effectors. */
  private void resident(int i, long key) {
    float strength = recognized(i, 0) * (1 - patch.guestSuppression(cells.site[i]));
    if (strength > 0
        && Samplers.strikes(
            recognition * strength, step, Keyed.uniform(key, cells.id[i], Purpose.CONTACT))) {
      cells.kind[i] = CellKind.EFFECTOR;
      cells.activity[i] = 1;
      cells.cause[i] = Cause.DAMAGE;
      int daughter = cells.addBirth();
      cells.copy(i, daughter);
      cells.id[daughter] = Motility.daughterId(cells.id[i], key);
    }
  }
}
