package org.anergy.biology;

import org.anergy.cell.Motility;
import org.anergy.lattice.Lattice;

/**
 * One step of a cell in tissue: an unbiased random walk plus a drift {@code χ·M·∇ln(C + K)} along
 * the chemokine, bounded by one diffusive step so that a step cannot overshoot the gradient's
 * scale.
 */
public final class Walk {
  private final Lattice lattice;
  private final Motility motility;
  private final double drift;
  private final double limit;
  private final double half;

  /**
   * @param lattice where
   * @param um2PerMinute motility coefficient M, um²/min
   * @param stepHours step length, h
   * @param chemotaxis strength χ of the drift, relative; 0 for none
   * @param halfChemokine K, pM
   */
  public Walk(
      Lattice lattice,
      double um2PerMinute,
      double stepHours,
      double chemotaxis,
      double halfChemokine) {
    this.lattice = lattice;
    double site = lattice.siteMicrometers();
    motility = new Motility(um2PerMinute, stepHours, site);
    double spread = um2PerMinute * 60 * stepHours / (site * site);
    drift = chemotaxis * spread;
    limit = Math.sqrt(2 * spread);
    half = halfChemokine;
  }

  /**
   * Returns where a cell at {@code site} goes.
   *
   * @param chemokine its concentration at each site, pM
   * @param bits 64 random bits of the cell and step
   */
  public int from(int site, float[] chemokine, long bits) {
    int x = lattice.x(site);
    int y = lattice.y(site);
    int dx = motility.dx(bits);
    int dy = motility.dy(bits);
    if (drift > 0) {
      float here = chemokine[site];
      if (here > 0) {
        double scale = drift / (2 * (here + half));
        double gx = difference(chemokine, lattice.wrapX(x + 1), y, lattice.wrapX(x - 1), y);
        double gy = difference(chemokine, x, lattice.wrapY(y + 1), x, lattice.wrapY(y - 1));
        dx += Motility.randomRound(bounded(scale * gx), bits >>> 32);
        dy += Motility.randomRound(bounded(scale * gy), bits >>> 48);
      }
    }
    return lattice.site(lattice.wrapX(x + dx), lattice.wrapY(y + dy));
  }

  private double difference(float[] c, int x, int y, int fromX, int fromY) {
    return c[lattice.site(x, y)] - c[lattice.site(fromX, fromY)];
  }

  private double bounded(double v) {
    return Math.max(-limit, Math.min(limit, v));
  }
}
