package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.cell.Motility;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/**
 * Dividing cells: they remember the IL2 that they feel, and divide when they are due until they
 * reach their destiny, see {@link Expansion}; then they become effectors.
 */
final class BlastCells {
  private final Patch patch;
  private final CellStore cells;
  private final float step;
  private final Expansion law;

  BlastCells(Patch patch, Settings settings) {
    this.patch = patch;
    this.cells = patch.cells();
    step = (float) settings.stepHours();
    law = new Expansion(settings);
  }

  void step(int i, long key) {
    cells.timer[i] -= step;
    float il2 = patch.field(Cytokine.IL2).concentration()[cells.site[i]];
    cells.signal[i] = law.remembers(cells.signal[i], il2);
    if (cells.timer[i] > 0) {
      return;
    }
    double goesAhead =
        law.goesAhead(cells.divisions[i], cells.signal[i], cells.amount[i])
            * (1 - patch.guestSuppression(cells.site[i]));
    if (Keyed.uniform(key, cells.id[i], Purpose.DIVISION) >= goesAhead) {
      cells.kind[i] = CellKind.EFFECTOR;
      cells.activity[i] = 0;
      cells.signal[i] = 0;
      cells.timer[i] = 0;
      return;
    }
    int daughter = divide(i, key);
    float overdue = cells.timer[i]; // both daughters were due then, not at the end of the step
    cells.timer[i] = overdue + nextCycle(key, cells.id[i]);
    cells.timer[daughter] = overdue + nextCycle(key, cells.id[daughter]);
  }

  private float nextCycle(long key, long id) {
    return law.cycle(Keyed.uniform(key, id, Purpose.DIVISION + 512));
  }

  /** Announces a daughter with the columns of cell {@code i}; returns her index. */
  int divide(int i, long key) {
    if (cells.divisions[i] < Byte.MAX_VALUE) {
      cells.divisions[i]++;
    }
    int daughter = cells.addBirth();
    cells.copy(i, daughter);
    cells.id[daughter] = Motility.daughterId(cells.id[i], key);
    cells.bound[daughter] = 0;
    return daughter;
  }
}
