package org.anergy.biology;

import java.util.Arrays;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.cell.Motility;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.therapy.Rate;

/**
 * T cells in the lymph node: search, binding, integration of antigen signal, the all-or-none
 * decision, and leaving.
 *
 * <p>Signal of a bound cell: {@code dS/dt = affinity·occupancy·(1 − suppression) − S/τ}.
 * Costimulation decides what happens at the threshold rather than how fast it is reached: see
 * docs/decisions.md.
 */
final class NodeTCells {
  private final Body body;
  private final Homeostasis homeostasis;
  private final Patch patch;
  private final CellStore cells;
  private final Reach reach;
  private final Motility motility;
  private final Priming priming;
  private final Suppression suppression;
  private final BlastCells blasts;
  private final double step;
  private final double binding;
  private final double regulatoryBinding;
  private final double release;
  private final double exit;
  private final double egress;
  private final double effectorDeath;
  private final float signalDecay;
  private final double tau;
  private final float activityDecay;
  private final double growth;
  private final double growthIl2;
  private final double carrying;
  private final boolean grows;
  private final boolean infinitelyMixed;
  private final boolean[] nearApc; // sites within reach of an APC with antigen
  private int regulatoryCells;
  // Of the running step, under drugs.
  private double exitNow;
  private double egressNow;
  private double deathNow;
  private double bindingNow;
  private double growthNow;

  NodeTCells(
      Body body,
      Homeostasis homeostasis,
      Settings settings,
      double runInDays,
      boolean infinitelyMixed) {
    this.body = body;
    this.homeostasis = homeostasis;
    this.patch = body.node();
    this.cells = patch.cells();
    this.infinitelyMixed = infinitelyMixed;
    double site = patch.lattice().siteMicrometers();
    step = settings.stepHours();
    reach = new Reach(patch.lattice(), settings.value(PrimingParameters.REACH));
    motility = new Motility(settings.value(TrafficParameters.NODE_MOTILITY), step, site);
    priming = new Priming(body, settings, runInDays);
    suppression = new Suppression(settings);
    blasts = new BlastCells(patch, settings);
    binding = settings.value(PrimingParameters.BINDING);
    regulatoryBinding = binding * settings.value(RegulationParameters.BINDING_ADVANTAGE);
    release = settings.perStepFromHourly(PrimingParameters.RELEASE);
    exit = settings.perStepFromHourly(TrafficParameters.NODE_EXIT);
    egress = settings.perStepFromHourly(EffectorParameters.EGRESS);
    effectorDeath = settings.perStepFromDaily(EffectorParameters.DEATH);
    tau = settings.value(PrimingParameters.MEMORY_TIME);
    signalDecay = (float) StrictMath.exp(-step / tau);
    activityDecay =
        (float) StrictMath.exp(-step / settings.value(RegulationParameters.ACTIVITY_LIFE));
    growth = settings.value(RegulationParameters.GROWTH);
    growthIl2 = settings.value(RegulationParameters.GROWTH_IL2);
    carrying = settings.value(RegulationParameters.CARRYING_DENSITY) * patch.lattice().sites();
    grows = settings.on(Rule.REGULATORY_GROWTH);
    nearApc = new boolean[patch.lattice().sites()];
  }

  /**
   * Does one part of a step.
   *
   * @param key key of its draws
   * @param startsDay whether it is the first of a day
   */
  void run(StepClock clock, long key, boolean startsDay) {
    priming.beginStep(clock);
    Modulation drugs = body.modulation();
    exitNow = drugs.probability(exit, Rate.NODE_EGRESS);
    egressNow = drugs.probability(egress, Rate.NODE_EGRESS);
    deathNow = drugs.probability(effectorDeath, Rate.EFFECTOR_DEATH);
    bindingNow = binding * drugs.factor(Rate.PRIMING);
    growthNow = growth * drugs.factor(Rate.REGULATORY_GROWTH);
    int n = cells.size();
    regulatoryCells = 0;
    Arrays.fill(nearApc, false);
    for (int i = 0; i < n; i++) {
      if (cells.kind[i] == CellKind.REGULATORY) {
        regulatoryCells++;
      } else if (CellKind.isLarge(cells.kind[i]) && cells.amount[i] > 0) {
        markNear(cells.site[i]);
      }
    }
    for (int i = 0; i < n; i++) {
      cells.target[i] = cells.site[i];
      if (startsDay && turnsOver(i, key)) {
        continue;
      }
      switch (cells.kind[i]) {
        case CellKind.NAIVE, CellKind.MEMORY, CellKind.REGULATORY -> searching(i, key);
        case CellKind.BLAST -> blasts.step(i, key);
        case CellKind.EFFECTOR -> effector(i, key);
        case CellKind.ANERGIC -> leaveOrMove(i, key, exitNow, CellKind.ANERGIC);
        default -> {
          // APCs have a pass of their own.
        }
      }
    }
  }

  /** Reach is symmetric: who is within the APC's reach has the APC within its own. */
  private void markNear(int site) {
    int x = patch.lattice().x(site);
    int y = patch.lattice().y(site);
    for (int k = 0; k < reach.size(); k++) {
      nearApc[reach.site(x, y, k)] = true;
    }
  }

  /** Daily homeostasis of recirculating cells; a daughter goes to the blood. */
  private boolean turnsOver(int i, long key) {
    int cls = Homeostasis.poolOf(cells.kind[i]);
    if (cls < 0) {
      return false;
    }
    double u = Keyed.uniform(key, cells.id[i], Purpose.HOMEOSTASIS);
    if (u < homeostasis.death(cls, cells.clone[i])) {
      cells.fate[i] = CellStore.DIE;
      return true;
    }
    if (1 - u < homeostasis.birth(cls, cells.clone[i])) {
      byte daughter = homeostasis.daughter(cells.kind[i], key, cells.id[i]);
      patch.exits().add(daughter, cells.clone[i], Cause.NONE, 0, 0, 0);
    }
    return false;
  }

  private void searching(int i, long key) {
    int site = cells.site[i];
    int x = patch.lattice().x(site);
    int y = patch.lattice().y(site);
    int within = nearApc[site] ? reach.size() : 0;
    int best = -1;
    float bestStrength = 0;
    double hazard = 0;
    int[] apcAt = patch.apcAt();
    for (int k = 0; k < within; k++) {
      int apc = apcAt[reach.site(x, y, k)];
      if (apc >= 0 && cells.amount[apc] > 0) {
        float strength = priming.strength(cells.clone[i], apc);
        hazard += strength;
        if (strength > bestStrength) {
          bestStrength = strength;
          best = apc;
        }
      }
    }
    double bindingHazard = bindingNow * hazard;
    if (cells.kind[i] == CellKind.REGULATORY) {
      regulatory(i, key);
      bindingHazard = regulatoryBinding * hazard;
    }
    if (cells.bound[i] == 1 && best >= 0) {
      bound(i, key, best, bestStrength);
      return;
    }
    cells.bound[i] = 0;
    cells.signal[i] *= signalDecay;
    if (best >= 0
        && Samplers.strikes(
            bindingHazard, step, Keyed.uniform(key, cells.id[i], Purpose.CONTACT))) {
      cells.bound[i] = 1;
      return;
    }
    leaveOrMove(i, key, exitNow, cells.kind[i]);
  }

  private void bound(int i, long key, int apc, float strength) {
    int site = cells.site[i];
    float limit = (float) (tau * strength * (1 - suppression.at(patch.field(Cytokine.IL10), site)));
    cells.signal[i] = limit + (cells.signal[i] - limit) * signalDecay;
    if (priming.decides(i)) {
      priming.decide(i, apc, strength, key);
    } else if (Keyed.uniform(key, cells.id[i], Purpose.CONTACT) < release) {
      cells.bound[i] = 0;
    }
  }

  private void regulatory(int i, long key) {
    cells.activity[i] *= activityDecay;
    if (grows && cells.activity[i] > 0.5f) {
      double il2 = patch.field(Cytokine.IL2).concentration()[cells.site[i]];
      double room = Math.max(0, 1 - regulatoryCells / carrying);
      double hazard = growthNow * il2 / (il2 + growthIl2) * room;
      if (Samplers.strikes(hazard, step, Keyed.uniform(key, cells.id[i], Purpose.DIVISION))) {
        blasts.divide(i, key);
      }
    }
  }

  private void effector(int i, long key) {
    long bits = Keyed.bits(key, cells.id[i], Purpose.DEATH);
    if (Keyed.toUnit(bits) < deathNow) {
      cells.fate[i] = CellStore.DIE;
      return;
    }
    leaveOrMove(i, key, egressNow, CellKind.EFFECTOR);
  }

  private void leaveOrMove(int i, long key, double hazard, byte asKind) {
    long bits = Keyed.bits(key, cells.id[i], Purpose.MOVE);
    if (Keyed.uniform(key, cells.id[i], Purpose.EXIT) < hazard) {
      cells.fate[i] = CellStore.LEAVE;
      body.node().exits().add(asKind, cells.clone[i], cells.cause[i], cells.activity[i], 0, 0);
      return;
    }
    if (infinitelyMixed) {
      cells.target[i] = (int) ((bits >>> 32) * patch.lattice().sites() >>> 32);
      return;
    }
    int x = patch.lattice().wrapX(patch.lattice().x(cells.site[i]) + motility.dx(bits));
    int y = patch.lattice().wrapY(patch.lattice().y(cells.site[i]) + motility.dy(bits));
    cells.target[i] = patch.lattice().site(x, y);
  }
}
