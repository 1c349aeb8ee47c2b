package org.anergy.biology;

import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/** Walk of T cells in tissue: see {@link Walk}. */
final class TissueMotion {
  private final Patch patch;
  private final CellStore cells;
  private final Walk walk;
  private final boolean infinitelyMixed;

  TissueMotion(Patch patch, Settings settings, boolean infinitelyMixed) {
    this.patch = patch;
    this.cells = patch.cells();
    this.infinitelyMixed = infinitelyMixed;
    walk =
        new Walk(
            patch.lattice(),
            settings.value(TrafficParameters.TISSUE_MOTILITY),
            settings.stepHours(),
            settings.on(Rule.CHEMOTAXIS) ? settings.value(EffectorParameters.CHEMOTAXIS) : 0,
            settings.value(EffectorParameters.HALF_CHEMOKINE));
  }

  void propose(int i, long key) {
    long bits = Keyed.bits(key, cells.id[i], Purpose.MOVE);
    cells.target[i] =
        infinitelyMixed
            ? (int) ((bits >>> 32) * patch.lattice().sites() >>> 32)
            : walk.from(cells.site[i], patch.field(Cytokine.CXCL10).concentration(), bits);
  }
}
