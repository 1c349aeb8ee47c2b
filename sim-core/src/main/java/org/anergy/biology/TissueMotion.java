package org.anergy.biology;

import org.anergy.cell.CellStore;
import org.anergy.cell.Motility;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.lattice.Lattice;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;

/**
 * Walk of T cells in tissue: an unbiased random walk plus a drift {@code χ·M·∇ln(C + K)} along the
 * chemokine, bounded by one diffusive step so that a step cannot overshoot the gradient's scale.
 */
final class TissueMotion {
  private final Patch patch;
  private final CellStore cells;
  private final Motility motility;
  private final boolean infinitelyMixed;
  private final double drift;
  private final double limit;
  private final double half;

  TissueMotion(Patch patch, Settings settings, boolean infinitelyMixed) {
    this.patch = patch;
    this.cells = patch.cells();
    this.infinitelyMixed = infinitelyMixed;
    double site = patch.lattice().siteMicrometers();
    double m = settings.value(TrafficParameters.TISSUE_MOTILITY);
    motility = new Motility(m, settings.stepHours(), site);
    double spread = m * 60 * settings.stepHours() / (site * site);
    drift =
        settings.on(Rule.CHEMOTAXIS) ? settings.value(EffectorParameters.CHEMOTAXIS) * spread : 0;
    limit = Math.sqrt(2 * spread);
    half = settings.value(EffectorParameters.HALF_CHEMOKINE);
  }

  void propose(int i, long key) {
    Lattice lattice = patch.lattice();
    long bits = Keyed.bits(key, cells.id[i], Purpose.MOVE);
    if (infinitelyMixed) {
      cells.target[i] = (int) ((bits >>> 32) * lattice.sites() >>> 32);
      return;
    }
    int x = lattice.x(cells.site[i]);
    int y = lattice.y(cells.site[i]);
    int dx = motility.dx(bits);
    int dy = motility.dy(bits);
    if (drift > 0) {
      float[] c = patch.field(Cytokine.CXCL10).concentration();
      float here = c[cells.site[i]];
      if (here > 0) {
        double scale = drift / (2 * (here + half));
        double gx =
            c[lattice.site(lattice.wrapX(x + 1), y)] - c[lattice.site(lattice.wrapX(x - 1), y)];
        double gy =
            c[lattice.site(x, lattice.wrapY(y + 1))] - c[lattice.site(x, lattice.wrapY(y - 1))];
        dx += Motility.randomRound(bounded(scale * gx), bits >>> 32);
        dy += Motility.randomRound(bounded(scale * gy), bits >>> 48);
      }
    }
    cells.target[i] = lattice.site(lattice.wrapX(x + dx), lattice.wrapY(y + dy));
  }

  private double bounded(double v) {
    return Math.max(-limit, Math.min(limit, v));
  }
}
