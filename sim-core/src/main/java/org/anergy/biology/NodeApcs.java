package org.anergy.biology;

import java.util.Arrays;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Patch;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/**
 * APCs in the lymph node: they stay where they arrived, lose peptide and costimulation, and die.
 * Costimulation: {@code dc/dt = r(1 − c) − k·φ·n·c} for mature APCs, with n activated regulatory
 * cells within reach (CTLA4 strips CD80/86, Qureshi 2011 10.1126/science.1202947).
 */
final class NodeApcs {
  private final Body body;
  private final Patch patch;
  private final CellStore cells;
  private final Reach reach;
  private final double death;
  private final float peptideDecay;
  private final double recovery;
  private final double strip;
  private final double baseFunction;
  private final float step;
  private final float steadyCostimulation;
  private final short[] around; // activated regulatory cells within reach of each site

  NodeApcs(Body body, Settings settings) {
    this.body = body;
    this.patch = body.node();
    this.cells = patch.cells();
    reach = new Reach(patch.lattice(), settings.value(PrimingParameters.REACH));
    step = (float) settings.stepHours();
    death =
        org.anergy.random.Samplers.probability(
            1 / (24 * settings.value(AntigenParameters.NODE_LIFE)), settings.stepHours());
    peptideDecay = (float) StrictMath.pow(0.5, step / settings.value(AntigenParameters.HALF_LIFE));
    recovery = settings.value(RegulationParameters.COSTIMULATION_RECOVERY);
    strip = settings.on(Rule.CTLA4) ? settings.value(RegulationParameters.CTLA4) : 0;
    baseFunction = settings.patient().regulatoryFunction();
    steadyCostimulation = (float) settings.value(AntigenParameters.STEADY_COSTIMULATION);
    around = new short[patch.lattice().sites()];
  }

  /** Goes around the regulatory cells, since they are fewer than the APCs; reach is symmetric. */
  private void countAround() {
    byte[] regulatory = patch.regulatoryCount();
    Arrays.fill(around, (short) 0);
    for (int i = 0; i < patch.regulatorySiteCount(); i++) {
      int site = patch.regulatorySite(i);
      int x = patch.lattice().x(site);
      int y = patch.lattice().y(site);
      for (int k = 0; k < reach.size(); k++) {
        around[reach.site(x, y, k)] += regulatory[site];
      }
    }
  }

  /** Does one part of a step, whose draws have the key {@code key}. */
  void run(long key) {
    int n = cells.size();
    double function = baseFunction * body.acquiredFunction();
    countAround();
    for (int i = 0; i < n; i++) {
      if (!CellKind.isLarge(cells.kind[i])) {
        continue;
      }
      cells.target[i] = cells.site[i];
      if (Keyed.uniform(key, cells.id[i], Purpose.DEATH) < death) {
        cells.fate[i] = CellStore.DIE;
        continue;
      }
      cells.amount[i] *= peptideDecay;
      // Implicit Euler of the linear law: right for any step and never negative.
      double ceiling = cells.kind[i] == CellKind.APC_MATURE ? 1 : steadyCostimulation;
      double loss = strip * function * around[cells.site[i]];
      cells.activity[i] =
          (float)
              ((cells.activity[i] + step * recovery * ceiling) / (1 + step * (recovery + loss)));
    }
  }
}
