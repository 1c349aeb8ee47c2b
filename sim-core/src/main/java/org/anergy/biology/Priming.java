package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.repertoire.CloneTable;

/** How strongly a clone is signaled by an APC, and what becomes of a cell at its threshold. */
final class Priming {
  private final Body body;
  private final Patch patch;
  private final CellStore cells;
  private final CloneTable clones;
  private final int foreign;
  private final float crossAffinity;
  private final float naiveThreshold;
  private final float memoryThreshold;
  private final float regulatoryThreshold;
  private final double halfCostimulation;
  private final double hill;
  private final float memoryCostimulation;
  private final double anergy;
  private final double induction;
  private final double inductionIl10;
  private final double producers;
  private final double firstDivision;
  private final double spread;
  private final boolean regulatoryCells;
  private long patientKey;

  Priming(Body body, Settings settings) {
    this.body = body;
    this.patch = body.node();
    this.cells = patch.cells();
    this.clones = body.clones();
    foreign = 1 << settings.epitopes();
    crossAffinity = (float) settings.value(TriggerParameters.CROSS_AFFINITY);
    naiveThreshold = (float) settings.value(PrimingParameters.NAIVE_THRESHOLD);
    memoryThreshold = (float) settings.value(PrimingParameters.MEMORY_THRESHOLD);
    regulatoryThreshold = (float) settings.value(PrimingParameters.REGULATORY_THRESHOLD);
    halfCostimulation = settings.value(PrimingParameters.HALF_COSTIMULATION);
    hill = settings.value(PrimingParameters.COSTIMULATION_HILL);
    memoryCostimulation = (float) settings.value(PrimingParameters.MEMORY_COSTIMULATION);
    anergy = settings.on(Rule.ANERGY) ? settings.value(PrimingParameters.ANERGY) : 0;
    induction =
        settings.on(Rule.INDUCTION) && settings.on(Rule.REGULATORY_CELLS)
            ? settings.value(PrimingParameters.INDUCTION)
            : 0;
    inductionIl10 = settings.value(PrimingParameters.INDUCTION_IL10);
    producers = settings.value(PrimingParameters.PRODUCERS);
    firstDivision = settings.value(PrimingParameters.FIRST_DIVISION);
    spread = settings.value(PrimingParameters.CYCLE_SPREAD);
    regulatoryCells = settings.on(Rule.REGULATORY_CELLS);
  }

  void beginStep(StepClock clock) {
    patientKey = clock.patientKey();
  }

  /** Returns affinity times occupancy, 0–1, of {@code clone} with the APC at index {@code apc}. */
  float strength(int clone, int apc) {
    int mask = cells.epitopes[apc];
    float affinity = clones.bestAffinity(clone, mask);
    if ((mask & foreign) != 0
        && body.infections().crossReacts(patientKey, clones.id(clone))
        && crossAffinity > affinity) {
      affinity = crossAffinity;
    }
    float amount = cells.amount[apc];
    return affinity * amount / (amount + 1);
  }

  /** Tells whether the signal of cell {@code i} has reached its threshold. */
  boolean decides(int i) {
    return switch (cells.kind[i]) {
      case CellKind.NAIVE -> cells.signal[i] >= naiveThreshold;
      case CellKind.MEMORY -> cells.signal[i] >= memoryThreshold;
      default -> cells.signal[i] >= regulatoryThreshold;
    };
  }

  /** Decides what becomes of cell {@code i}, bound to the APC at index {@code apc}. */
  void decide(int i, int apc, float strength, long key) {
    cells.signal[i] = 0;
    if (cells.kind[i] == CellKind.REGULATORY) {
      cells.activity[i] = 1;
      return;
    }
    float costimulation = cells.activity[apc];
    if (cells.kind[i] == CellKind.MEMORY) {
      costimulation = Math.max(costimulation, memoryCostimulation);
    }
    double ratio = StrictMath.pow(costimulation / halfCostimulation, hill);
    double activation = ratio / (1 + ratio);
    if (Keyed.uniform(key, cells.id[i], Purpose.DECISION) < activation) {
      activate(i, apc, strength, key);
      return;
    }
    if (cells.kind[i] == CellKind.MEMORY) {
      return;
    }
    double u = Keyed.uniform(key, cells.id[i], Purpose.DECISION + 256);
    double il10 = patch.field(Cytokine.IL10).concentration()[cells.site[i]];
    double turnsRegulatory = induction * il10 / (il10 + inductionIl10);
    if (u < turnsRegulatory && regulatoryCells) {
      cells.kind[i] = CellKind.REGULATORY;
      cells.activity[i] = 1;
    } else if (u < turnsRegulatory + anergy) {
      cells.kind[i] = CellKind.ANERGIC;
    }
  }

  private void activate(int i, int apc, float strength, long key) {
    cells.kind[i] = CellKind.BLAST;
    cells.divisions[i] = 0;
    cells.amount[i] = strength;
    cells.cause[i] = cells.cause[apc];
    long bits = Keyed.bits(key, cells.id[i], Purpose.DIVISION);
    // A producer is marked by its activity: it secretes IL2 while it divides.
    cells.activity[i] = Keyed.uniform(key, cells.id[i], Purpose.DIVISION + 256) < producers ? 1 : 0;
    cells.timer[i] = (float) Samplers.lognormal(firstDivision, spread, Keyed.toUnit(bits));
  }
}
