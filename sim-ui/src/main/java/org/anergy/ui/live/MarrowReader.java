package org.anergy.ui.live;

import java.util.Arrays;
import java.util.Map;
import org.anergy.base.StateSink;
import org.anergy.treatment.Treatment;

/**
 * Reads the niches of the marrow from the columns that a treatment saves: which are taken, and by
 * cells of whose origin.
 */
final class MarrowReader implements StateSink {
  private static final String TAKEN = "marrow.stem.taken";
  private static final String ORIGIN = "marrow.stem.origin";

  private byte[] taken = new byte[0];
  private byte[] origin = new byte[0];

  /** Returns the marrow of a patient who is treated, as a lattice. */
  static LatticeState read(Treatment treatment) {
    MarrowReader reader = new MarrowReader();
    treatment.save(reader);
    return reader.lattice();
  }

  private LatticeState lattice() {
    int side = (int) Math.round(Math.sqrt(taken.length));
    int cells = 0;
    for (byte niche : taken) {
      cells += niche;
    }
    int[] site = new int[cells];
    byte[] state = new byte[cells];
    int cell = 0;
    for (int s = 0; s < taken.length; s++) {
      if (taken[s] == 1) {
        site[cell] = s;
        state[cell] = (byte) (LatticeState.OtherCells.STEM_CELL + origin[s]);
        cell++;
      }
    }
    return new LatticeState(
        "bone marrow",
        side,
        side,
        Double.NaN,
        true,
        LatticeState.CellsState.NONE,
        new LatticeState.OtherCells(site, state),
        Map.of(),
        null);
  }

  @Override
  public void bytes(String name, byte[] values, int length) {
    if (name.equals(TAKEN)) {
      taken = Arrays.copyOf(values, length);
    } else if (name.equals(ORIGIN)) {
      origin = Arrays.copyOf(values, length);
    }
  }

  @Override
  public void value(String name, long value) {
    // of no interest here, as the following
  }

  @Override
  public void longs(String name, long[] values, int length) {
    // as above
  }

  @Override
  public void ints(String name, int[] values, int length) {
    // as above
  }

  @Override
  public void floats(String name, float[] values, int length) {
    // as above
  }

  @Override
  public void doubles(String name, double[] values, int length) {
    // as above
  }
}
