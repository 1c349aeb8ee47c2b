package org.anergy.ui.lattice;

import org.anergy.cell.CellKind;
import org.jspecify.annotations.Nullable;

/**
 * Which layers are shown.
 *
 * @param cells whether cells are shown
 * @param classes bits of the shown {@link CellClasses}
 * @param clones whether T cells are colored by clone instead of by kind
 * @param vessels whether vessels are shown
 * @param tissue what of the tissue is shown under the cells
 * @param field name of the cytokine that is shown; null for none
 * @param logarithmic whether concentrations are shown on a logarithmic scale
 */
public record LayerChoice(
    boolean cells,
    int classes,
    boolean clones,
    boolean vessels,
    TissueLayer tissue,
    @Nullable String field,
    boolean logarithmic) {
  /** All cells over the damage of the tissue. */
  public static final LayerChoice CELLS_AND_DAMAGE =
      new LayerChoice(true, -1, false, false, TissueLayer.DAMAGE, null, false);

  private static final int STROMAL = ((1 << CellClasses.STEM) - 1) & -(1 << CellKind.COUNT);

  /** Tells whether cells of {@code index} in {@link CellClasses} are shown. */
  public boolean shows(int index) {
    return cells && (classes >> index & 1) != 0;
  }

  /** Tells whether any state of stromal cells is switched on. */
  public boolean stromal() {
    return (classes & STROMAL) != 0;
  }

  /** Returns the same with cells or without. */
  public LayerChoice withCells(boolean shown) {
    return new LayerChoice(shown, classes, clones, vessels, tissue, field, logarithmic);
  }

  /** Returns the same with the class of {@code index} switched on or off. */
  public LayerChoice withClass(int index, boolean shown) {
    int changed = shown ? classes | 1 << index : classes & ~(1 << index);
    return new LayerChoice(cells, changed, clones, vessels, tissue, field, logarithmic);
  }

  /** Returns the same with all classes switched on or off. */
  public LayerChoice withAllClasses(boolean shown) {
    return new LayerChoice(cells, shown ? -1 : 0, clones, vessels, tissue, field, logarithmic);
  }

  /** Returns the same with all states of stromal cells switched on or off. */
  public LayerChoice withStromal(boolean shown) {
    int changed = shown ? classes | STROMAL : classes & ~STROMAL;
    return new LayerChoice(cells, changed, clones, vessels, tissue, field, logarithmic);
  }

  /** Returns the same with T cells colored by clone, or by kind. */
  public LayerChoice withClones(boolean shown) {
    return new LayerChoice(cells, classes, shown, vessels, tissue, field, logarithmic);
  }

  /** Returns the same with vessels or without. */
  public LayerChoice withVessels(boolean shown) {
    return new LayerChoice(cells, classes, clones, shown, tissue, field, logarithmic);
  }

  /** Returns the same with another layer of tissue. */
  public LayerChoice withTissue(TissueLayer layer) {
    return new LayerChoice(cells, classes, clones, vessels, layer, field, logarithmic);
  }

  /** Returns the same with another cytokine, or none. */
  public LayerChoice withField(@Nullable String name) {
    return new LayerChoice(cells, classes, clones, vessels, tissue, name, logarithmic);
  }

  /** Returns the same with a logarithmic or a linear scale. */
  public LayerChoice withLogarithmic(boolean chosen) {
    return new LayerChoice(cells, classes, clones, vessels, tissue, field, chosen);
  }
}
