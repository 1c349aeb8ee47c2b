package org.anergy.ui.lattice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anergy.ui.live.ClonesState;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.CellsState;
import org.anergy.ui.live.LatticeState.OtherCells;
import org.anergy.ui.live.LatticeState.TissueState;

/** Frames with a few cells whose colors and places are known. */
final class MadeUp {
  static final int WIDTH = 4;
  static final int HEIGHT = 3;
  static final int SITES = WIDTH * HEIGHT;

  private MadeUp() {}

  /** Returns a cell; its clone is 0. */
  static Cell cell(int site, int kind, long id) {
    return new Cell(site, (byte) kind, id, 0, 1);
  }

  record Cell(int site, byte kind, long id, int cloneIndex, float activity) {
    Cell ofClone(int other) {
      return new Cell(site, kind, id, other, activity);
    }

    Cell withActivity(float other) {
      return new Cell(site, kind, id, cloneIndex, other);
    }
  }

  static CellsState cells(Cell... cells) {
    int n = cells.length;
    CellsState state =
        new CellsState(
            new int[n],
            new byte[n],
            new long[n],
            new int[n],
            new float[n],
            new float[n],
            new byte[n],
            new float[n],
            new byte[n],
            new int[n]);
    for (int i = 0; i < n; i++) {
      state.site()[i] = cells[i].site;
      state.kind()[i] = cells[i].kind;
      state.id()[i] = cells[i].id;
      state.cloneIndex()[i] = cells[i].cloneIndex;
      state.activity()[i] = cells[i].activity;
    }
    return state;
  }

  /** Returns intact tissue without vessels. */
  static TissueState tissue() {
    return new TissueState(
        filled(1), filled(1), filled(0), filled(0), filled(0), new byte[SITES], new int[SITES]);
  }

  /** Returns the tissue of a lattice made by this class. */
  static TissueState tissueOf(LatticeState lattice) {
    return Objects.requireNonNull(lattice.tissue());
  }

  static float[] filled(float value) {
    float[] values = new float[SITES];
    Arrays.fill(values, value);
    return values;
  }

  static LatticeState lattice(String title, Map<String, float[]> fields, Cell... cells) {
    return lattice(title, fields, new OtherCells(new int[0], new byte[0]), cells);
  }

  static LatticeState lattice(
      String title, Map<String, float[]> fields, OtherCells stroma, Cell... cells) {
    return new LatticeState(title, WIDTH, HEIGHT, 20, true, cells(cells), stroma, fields, tissue());
  }

  static Frame frame(double day, LatticeState... lattices) {
    int clones = 20;
    ClonesState table =
        new ClonesState(
            new long[clones], new byte[clones], new int[clones], new float[2 * clones], 2);
    for (int c = 0; c < clones; c++) {
      table.id()[c] = 1000L + c;
    }
    return new Frame(0, day, List.of(lattices), table);
  }
}
