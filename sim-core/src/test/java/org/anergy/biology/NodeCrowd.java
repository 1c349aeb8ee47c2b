package org.anergy.biology;

import org.anergy.biology.TestLattices.Draws;
import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Patch;
import org.anergy.lattice.Lattice;
import org.anergy.repertoire.CloneTable;

/** Random cells in a node, and who touches whom by a search among all of them. */
final class NodeCrowd {
  private static final int CLONES = 12;
  private final Body body;
  private final Patch node;
  private final CellStore cells;
  private final double reach;
  private final Draws draws = new Draws(31);

  NodeCrowd(Body body, Settings settings) {
    this.body = body;
    node = body.node();
    cells = node.cells();
    reach = settings.value(PrimingParameters.REACH);
    for (int c = 0; c < CLONES; c++) {
      float[] affinities = new float[TestLattices.EPITOPES];
      for (int e = 0; e < affinities.length; e++) {
        affinities[e] = draws.happens(0.5) ? 0 : (float) draws.uniform();
      }
      body.clones().add(c, CloneTable.CONVENTIONAL, 0, affinities);
    }
  }

  /** Other cells in every round, a few or many: maps are cleared in two ways. */
  void fill() {
    cells.resize(0);
    node.rebuildMaps();
    int sites = node.lattice().sites();
    int n = draws.happens(0.5) ? sites / 24 + 1 : draws.below(2 * sites);
    for (int k = 0; k < n; k++) {
      boolean apc = k % 3 == 0;
      int site = draws.below(sites);
      if (apc && n > sites / 3 && draws.happens(0.7) || !node.hasRoom(site, apc)) {
        continue;
      }
      int kind = apc ? draws.below(4) : CellKind.NAIVE;
      kind = !apc && draws.happens(0.7) ? CellKind.REGULATORY : kind;
      int i = node.place((byte) kind, k, apc ? -1 : draws.below(CLONES), site);
      double u = draws.uniform();
      cells.activity[i] = u < 0.1 ? 0.5f : (float) draws.uniform();
      cells.amount[i] = !apc || draws.happens(0.2) ? 0 : (float) draws.between(0.1, 5);
      cells.epitopes[i] = apc ? draws.below(1 << TestLattices.EPITOPES) : 0;
      cells.signal[i] = apc ? 0 : (float) draws.between(0, 5);
      cells.bound[i] = (byte) (!apc && draws.happens(0.5) ? 1 : 0);
    }
    node.cellsChanged();
    node.refreshMaps();
  }

  private boolean touch(int cellA, int cellB) {
    Lattice lattice = node.lattice();
    int a = cells.site[cellA];
    int b = cells.site[cellB];
    int dx = Math.floorMod(lattice.x(a) - lattice.x(b), lattice.width());
    int dy = Math.floorMod(lattice.y(a) - lattice.y(b), lattice.height());
    dx = Math.min(dx, lattice.width() - dx);
    dy = Math.min(dy, lattice.height() - dy);
    return lattice.siteMicrometers() * Math.hypot(dx, dy) <= reach + 1e-9;
  }

  /** Affinity times occupancy of a T cell with the best APC that it touches, 0 without one. */
  double strongest(int cell) {
    double best = 0;
    for (int j = 0; j < cells.size(); j++) {
      if (CellKind.isLarge(cells.kind[j]) && touch(cell, j)) {
        double affinity = body.clones().bestAffinity(cells.clone[cell], cells.epitopes[j]);
        best = Math.max(best, affinity * cells.amount[j] / (cells.amount[j] + 1));
      }
    }
    return best;
  }

  /** The activated regulatory cells that a cell touches. */
  int regulatoryCellsAround(int cell) {
    int around = 0;
    for (int j = 0; j < cells.size(); j++) {
      if (cells.kind[j] == CellKind.REGULATORY && cells.activity[j] > 0.5f && touch(cell, j)) {
        around++;
      }
    }
    return around;
  }

  /** The activated regulatory cells at every site. */
  byte[] regulatoryCells() {
    byte[] count = new byte[node.lattice().sites()];
    for (int j = 0; j < cells.size(); j++) {
      boolean active = cells.kind[j] == CellKind.REGULATORY && cells.activity[j] > 0.5f;
      count[cells.site[j]] += (byte) (active ? 1 : 0);
    }
    return count;
  }
}
