package org.anergy.meanfield;

import org.anergy.biology.Decisions;
import org.anergy.biology.EffectorParameters;
import org.anergy.biology.PrimingParameters;
import org.anergy.biology.RegulationParameters;
import org.anergy.biology.Rule;
import org.anergy.biology.Settings;
import org.anergy.biology.Suppression;
import org.anergy.biology.TrafficParameters;
import org.anergy.biology.Turnover;
import org.anergy.cell.CellKind;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Pools;
import org.anergy.kernel.StepClock;
import org.anergy.lattice.Lattice;
import org.anergy.random.Samplers;

/**
 * T cells of a node without space: they meet APCs, integrate signal, decide, leave or die. A cell
 * that lets go of its APC stands beside it for one more step, as on the lattice.
 */
final class MixedNode {
  private static final int[] SEARCHING = {Pools.NAIVE, Pools.MEMORY, Pools.REGULATORY};

  private final MixedBody body;
  private final Cells cells;
  private final Contacts contacts;
  private final Draws draws;
  private final MixedTurnover turnover;
  private final Decisions decisions;
  private final Suppression suppression;
  private final double binding;
  private final double regulatoryBinding;
  private final double release;
  private final double exit;
  private final double egress;
  private final double effectorDeath;
  private final double tau;
  private final float signalDecay;
  private final float activityDecay;
  private final double growth;
  private final double growthIl2;
  private final double carrying;
  private final double step;

  MixedNode(
      MixedBody body,
      Lattice node,
      Contacts contacts,
      MixedTurnover turnover,
      Settings settings,
      double runInDays,
      Draws draws) {
    this.body = body;
    this.cells = body.engaged;
    this.contacts = contacts;
    this.turnover = turnover;
    this.draws = draws;
    decisions = new Decisions(settings, runInDays);
    suppression = new Suppression(settings);
    step = settings.stepHours();
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
    growth = settings.on(Rule.REGULATORY_GROWTH) ? settings.value(RegulationParameters.GROWTH) : 0;
    growthIl2 = settings.value(RegulationParameters.GROWTH_IL2);
    carrying = settings.value(RegulationParameters.CARRYING_DENSITY) * node.sites();
  }

  /** Does one part of a step; {@code startsDay} if it is the first of a day. */
  void run(StepClock clock, boolean startsDay) {
    decisions.age(clock.day());
    contacts.survey(clock.patientKey());
    int engagedBefore = cells.size();
    int regulatory = body.node.of(Pools.REGULATORY).size() + cells.count(CellKind.REGULATORY);
    effectors();
    for (int cls : SEARCHING) {
      if (startsDay) {
        turnOver(cls);
      }
      meet(cls);
    }
    if (startsDay) {
      turnOver(Pools.ANERGIC);
    }
    leave(Pools.ANERGIC);
    for (int i = engagedBefore - 1; i >= 0; i--) {
      engaged(i, startsDay, regulatory);
    }
  }

  private void effectors() {
    CloneList effectors = body.node.of(Pools.EFFECTOR);
    int dead = draws.binomial(effectors.size(), effectorDeath);
    for (int k = 0; k < dead; k++) {
      effectors.takeAny(draws);
    }
    int left = draws.binomial(effectors.size(), egress);
    effectors.move(left, body.leaving.of(Pools.EFFECTOR), draws);
  }

  /** Daily homeostasis of resting cells; daughters leave for the blood. */
  private void turnOver(int cls) {
    turnover.run(body.node.of(cls), cls, body.leaving.of(cls));
  }

  /** Resting cells of class {@code cls} bind; those that do not may leave. */
  private void meet(int cls) {
    CloneList resting = body.node.of(cls);
    double strength = cls == Pools.REGULATORY ? regulatoryBinding : binding;
    int proposals = draws.poisson(resting.size() * contacts.proposals(strength));
    for (int k = 0; k < proposals && resting.size() > 0; k++) {
      int i = draws.below(resting.size());
      int apc = contacts.choose(draws);
      if (contacts.stands(resting.get(i), apc, strength, draws)) {
        int cell = cells.add(Kinds.kindOf(cls), resting.take(i));
        cells.apc[cell] = contacts.strongest(cells.clone[cell], apc, draws);
      }
    }
    leave(cls);
  }

  private void leave(int cls) {
    CloneList resting = body.node.of(cls);
    resting.move(draws.binomial(resting.size(), exit), body.leaving.of(cls), draws);
  }

  private void engaged(int i, boolean startsDay, int regulatoryCells) {
    int kind = cells.kind[i];
    if (startsDay && turnsOver(i)) {
      return;
    }
    if (kind == CellKind.REGULATORY) {
      cells.activity[i] *= activityDecay;
      grow(i, regulatoryCells);
    }
    if (cells.apc[i] >= 0 && cells.timer[i] == 0) {
      bound(i);
    } else {
      free(i);
    }
  }

  private boolean turnsOver(int i) {
    int cls = Kinds.poolOf(cells.kind[i]);
    Turnover law = turnover.law(cells.clone[i]);
    double u = draws.uniform();
    if (u < law.death(cls)) {
      cells.remove(i);
      return true;
    }
    if (1 - u < law.birth(cls)) {
      body.leaving.of(cls).add(cells.clone[i]);
    }
    return false;
  }

  private void grow(int i, int regulatoryCells) {
    if (growth > 0 && cells.activity[i] > 0.5f) {
      double il2 = body.nodeConcentration[Cytokine.IL2];
      double room = Math.max(0, 1 - regulatoryCells / carrying);
      if (draws.happens(Samplers.probability(growth * il2 / (il2 + growthIl2) * room, step))) {
        int daughter = cells.copy(i);
        if (cells.apc[i] >= 0) { // she stands beside her mother, and may bind
          cells.apc[daughter] = cells.apc[i];
          cells.timer[daughter] = 1;
        }
      }
    }
  }

  private void bound(int i) {
    int apc = cells.apc[i];
    float strength = contacts.strength(cells.clone[i], apc);
    double free = 1 - suppression.of(body.nodeConcentration[Cytokine.IL10]);
    float limit = (float) (tau * strength * free);
    cells.signal[i] = limit + (cells.signal[i] - limit) * signalDecay;
    if (cells.signal[i] >= decisions.threshold(cells.kind[i])) {
      cells.signal[i] = 0;
      decide(i, apc, strength);
    } else if (draws.happens(release)) {
      cells.timer[i] = 1;
    }
  }

  private void decide(int i, int apc, float strength) {
    if (cells.kind[i] == CellKind.REGULATORY) {
      cells.activity[i] = 1;
      return;
    }
    cells.timer[i] = 1;
    byte cause = contacts.cause(cells.clone[i], apc);
    boolean cytotoxic = body.clones.isCytotoxic(cells.clone[i]);
    double p = decisions.activation(cells.kind[i], body.nodeApcs.costimulation[apc]);
    if (draws.happens(p)) {
      if (decisions.renews(cells.kind[i], body.memoryRoom(cells.clone[i]), draws.uniform())) {
        body.leaving.of(Pools.MEMORY).add(cells.clone[i]);
      }
      int blast = body.blasts.add(CellKind.BLAST, cells.clone[i]);
      float felt = decisions.felt(cells.kind[i], body.nodeApcs.costimulation[apc]);
      body.blasts.strength[blast] = strength * felt;
      body.blasts.activity[blast] = decisions.producer(cytotoxic, draws.uniform()) ? 1 : 0;
      body.blasts.timer[blast] = decisions.firstDivision(draws.uniform());
      body.setCloneCause(cells.clone[i], cause);
      cells.remove(i);
      return;
    }
    if (cells.kind[i] == CellKind.MEMORY) {
      return;
    }
    float il10 = body.nodeConcentration[Cytokine.IL10];
    byte kind = decisions.unhelped(cytotoxic, il10, 1, draws.uniform());
    if (kind == CellKind.ANERGIC) {
      body.node.of(Pools.ANERGIC).add(cells.clone[i]);
      cells.remove(i);
    } else if (kind == CellKind.REGULATORY) {
      cells.kind[i] = kind;
      cells.activity[i] = 1;
    }
  }

  /** A cell that is not bound: it may bind (again), leave, or go back to rest. */
  private void free(int i) {
    double strength = cells.kind[i] == CellKind.REGULATORY ? regulatoryBinding : binding;
    cells.signal[i] *= signalDecay;
    int apc = cells.apc[i];
    boolean binds;
    if (apc >= 0) {
      binds = draws.happens(contacts.bindsBeside(cells.clone[i], apc, strength));
    } else {
      binds = draws.happens(Math.min(1, contacts.proposals(strength)));
      if (binds) {
        apc = contacts.choose(draws);
        binds = contacts.stands(cells.clone[i], apc, strength, draws);
        apc = binds ? contacts.strongest(cells.clone[i], apc, draws) : apc;
      }
    }
    if (binds) {
      cells.apc[i] = apc;
      cells.timer[i] = 0;
      return;
    }
    cells.apc[i] = -1;
    cells.timer[i] = 0;
    int cls = Kinds.poolOf(cells.kind[i]);
    boolean active = cls == Pools.REGULATORY && cells.activity[i] > 0.5f;
    if (draws.happens(exit)) {
      body.leaving.of(active ? Pools.REGULATORY_HOMING : cls).add(cells.clone[i]);
      cells.remove(i);
    } else if (!active) {
      body.node.of(cls).add(cells.clone[i]);
      cells.remove(i);
    }
  }
}
