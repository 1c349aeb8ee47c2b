package org.anergy.ui.lattice;

import java.util.ArrayList;
import java.util.List;
import org.anergy.cell.CellKind;
import org.anergy.msc.StromalCells;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.OtherCells;

/**
 * The lines of the legend: the kinds of cells, then the states of stromal cells, then stem cells.
 */
final class CellClasses {
  /** Number of classes. */
  static final int COUNT = CellKind.COUNT + StromalCells.STATES + 2;

  /** Index of the patient's own stem cells; those of a graft follow. */
  static final int STEM = CellKind.COUNT + OtherCells.STEM_CELL;

  private static final List<String> NAMES = names();

  private CellClasses() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>(CellKind.names());
    names.addAll(
        List.of(
            "MSC, not licensed",
            "MSC, licensed",
            "MSC, spent",
            "stem cell, own",
            "stem cell, graft"));
    return List.copyOf(names);
  }

  /** Returns the name of a class. */
  static String name(int index) {
    return NAMES.get(index);
  }

  /** Returns the names of all classes. */
  static List<String> all() {
    return NAMES;
  }

  /** Tells whether {@code index} is a state of stromal cells. */
  static boolean isStromal(int index) {
    return index >= CellKind.COUNT && index < STEM;
  }

  /** Tells whether {@code index} is an origin of stem cells. */
  static boolean isStem(int index) {
    return index >= STEM;
  }

  /** Returns the number of cells of each class on {@code lattices}. */
  static int[] count(List<LatticeState> lattices) {
    int[] counts = new int[COUNT];
    for (LatticeState lattice : lattices) {
      for (byte kind : lattice.cells().kind()) {
        counts[kind]++;
      }
      for (byte state : lattice.others().state()) {
        counts[CellKind.COUNT + state]++;
      }
    }
    return counts;
  }
}
