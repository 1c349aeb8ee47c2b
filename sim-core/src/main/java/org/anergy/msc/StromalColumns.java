package org.anergy.msc;

import java.util.List;
import org.anergy.record.SeriesColumn;

/** What a run writes down of stromal cells every day, in millions of cells. */
public final class StromalColumns {
  private static final String GROUP = "stromal cells";
  private static final String UNIT = "1e6 cells";

  private StromalColumns() {}

  /** Returns the columns that {@link #sample} fills. */
  public static List<SeriesColumn> all() {
    return List.of(
        column("msc_blood", "living MSC in blood"),
        column("msc_lung", "living MSC in the lung"),
        column("msc_organs", "living MSC in liver and spleen"),
        column("msc_depot", "living MSC in fluid or depot"),
        column("msc_unlicensed", "MSC in target tissue, not licensed"),
        column("msc_licensed", "MSC in target tissue, licensed"),
        column("msc_spent", "MSC in target tissue, spent"),
        column("msc_lung_label", "MSC in the lung, dead ones not yet taken up too"),
        column("msc_organ_label", "the same in liver and spleen"),
        column("msc_eaten", "dead MSC that phagocytes took up and still react to"),
        new SeriesColumn(
            "msc_factor",
            "1",
            "stromal factor",
            "largest suppressive factor in target tissue, in units of half its effect"));
  }

  private static SeriesColumn column(String name, String meaning) {
    return new SeriesColumn(name, UNIT, GROUP, meaning);
  }

  /** Writes the current value of every column into {@code row}, from index {@code from} on. */
  public static void sample(StromalTherapy therapy, double[] row, int from) {
    double millions = therapy.cellsPerAgent() / 1e6;
    StromalPools pools = therapy.pools();
    int[] alive = new int[StromalPools.PLACES];
    int deadInLung = 0;
    int deadInOrgans = 0;
    for (int p = 0; p < therapy.products().size(); p++) {
      for (int place = 0; place < alive.length; place++) {
        alive[place] += pools.alive(place, p);
      }
      deadInLung += pools.dead(StromalPools.LUNG, p);
      deadInOrgans += pools.dead(StromalPools.ORGANS, p);
    }
    int i = from;
    row[i++] = millions * alive[StromalPools.BLOOD];
    row[i++] = millions * alive[StromalPools.LUNG];
    row[i++] = millions * alive[StromalPools.ORGANS];
    row[i++] = millions * (alive[StromalPools.FLUID] + alive[StromalPools.DEPOT]);
    for (byte state = 0; state < StromalCells.STATES; state++) {
      int n = 0;
      for (StromalLattice lattice : therapy.lattices()) {
        n += lattice.cells().count(state);
      }
      row[i++] = millions * n;
    }
    row[i++] = millions * (alive[StromalPools.LUNG] + deadInLung);
    row[i++] = millions * (alive[StromalPools.ORGANS] + deadInOrgans);
    row[i++] = millions * therapy.efferocytosis().phagocytes();
    float most = 0;
    for (StromalLattice lattice : therapy.lattices()) {
      for (float c : lattice.factor()) {
        most = Math.max(most, c);
      }
    }
    row[i] = most;
  }
}
