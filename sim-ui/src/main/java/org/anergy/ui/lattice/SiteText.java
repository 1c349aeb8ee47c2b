package org.anergy.ui.lattice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anergy.cell.CellKind;
import org.anergy.record.LatticePicture;
import org.anergy.study.report.ReadableNumber;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.TissueState;

/** What there is at a site, in words. */
final class SiteText {
  private static final String VESSEL = "vessel";
  private static final String WIDEST_NUMBER = "0.00888"; // of three digits

  private SiteText() {}

  /** Returns for example {@code Tissue 3, site 12, 40 (240, 800 µm)}. */
  static String place(LatticeState lattice, int site) {
    int x = site % lattice.width();
    int y = site / lattice.width();
    if (lattice.isMarrow()) {
      return TilesPainter.title(lattice) + ", niche " + x + ", " + y;
    }
    return String.format(
        Locale.ROOT,
        "%s, site %d, %d (%.0f, %.0f µm)",
        TilesPainter.title(lattice),
        x,
        y,
        x * lattice.siteMicrometers(),
        y * lattice.siteMicrometers());
  }

  /**
   * Returns the state of the tissue at {@code site}, in the words of the layers; empty where there
   * is none.
   */
  static Map<String, String> tissue(LatticeState lattice, int site) {
    Map<String, String> values = new LinkedHashMap<>();
    TissueState tissue = lattice.tissue();
    if (tissue != null) {
      for (TissueLayer layer : TissueLayer.values()) {
        if (layer != TissueLayer.NONE) {
          values.put(layer.label(), ReadableNumber.brief(layer.value(tissue, site)));
        }
      }
      values.put(VESSEL, tissue.vessel()[site] != 0 ? "yes" : "no");
    }
    return values;
  }

  /** Returns a sentence about what {@link #tissue} or {@link #fields} calls {@code name}. */
  static String explanation(String name) {
    for (TissueLayer layer : TissueLayer.values()) {
      if (layer.label().equals(name)) {
        return layer.explanation() + (layer.isShare() ? ", 0 to 1" : "");
      }
    }
    return name.equals(VESSEL)
        ? "Whether a vessel is there, through which cells enter"
        : name.equals(LatticePicture.MSC_FACTOR)
            ? "What stromal cells secrete, in units of the concentration of half its effect"
            : "Concentration of " + name + ", pM";
  }

  /** Returns the concentrations at {@code site} with their units. */
  static Map<String, String> fields(LatticeState lattice, int site) {
    Map<String, String> values = new LinkedHashMap<>();
    lattice
        .fields()
        .forEach(
            (name, field) -> {
              values.put(name, ReadableNumber.brief(field[site]) + unit(name));
            });
    return values;
  }

  private static String unit(String field) {
    return field.equals(LatticePicture.MSC_FACTOR) ? " × half effect" : " pM";
  }

  /** Returns the longest value that {@link #tissue} or {@link #fields} have for {@code name}. */
  static String widest(String name) {
    for (TissueLayer layer : TissueLayer.values()) {
      if (layer.label().equals(name)) {
        return WIDEST_NUMBER;
      }
    }
    return name.equals(VESSEL) ? "yes" : WIDEST_NUMBER + unit(name);
  }

  /**
   * Returns the cells within {@code reach} sites of {@code site} in words.
   *
   * @param without index of a cell that is not counted, -1 for none
   */
  static String cells(LatticeState lattice, int site, int reach, int without) {
    int[] counts = new int[CellClasses.COUNT];
    int[] sites = lattice.cells().site();
    for (int i = 0; i < sites.length; i++) {
      if (i != without && near(lattice, site, sites[i], reach)) {
        counts[lattice.cells().kind()[i]]++;
      }
    }
    int[] stromal = lattice.others().site();
    for (int i = 0; i < stromal.length; i++) {
      if (near(lattice, site, stromal[i], reach)) {
        counts[CellKind.COUNT + lattice.others().state()[i]]++;
      }
    }
    List<String> words = new ArrayList<>();
    for (int k = counts.length - 1; k >= 0; k--) {
      if (counts[k] > 0) {
        words.add((counts[k] > 1 ? counts[k] + " × " : "") + CellClasses.name(k));
      }
    }
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  /** Lattices are periodic: the first column is beside the last one. */
  private static boolean near(LatticeState lattice, int one, int other, int reach) {
    int width = lattice.width();
    int dx = Math.abs(one % width - other % width);
    int dy = Math.abs(one / width - other / width);
    return Math.min(dx, width - dx) <= reach && Math.min(dy, lattice.height() - dy) <= reach;
  }

  /**
   * Returns the shown cell at {@code site} that lies next below {@code above}, in the order in
   * which cells are drawn; -1 if there is none.
   *
   * @param above index of a cell at the site; -1 for the uppermost
   */
  static int nextCell(LatticeState lattice, int site, LayerChoice choice, int above) {
    int[] sites = lattice.cells().site();
    byte[] kinds = lattice.cells().kind();
    long limit = above < 0 ? Long.MAX_VALUE : order(kinds[above], above);
    int next = -1;
    for (int i = 0; i < sites.length; i++) {
      long order = order(kinds[i], i);
      boolean below = sites[i] == site && choice.shows(kinds[i]) && order < limit;
      if (below && (next < 0 || order > order(kinds[next], next))) {
        next = i;
      }
    }
    return next;
  }

  /** Later kinds are drawn over earlier ones, and the first of a kind over the others. */
  private static long order(int kind, int cell) {
    return ((long) kind << Integer.SIZE) - cell;
  }
}
