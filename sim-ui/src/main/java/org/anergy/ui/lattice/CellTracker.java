package org.anergy.ui.lattice;

import java.util.List;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;
import org.jspecify.annotations.Nullable;

/** A cell that is followed from frame to frame by its identity, or a site that stays selected. */
final class CellTracker {
  private boolean cell;
  private long id;
  private @Nullable Place place;
  private int index = -1;
  private double sinceDay;
  private double lastDay;
  private double goneDay = Double.NaN;

  /** Follows cell {@code cellIndex} of lattice {@code lattice} of {@code frame}. */
  void followCell(Frame frame, int lattice, int cellIndex) {
    LatticeState state = frame.lattices().get(lattice);
    cell = true;
    id = state.cells().id()[cellIndex];
    found(frame, lattice, cellIndex);
    sinceDay = frame.day();
  }

  /** Selects a site. */
  void followSite(Frame frame, Place site) {
    cell = false;
    place = site;
    index = -1;
    sinceDay = frame.day();
    goneDay = Double.NaN;
  }

  /** Follows nothing. */
  void stop() {
    place = null;
    cell = false;
    index = -1;
  }

  /** Looks for what is followed in {@code frame}. */
  void look(Frame frame) {
    if (!cell || isThere(frame)) {
      return;
    }
    List<LatticeState> lattices = frame.lattices();
    for (int l = 0; l < lattices.size(); l++) {
      long[] ids = lattices.get(l).cells().id();
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] == id) {
          found(frame, l, i);
          return;
        }
      }
    }
    index = -1;
    goneDay = Double.isNaN(goneDay) ? frame.day() : Math.min(goneDay, frame.day());
  }

  /** Most cells keep their index for a while. */
  private boolean isThere(Frame frame) {
    Place last = place;
    if (last == null || index < 0 || last.lattice() >= frame.lattices().size()) {
      return false;
    }
    long[] ids = frame.lattices().get(last.lattice()).cells().id();
    if (index >= ids.length || ids[index] != id) {
      return false;
    }
    found(frame, last.lattice(), index);
    return true;
  }

  private void found(Frame frame, int lattice, int cellIndex) {
    place = new Place(lattice, frame.lattices().get(lattice).cells().site()[cellIndex]);
    index = cellIndex;
    lastDay = frame.day();
    goneDay = Double.NaN;
  }

  /** Returns a copy that goes its own way. */
  CellTracker copy() {
    CellTracker copy = new CellTracker();
    copy.cell = cell;
    copy.id = id;
    copy.place = place;
    copy.index = index;
    copy.sinceDay = sinceDay;
    copy.lastDay = lastDay;
    copy.goneDay = goneDay;
    return copy;
  }

  /**
   * Returns what to mark in a picture; null for nothing.
   *
   * @param alone index of the only lattice in the picture, -1 for all
   * @param lattices number of lattices in the picture
   */
  @Nullable Place mark(int alone, int lattices) {
    Place at = place;
    if (at == null || isGone() || alone >= 0 && at.lattice() != alone) {
      return null;
    }
    Place shown = alone >= 0 ? new Place(0, at.site()) : at;
    return shown.lattice() < lattices ? shown : null;
  }

  /** Tells whether a cell is followed, also one that is gone. */
  boolean isCell() {
    return cell;
  }

  /** Tells whether the followed cell was not in the last frame. */
  boolean isGone() {
    return cell && index < 0;
  }

  /** Returns where it is, or was last; null if nothing is followed. */
  @Nullable Place place() {
    return place;
  }

  /** Returns the cell's index on its lattice, -1 if it is gone or a site is selected. */
  int index() {
    return index;
  }

  /** Returns the identity of the cell. */
  long id() {
    return id;
  }

  /** Returns the day since which it is followed, d. */
  double sinceDay() {
    return sinceDay;
  }

  /** Returns the day on which the cell was last seen, d. */
  double lastDay() {
    return lastDay;
  }

  /** Returns the day of the first frame without the cell, d; NaN if it is there. */
  double goneDay() {
    return goneDay;
  }
}
