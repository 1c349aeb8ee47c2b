package org.anergy.field;

import java.util.ArrayList;
import java.util.List;
import org.anergy.lattice.Lattice;

/**
 * Scratch memory for solving fields on one lattice: grids that get coarser by halves.
 *
 * <p>Holds no state between calls. Fields that one thread solves one after the other should share
 * one, so that it stays in the cache; two threads must not.
 */
public final class FieldWorkspace {
  private final Lattice lattice;
  private final List<GridLevel> levels = new ArrayList<>();
  private final float[] offset;
  private final PointResponses responses;

  /** Creates the scratch memory for fields on {@code lattice}. */
  public FieldWorkspace(Lattice lattice) {
    this(lattice, new PointResponses());
  }

  /**
   * Creates the scratch memory for fields on {@code lattice}.
   *
   * @param responses tables of the fields, shared with other workspaces; used only while fields are
   *     made, by one thread
   */
  public FieldWorkspace(Lattice lattice, PointResponses responses) {
    this.lattice = lattice;
    this.responses = responses;
    offset = new float[lattice.sites()];
    int width = lattice.width();
    int height = lattice.height();
    levels.add(new GridLevel(width, height, true));
    while (halves(width) && halves(height)) {
      width /= 2;
      height /= 2;
      levels.add(new GridLevel(width, height, false));
    }
  }

  private static boolean halves(int side) {
    return side % 2 == 0 && side / 2 >= Lattice.MINIMUM_SIDE;
  }

  /** Returns the lattice of the fields that may use this. */
  public Lattice lattice() {
    return lattice;
  }

  /** One value a site, for the field that is being solved. */
  float[] offset() {
    return offset;
  }

  PointResponses responses() {
    return responses;
  }

  int levels() {
    return levels.size();
  }

  GridLevel level(int index) {
    return levels.get(index);
  }
}
