package org.anergy.ui.live;

import java.util.Map;
import org.anergy.msc.StromalCells;
import org.jspecify.annotations.Nullable;

/**
 * A copy of one lattice at one step. Arrays are views of the copy: do not modify.
 *
 * @param title name of the compartment, for example {@code tissue 3} or {@code lymph node}
 * @param width sites along x
 * @param height sites along y; site {@code s} is at x = s mod width, y = s / width
 * @param siteMicrometers lattice spacing, um; NaN for the marrow, whose niches have no size
 * @param awake whether the lattice was simulated in this step; a sleeping one is quiet
 * @param cells cells on it
 * @param others stromal cells on it if a therapy gives them; in the marrow stem cells
 * @param fields cytokine name to its concentration at each site, pM; {@code MSC factor} in units of
 *     half its effect
 * @param tissue what sites are made of; null where there is no target tissue
 */
public record LatticeState(
    String title,
    int width,
    int height,
    double siteMicrometers,
    boolean awake,
    CellsState cells,
    OtherCells others,
    Map<String, float[]> fields,
    @Nullable TissueState tissue) {

  /**
   * Cells, one entry each.
   *
   * @param site site
   * @param kind index into {@link org.anergy.cell.CellKind#names()}
   * @param id identity, which stays as long as the cell lives
   * @param cloneIndex index into {@link ClonesState}, -1 for APCs
   * @param signal integrated signal of a T cell, h
   * @param activity activity of effectors and regulatory cells, costimulation of APCs, 0–1
   * @param divisions divisions done since it was activated
   * @param timer what is left until the next division, or the like, h
   * @param cause what activated it, index into {@link org.anergy.biology.Cause#names()}
   * @param epitopes bits of the self-epitopes that an APC carries
   */
  public record CellsState(
      int[] site,
      byte[] kind,
      long[] id,
      int[] cloneIndex,
      float[] signal,
      float[] activity,
      byte[] divisions,
      float[] timer,
      byte[] cause,
      int[] epitopes) {

    static final CellsState NONE =
        new CellsState(
            new int[0],
            new byte[0],
            new long[0],
            new int[0],
            new float[0],
            new float[0],
            new byte[0],
            new float[0],
            new byte[0],
            new int[0]);

    /** Returns the number of cells. */
    public int size() {
      return site.length;
    }
  }

  /**
   * Cells of other kinds, one entry each.
   *
   * @param site site
   * @param state of a stromal cell as in {@link org.anergy.msc.StromalCells}; {@link #STEM_CELL}
   *     and its origin as in {@link org.anergy.marrow.StemCells} of a stem cell
   */
  public record OtherCells(int[] site, byte[] state) {
    /** Added to the origin of a stem cell. */
    public static final int STEM_CELL = StromalCells.STATES;

    static final OtherCells NONE = new OtherCells(new int[0], new byte[0]);
  }

  /**
   * What the sites of target tissue are made of.
   *
   * @param integrity working tissue, 0–1
   * @param reserve what repair can draw on, 0–1
   * @param debris debris of injury
   * @param phagocyte activation of the resident phagocyte, 0–1
   * @param opening how far the barrier is open
   * @param vessel whether a vessel is there
   * @param shown bits of the self-epitopes that are shown
   */
  public record TissueState(
      float[] integrity,
      float[] reserve,
      float[] debris,
      float[] phagocyte,
      float[] opening,
      byte[] vessel,
      int[] shown) {}

  /** Tells whether it is the marrow, whose sites are niches of stem cells. */
  public boolean isMarrow() {
    return Double.isNaN(siteMicrometers);
  }

  /** Returns the site at {@code x}, {@code y}, both from 0. */
  public int siteAt(int x, int y) {
    return y * width + x;
  }
}
