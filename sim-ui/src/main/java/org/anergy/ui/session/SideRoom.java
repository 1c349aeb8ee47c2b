package org.anergy.ui.session;

import javax.swing.JSplitPane;
import org.anergy.ui.lattice.LatticeDesk;

/**
 * Room for the side panel of the lattices. One arm shares its room with the panel. Several need all
 * of theirs: the panel is hidden at first, and takes its width from the charts when it is shown.
 */
final class SideRoom {
  private static final int WISHED_CHARTS = 460; // pixels
  private static final int LEAST_ARM = 205; // with all of its tools, pixels

  private final JSplitPane split;
  private final LatticeDesk desk;
  private int arms = 1;
  private int taken; // from the charts, pixels

  /**
   * @param split lattices at the left, charts at the right
   */
  SideRoom(JSplitPane split, LatticeDesk desk) {
    this.split = split;
    this.desk = desk;
    desk.onSideShown(this::adapt);
  }

  /** Adapts to a number of arms; whether they have the panel is then the user's choice. */
  void show(int armsNow) {
    boolean other = armsNow > 1 != arms > 1;
    arms = armsNow;
    if (other) {
      desk.setSideShown(arms == 1);
    }
    adapt();
  }

  private void adapt() {
    if (split.getWidth() == 0) {
      return; // not shown yet, with one arm
    }
    int own = divider();
    boolean wanted = arms > 1 && desk.isSideShown();
    int next = wanted ? taken(split.getWidth(), own, arms) : 0;
    if (next != taken) {
      taken = next;
      split.setDividerLocation(own + taken);
    }
  }

  /**
   * Returns how much of the side panel's width the charts give: all of it if they keep enough, else
   * what several arms cannot do without. All in pixels.
   *
   * @param width of the window
   * @param own width that the lattices have without the panel
   */
  static int taken(int width, int own, int arms) {
    int spare = width - WISHED_CHARTS - own;
    int needed = arms * LEAST_ARM + LatticeDesk.SIDE_WIDTH - own;
    return Math.max(0, Math.min(LatticeDesk.SIDE_WIDTH, Math.max(spare, needed)));
  }

  /** Returns where the divider is without the room of the side panel, pixels. */
  int divider() {
    return split.getDividerLocation() - taken;
  }
}
