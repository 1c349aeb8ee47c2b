package org.anergy.ui.lattice;

import java.util.Arrays;
import org.anergy.cell.CellKind;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.CellsState;
import org.anergy.ui.live.LatticeState.OtherCells;
import org.anergy.ui.live.LatticeState.TissueState;

/** Composes the layers of a lattice, one pixel a site: tissue, cytokine, vessels, cells. */
final class LatticeRasterizer {
  private byte[] drawn = new byte[0];

  /**
   * @param lattice what to draw
   * @param recipe how
   * @param pixels one color a site, row by row; written
   */
  void paint(LatticeState lattice, Recipe recipe, int[] pixels) {
    Arrays.fill(pixels, recipe.palette().ground());
    tissue(lattice, recipe, pixels);
    field(lattice, recipe, pixels);
    vessels(lattice, recipe, pixels);
    if (recipe.choice().cells()) {
      cells(lattice, recipe, pixels);
    }
  }

  private static void tissue(LatticeState lattice, Recipe recipe, int[] pixels) {
    TissueState tissue = lattice.tissue();
    TissueLayer layer = recipe.choice().tissue();
    if (tissue == null || layer == TissueLayer.NONE || recipe.contours()) {
      return;
    }
    boolean below = recipe.choice().cells();
    for (int s = 0; s < pixels.length; s++) {
      float value = layer.value(tissue, s);
      if (value > 0) {
        pixels[s] = recipe.palette().tissue(recipe.tissue().share(value), below);
      }
    }
  }

  private static void field(LatticeState lattice, Recipe recipe, int[] pixels) {
    String name = recipe.choice().field();
    float[] values = name == null ? null : lattice.fields().get(name);
    if (values == null) {
      return;
    }
    boolean below = recipe.choice().cells();
    LatticePalette palette = recipe.palette();
    for (int s = 0; s < pixels.length; s++) {
      if (values[s] > 0) {
        pixels[s] = palette.field(recipe.field().share(values[s]), below);
      }
    }
  }

  private static void vessels(LatticeState lattice, Recipe recipe, int[] pixels) {
    TissueState tissue = lattice.tissue();
    if (tissue == null || !recipe.choice().vessels()) {
      return;
    }
    for (int s = 0; s < pixels.length; s++) {
      if (tissue.vessel()[s] != 0) {
        pixels[s] = recipe.palette().vessel();
      }
    }
  }

  /** T cells are drawn over APCs, later kinds over earlier ones, stromal cells over all. */
  private void cells(LatticeState lattice, Recipe recipe, int[] pixels) {
    if (drawn.length != pixels.length) {
      drawn = new byte[pixels.length];
    }
    Arrays.fill(drawn, (byte) -1);
    CellsState cells = lattice.cells();
    LayerChoice choice = recipe.choice();
    for (int i = 0; i < cells.size(); i++) {
      byte kind = cells.kind()[i];
      int site = cells.site()[i];
      if (kind > drawn[site] && choice.shows(kind)) {
        drawn[site] = kind;
        pixels[site] = color(cells, i, recipe);
      }
    }
    OtherCells stroma = lattice.others();
    for (int i = 0; i < stroma.site().length; i++) {
      int index = CellKind.COUNT + stroma.state()[i];
      if (choice.shows(index)) {
        pixels[stroma.site()[i]] = recipe.palette().color(index);
      }
    }
  }

  private static int color(CellsState cells, int cell, Recipe recipe) {
    int clone = cells.cloneIndex()[cell];
    if (recipe.choice().clones() && clone >= 0) {
      int own = recipe.clones().color(clone);
      return own == 0 ? recipe.palette().otherClones() : own;
    }
    return recipe.palette().color(cells.kind()[cell], cells.activity()[cell]);
  }
}
