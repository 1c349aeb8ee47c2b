package org.anergy.ui.lattice;

import java.util.List;
import org.anergy.record.LatticePicture;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.TissueState;
import org.jspecify.annotations.Nullable;

/**
 * All that decides the color of a site.
 *
 * @param choice the layers
 * @param palette the colors
 * @param tissue scale of the layer of tissue
 * @param field scale of the cytokine
 * @param clones colors of the clones; looked at only if they are chosen
 */
record Recipe(
    LayerChoice choice,
    LatticePalette palette,
    ValueScale tissue,
    ValueScale field,
    CloneColors clones) {

  /** Returns the recipe for {@code shown}, after taking note of their largest values. */
  static Recipe of(
      LayerChoice choice,
      LatticePalette palette,
      LargestSeen seen,
      CloneColors clones,
      Frame frame,
      List<LatticeState> shown) {
    TissueLayer layer = choice.tissue();
    String field = choice.field();
    for (LatticeState lattice : shown) {
      TissueState tissue = lattice.tissue();
      if (layer == TissueLayer.DEBRIS && tissue != null) {
        seen.see(layer.label(), tissue.debris());
      }
      float[] values = field == null ? null : lattice.fields().get(field);
      if (field != null && values != null) {
        seen.see(field, values);
      }
    }
    if (choice.clones()) {
      clones.look(shown, frame.clones(), palette);
    }
    ValueScale tissueScale =
        layer.isShare() ? ValueScale.SHARE : new ValueScale(seen.top(layer.label()), false);
    ValueScale fieldScale =
        new ValueScale(field == null ? 0 : seen.top(field), choice.logarithmic());
    return new Recipe(choice, palette, tissueScale, fieldScale, clones);
  }

  /** Tells whether tissue is shown by lines, because the colors are those of a cytokine. */
  boolean contours() {
    return choice.tissue() != TissueLayer.NONE && choice.field() != null;
  }

  /** Returns the lines of tissue of {@code lattice}; null if there are none. */
  @Nullable Contours contours(LatticeState lattice) {
    TissueState tissue = lattice.tissue();
    if (tissue == null || !contours()) {
      return null;
    }
    double[] shares = new double[lattice.width() * lattice.height()];
    for (int s = 0; s < shares.length; s++) {
      shares[s] = this.tissue.share(choice.tissue().value(tissue, s));
    }
    return new Contours(shares, lattice.width());
  }

  /** Returns the clones that have colors of their own; empty if cells are colored by kind. */
  List<CloneColors.Line> largestClones() {
    return choice.cells() && choice.clones() ? clones.lines() : List.of();
  }

  /** Returns the title of the scale of the cytokine with its unit, null if none is shown. */
  @Nullable String fieldTitle() {
    return choice.field() == null ? null : withUnit(choice.field());
  }

  /** Returns the name of a field with its unit. */
  static String withUnit(String field) {
    return field.equals(LatticePicture.MSC_FACTOR) ? field + " (of half effect)" : field + " (pM)";
  }

  /** Returns the title of the scale of the tissue with its unit, null if none is shown. */
  @Nullable String tissueTitle() {
    return switch (choice.tissue()) {
      case NONE -> null;
      case DEBRIS -> choice.tissue().label() + " (sites of tissue)";
      case DAMAGE, RESERVE_LOST, PHAGOCYTES, OPENING -> choice.tissue().label();
    };
  }
}
