package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.compartment.Exits;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.kernel.StepClock;
import org.anergy.random.BinomialSampler;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.therapy.Rate;

/**
 * Traffic between node, blood, other lymphoid tissue and target tissue. Cells that left a lattice
 * go to blood (APCs go to the node); cells in pools move by binomial draws by class and clone. A
 * cell that finds no room stays where it was.
 */
final class Traffic {
  private static final int[] RECIRCULATING = {
    Pools.NAIVE, Pools.MEMORY, Pools.ANERGIC, Pools.REGULATORY
  };
  private static final byte[] KIND_OF_CLASS = {
    CellKind.NAIVE,
    CellKind.MEMORY,
    CellKind.EFFECTOR,
    CellKind.ANERGIC,
    CellKind.REGULATORY,
    CellKind.REGULATORY
  };

  private final Body body;
  private final TissueEntry entry;
  private final BinomialSampler leavesBlood;
  private final BinomialSampler leavesLymphoid;
  private final BinomialSampler nodeShare;
  private final BinomialSampler effectorDeath;
  private final double lymphoidExit;
  private final double death;
  private final double memory;
  private final BinomialSampler homingLoss;
  private final double step;
  private final double entryHazard;

  Traffic(Body body, Settings settings) {
    this.body = body;
    entry = new TissueEntry(body, settings);
    step = settings.stepHours();
    leavesBlood = new BinomialSampler(settings.perStepFromHourly(TrafficParameters.BLOOD_EXIT));
    lymphoidExit = settings.perStepFromHourly(TrafficParameters.LYMPHOID_EXIT);
    leavesLymphoid = new BinomialSampler(lymphoidExit);
    nodeShare = new BinomialSampler(settings.value(TrafficParameters.NODE_SHARE));
    death = settings.perStepFromDaily(EffectorParameters.DEATH);
    effectorDeath = new BinomialSampler(death);
    memory = settings.on(Rule.MEMORY) ? settings.value(EffectorParameters.MEMORY) : 0;
    homingLoss = new BinomialSampler(settings.perStepFromDaily(TrafficParameters.HOMING_LOSS));
    entryHazard = settings.value(EffectorParameters.ENTRY) / 24;
  }

  void run(StepClock clock) {
    for (int p = 0; p < body.patches(); p++) {
      collect(p, clock);
    }
    recirculate(clock);
    enterTissue(clock);
  }

  private void collect(int patch, StepClock clock) {
    boolean node = patch == 0;
    Exits exits = body.patch(patch).exits();
    for (int i = 0; i < exits.size(); i++) {
      byte kind = exits.kind(i);
      if (CellKind.isLarge(kind)) {
        arriveApc(clock, exits, i, Keyed.hash(clock.key(), i + 65536L * (1 + patch)));
        continue;
      }
      int cls =
          switch (kind) {
            case CellKind.NAIVE -> Pools.NAIVE;
            case CellKind.MEMORY -> Pools.MEMORY;
            case CellKind.EFFECTOR -> Pools.EFFECTOR;
            case CellKind.ANERGIC -> Pools.ANERGIC;
            default ->
                node && exits.activity(i) > 0.5f ? Pools.REGULATORY_HOMING : Pools.REGULATORY;
          };
      body.blood().add(cls, exits.clone(i), 1);
      if (cls == Pools.EFFECTOR) {
        body.setCloneCause(exits.clone(i), exits.cause(i));
      }
    }
    exits.clear();
  }

  private void arriveApc(StepClock clock, Exits exits, int i, long id) {
    Patch node = body.node();
    int site = node.freeSite(clock.key(), id, true);
    if (site >= 0) {
      int cell = node.place(exits.kind(i), id, -1, site);
      node.cells().activity[cell] = exits.activity(i);
      node.cells().amount[cell] = exits.amount(i);
      node.cells().epitopes[cell] = exits.epitopes(i);
      node.cells().cause[cell] = exits.cause(i);
    }
  }

  private void recirculate(StepClock clock) {
    Pools blood = body.blood();
    Pools lymphoid = body.lymphoid();
    for (int cls : RECIRCULATING) {
      for (int word = 0; word < blood.words(); word++) {
        long clones = blood.occupied(cls, word) | lymphoid.occupied(cls, word);
        for (; clones != 0; clones &= clones - 1) {
          recirculate(cls, Long.SIZE * word + Long.numberOfTrailingZeros(clones), clock);
        }
      }
    }
  }

  private void recirculate(int cls, int c, StepClock clock) {
    Pools blood = body.blood();
    Pools lymphoid = body.lymphoid();
    int here = blood.counts(cls)[c];
    int there = lymphoid.counts(cls)[c];
    long key = clock.key();
    long clone = body.clones().id(c);
    int purpose = Purpose.TRAFFIC + 256 * cls;
    int back =
        there == 0
            ? 0
            : draw(
                leavesLymphoid,
                there,
                lymphoidExit,
                Rate.NODE_EGRESS,
                Keyed.uniform(key, clone, purpose));
    if (here > 0) {
      int out = leavesBlood.draw(here, Keyed.uniform(key, clone, purpose + 4096));
      int toNode = out == 0 ? 0 : nodeShare.draw(out, Keyed.uniform(key, clone, purpose + 8192));
      int arrived = arriveInNode(cls, c, toNode, clock);
      blood.add(cls, c, -(out - toNode + arrived));
      lymphoid.add(cls, c, out - toNode);
    }
    if (back > 0) {
      lymphoid.add(cls, c, -back);
      blood.add(cls, c, back);
    }
  }

  /** Draws by the prepared sampler, or under a drug by the probability that is left. */
  private int draw(BinomialSampler sampler, int n, double untreated, Rate rate, double u) {
    double p = body.modulation().probability(untreated, rate);
    return p == untreated ? sampler.draw(n, u) : Samplers.binomial(n, p, u);
  }

  /** Places up to {@code n} cells in the node; returns how many found room. */
  private int arriveInNode(int cls, int clone, int n, StepClock clock) {
    int arrived = 0;
    for (int k = 0; k < n; k++) {
      long id = arrivalId(clock, cls, clone, k);
      int site = body.node().freeSite(clock.key(), id, false);
      if (site >= 0) {
        body.node().place(KIND_OF_CLASS[cls], id, clone, site);
        arrived++;
      }
    }
    return arrived;
  }

  /** The identity of the k-th cell of a class and clone that leaves the blood in a step. */
  private long arrivalId(StepClock clock, int cls, int clone, int k) {
    return Keyed.hash(
        Keyed.hash(clock.patientKey(), clock.step()),
        Keyed.hash(body.clones().id(clone), cls * 65536L + k));
  }

  private void enterTissue(StepClock clock) {
    Pools blood = body.blood();
    if (blood.total(Pools.EFFECTOR) == 0 && blood.total(Pools.REGULATORY_HOMING) == 0) {
      return;
    }
    entry.survey();
    double hazard =
        entryHazard * entry.meanAttraction() * body.modulation().factor(Rate.TISSUE_ENTRY);
    double p = Samplers.probability(hazard, step);
    homing(clock, Pools.EFFECTOR, p);
    homing(clock, Pools.REGULATORY_HOMING, p);
  }

  private void homing(StepClock clock, int cls, double enters) {
    Pools blood = body.blood();
    for (int word = 0; word < blood.words(); word++) {
      for (long clones = blood.occupied(cls, word); clones != 0; clones &= clones - 1) {
        int clone = Long.SIZE * word + Long.numberOfTrailingZeros(clones);
        homing(clock, cls, clone, enters);
      }
    }
  }

  private void homing(StepClock clock, int cls, int c, double enters) {
    Pools blood = body.blood();
    int here = blood.counts(cls)[c];
    long key = clock.key();
    long clone = body.clones().id(c);
    int purpose = Purpose.TRAFFIC + 256 * cls;
    int in = Samplers.binomial(here, enters, Keyed.uniform(key, clone, purpose));
    int arrived = 0;
    for (int k = 0; k < in; k++) {
      long bits = Keyed.bits(key, clone, purpose + 16384 + 65536 * k);
      entry.choose(Keyed.toUnit(bits));
      arrived += arriveOne(entry.patch(), cls, c, clock, entry.site(), k);
    }
    double u = Keyed.uniform(key, clone, purpose + 4096);
    int lost =
        cls == Pools.EFFECTOR
            ? draw(effectorDeath, here - arrived, death, Rate.EFFECTOR_DEATH, u)
            : homingLoss.draw(here - arrived, u);
    if (arrived + lost == 0) {
      return;
    }
    blood.add(cls, c, -arrived - lost);
    if (cls == Pools.REGULATORY_HOMING) {
      blood.add(Pools.REGULATORY, c, lost);
    } else if (memory > 0 && lost > 0) {
      int kept =
          Samplers.binomial(
              lost, memory * body.memoryRoom(c), Keyed.uniform(key, clone, purpose + 8192));
      blood.add(Pools.MEMORY, c, kept);
    }
  }

  private int arriveOne(Patch patch, int cls, int clone, StepClock clock, int site, int k) {
    if (!patch.hasRoom(site, false)) {
      return 0;
    }
    long id = arrivalId(clock, cls, clone, k);
    int cell = patch.place(KIND_OF_CLASS[cls], id, clone, site);
    patch.cells().cause[cell] = body.cloneCause(clone);
    if (cls == Pools.REGULATORY_HOMING) {
      patch.cells().activity[cell] = 1;
      patch.cellsChanged();
    }
    return 1;
  }
}
