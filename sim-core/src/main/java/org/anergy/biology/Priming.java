package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.repertoire.CloneTable;

/** How strongly a clone is signaled by an APC, and what becomes of a cell at its threshold. */
final class Priming {
  private final Body body;
  private final Patch patch;
  private final CellStore cells;
  private final CloneTable clones;
  private final int foreign;
  private final float crossAffinity;
  private final float steadyLoad;
  private final Decisions law;
  private long patientKey;

  Priming(Body body, Settings settings, double runInDays) {
    this.body = body;
    this.patch = body.node();
    this.cells = patch.cells();
    this.clones = body.clones();
    foreign = 1 << settings.epitopes();
    crossAffinity = (float) settings.value(TriggerParameters.CROSS_AFFINITY);
    steadyLoad = (float) settings.value(AntigenParameters.STEADY_LOAD);
    law = new Decisions(settings, runInDays);
  }

  void beginStep(StepClock clock) {
    patientKey = clock.patientKey();
    law.age(clock.day());
  }

  /**
   * Returns affinity times occupancy, 0–1, of {@code clone} with the APC at index {@code apc}. An
   * APC full of foreign antigen shows no more self than one from quiet tissue.
   */
  float strength(int clone, int apc) {
    int mask = cells.epitopes[apc];
    float affinity = clones.bestAffinity(clone, mask);
    float amount = cells.amount[apc];
    if ((mask & foreign) == 0) {
      return affinity * amount / (amount + 1);
    }
    float self = Math.min(amount, steadyLoad);
    float strength = affinity * self / (self + 1);
    if (body.infections().crossReacts(patientKey, clones.id(clone))) {
      strength = Math.max(strength, crossAffinity * amount / (amount + 1));
    }
    return strength;
  }

  /** An APC that an infection matured activates others than cross-reactive cells by its self. */
  private byte cause(int i, int apc) {
    boolean bySelf =
        (cells.epitopes[apc] & foreign) != 0
            && !body.infections().crossReacts(patientKey, clones.id(cells.clone[i]));
    return bySelf ? Cause.BYSTANDER : cells.cause[apc];
  }

  /** Tells whether the signal of cell {@code i} has reached its threshold. */
  boolean decides(int i) {
    return cells.signal[i] >= law.threshold(cells.kind[i]);
  }

  /** Decides what becomes of cell {@code i}, bound to the APC at index {@code apc}. */
  void decide(int i, int apc, float strength, long key) {
    cells.signal[i] = 0;
    if (cells.kind[i] == CellKind.REGULATORY) {
      cells.activity[i] = 1;
      return;
    }
    cells.bound[i] = 0;
    double activation = law.activation(cells.kind[i], cells.activity[apc]);
    if (Keyed.uniform(key, cells.id[i], Purpose.DECISION) < activation) {
      activate(i, apc, strength, key);
      return;
    }
    if (cells.kind[i] == CellKind.MEMORY) {
      return;
    }
    double u = Keyed.uniform(key, cells.id[i], Purpose.DECISION + 256);
    double il10 = patch.field(Cytokine.IL10).concentration()[cells.site[i]];
    cells.kind[i] =
        law.unhelped(clones.isCytotoxic(cells.clone[i]), il10, body.modulation().induction(), u);
    if (cells.kind[i] == CellKind.REGULATORY) {
      cells.activity[i] = 1;
    }
  }

  private void activate(int i, int apc, float strength, long key) {
    if (law.renews(
        cells.kind[i],
        body.memoryRoom(cells.clone[i]),
        Keyed.uniform(key, cells.id[i], Purpose.DECISION + 512))) {
      patch.exits().add(CellKind.MEMORY, cells.clone[i], Cause.NONE, 0, 0, 0);
    }
    cells.amount[i] = strength * law.felt(cells.kind[i], cells.activity[apc]);
    cells.kind[i] = CellKind.BLAST;
    cells.divisions[i] = 0;
    cells.cause[i] = cause(i, apc);
    long bits = Keyed.bits(key, cells.id[i], Purpose.DIVISION);
    // A producer is marked by its activity: it secretes IL2 while it divides.
    boolean cytotoxic = clones.isCytotoxic(cells.clone[i]);
    double u = Keyed.uniform(key, cells.id[i], Purpose.DIVISION + 256);
    cells.activity[i] = law.producer(cytotoxic, u) ? 1 : 0;
    cells.timer[i] = law.firstDivision(Keyed.toUnit(bits));
  }
}
