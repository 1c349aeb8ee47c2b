package org.anergy.treatment;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Body;
import org.anergy.compartment.Pools;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.therapy.Transplant;

/**
 * T cells that were collected with the stem cells: of each clone a share of what the body held
 * outside of tissue on that day, the same for all, and of all T cells as many as the graft has (all
 * that there are if these are fewer).
 */
final class Graft implements Stateful {
  private static final int[] COLLECTED = {
    Pools.NAIVE, Pools.MEMORY, Pools.ANERGIC, Pools.REGULATORY
  };

  private final String name;
  private final int[][] cells = new int[Pools.CLASSES][0];
  private final double[] pools = new double[TCellPool.values().length]; // cells/µL
  private double circles; // a naive CD4 cell's, relative to normal
  private long infused;

  /**
   * @param number from 0, for the columns
   */
  Graft(int number) {
    name = "graft" + number;
  }

  /**
   * Collects a graft; the donor's counts are not changed by it.
   *
   * @param key identity of the collection
   * @param cellsPerMicroliter T cells of the whole graft, as a count in blood after infusion
   */
  void collect(Body body, TCells all, long key, double cellsPerMicroliter) {
    double share = share(all, cellsPerMicroliter);
    for (TCellPool pool : TCellPool.all()) {
      pools[pool.ordinal()] = share * all.count(pool);
    }
    circles = all.circlesPerCell();
    int clones = body.clones().size();
    for (int cls : COLLECTED) {
      cells[cls] = new int[clones];
      int[] blood = body.blood().counts(cls);
      int[] lymphoid = body.lymphoid().counts(cls);
      for (int c = 0; c < clones; c++) {
        int n = blood[c] + lymphoid[c];
        cells[cls][c] =
            n == 0
                ? 0
                : Samplers.binomial(
                    n, share, Keyed.uniform(key, body.clones().id(c), Purpose.GRAFT + 256 * cls));
      }
    }
  }

  /** Returns the share of all T cells that a graft of {@code cellsPerMicroliter} takes. */
  static double share(TCells all, double cellsPerMicroliter) {
    double total = 0;
    for (TCellPool pool : TCellPool.all()) {
      total += all.count(pool);
    }
    return total > 0 ? Math.min(1, cellsPerMicroliter / total) : 0;
  }

  /** Puts what survives of the graft into the blood; the graft is used up. */
  void infuse(Body body, TCells all, Transplant transplant, long key) {
    double share = transplant.tCellShare();
    for (TCellPool pool : TCellPool.all()) {
      all.infuse(pool, share * pools[pool.ordinal()], circles);
      pools[pool.ordinal()] = 0;
    }
    for (int cls : COLLECTED) {
      for (int c = 0; c < cells[cls].length; c++) {
        if (cells[cls][c] > 0) {
          double u = Keyed.uniform(key, body.clones().id(c), Purpose.GRAFT + 4096 + 256 * cls);
          int n = Samplers.binomial(cells[cls][c], share, u);
          body.blood().add(cls, c, n);
          infused += n;
        }
      }
      cells[cls] = new int[0];
    }
  }

  /** Returns the cells of followed clones that were infused. */
  long infused() {
    return infused;
  }

  @Override
  public void save(StateSink sink) {
    for (int cls : COLLECTED) {
      sink.ints(name + ".cells" + cls, cells[cls], cells[cls].length);
    }
    sink.doubles(name + ".pools", pools, pools.length);
    sink.doubles(name + ".circles", new double[] {circles}, 1);
    sink.value(name + ".infused", infused);
  }

  @Override
  public void load(StateSource source) {
    for (int cls : COLLECTED) {
      int[] stored = source.ints(name + ".cells" + cls);
      cells[cls] = Arrays.copyOf(stored, stored.length);
    }
    System.arraycopy(source.doubles(name + ".pools"), 0, pools, 0, pools.length);
    circles = source.doubles(name + ".circles")[0];
    infused = source.value(name + ".infused");
  }
}
