package org.anergy.biology;

import org.anergy.cell.CellStore;
import org.anergy.compartment.Patch;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;

/**
 * Contact with an active regulatory cell makes a T cell deaf to antigen for some time, which stands
 * in its timer: suppression begins within an hour (Oberle 2007, J Immunol 179:3578, abstract) and
 * persists when the regulatory cell is gone (Schmidt 2011, doi:10.1126/scisignal.2002179,
 * abstract).
 */
final class Silencing {
  private final Reach reach;
  private final double hazard;
  private final double silence;
  private final float step;

  Silencing(Lattice lattice, Settings settings) {
    reach = new Reach(lattice, settings.value(PrimingParameters.REACH));
    hazard = settings.on(Rule.CONTACT) ? settings.value(RegulationParameters.CONTACT) : 0;
    silence = settings.value(RegulationParameters.SILENCE);
    step = (float) settings.stepHours();
  }

  /** Lets a step of the silence of cell {@code i} pass; tells whether it hears again. */
  boolean isOver(CellStore cells, int i) {
    cells.timer[i] = Math.max(0, cells.timer[i] - step);
    return cells.timer[i] == 0;
  }

  /**
   * Silences cell {@code i}, which hears, if one of the active regulatory cells around does so.
   *
   * @param function of the regulatory cells, 1 in health
   */
  void strike(Patch patch, int i, long key, double function) {
    if (hazard == 0 || patch.regulatorySiteCount() == 0) {
      return;
    }
    CellStore cells = patch.cells();
    byte[] regulatory = patch.regulatoryCount();
    int x = patch.lattice().x(cells.site[i]);
    int y = patch.lattice().y(cells.site[i]);
    int around = 0;
    for (int k = 0; k < reach.size(); k++) {
      around += regulatory[reach.site(x, y, k)];
    }
    if (around > 0
        && Samplers.strikes(
            hazard * function * around,
            step,
            Keyed.uniform(key, cells.id[i], Purpose.SUPPRESSION))) {
      cells.activity[i] = 0;
      double u = Keyed.uniform(key, cells.id[i], Purpose.SUPPRESSION + 256);
      cells.timer[i] = (float) (-silence * StrictMath.log(1 - u));
    }
  }
}
