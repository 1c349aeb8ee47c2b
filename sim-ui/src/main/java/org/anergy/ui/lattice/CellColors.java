package org.anergy.ui.lattice;

import java.util.List;
import org.anergy.cell.CellKind;

/**
 * Colors of the classes of cells: the hues of the reports, with the lightness of some of them moved
 * so far that people with any common kind of color vision can tell two cells of one site's size
 * apart. Effectors and regulatory cells are darker while they are inactive.
 */
final class CellColors {
  /** Activity above which effectors and regulatory cells count as active, as in the model; 0–1. */
  static final float ACTIVE_ABOVE = 0.5f;

  /** What the legend says about inactive cells. */
  static final String INACTIVE_WORDS = "dark: inactive";

  /** Kinds whose activity is shown. */
  static final List<Byte> WITH_ACTIVITY = List.of(CellKind.EFFECTOR, CellKind.REGULATORY);

  static final CellColors LIGHT =
      new CellColors(
          new int[] {
            0x4d535b, 0x78481c, 0xe69f00, 0x009e73, 0x56b4e9, 0xa29125, 0x5b3fa8, 0xbf5300,
            0xaa5a88, 0x96999d, 0x0072b2, 0xc4bc7f, 0x6ebda8, 0xe4bad2, 0x3f7f93, 0xd81b60
          },
          0x6a2f00,
          0x002f4b);

  static final CellColors DARK =
      new CellColors(
          new int[] {
            0xacb1b9, 0xb17947, 0xf1b427, 0x0da480, 0x8fd0f7, 0xe6da52, 0x8a6ad5, 0xf0803c,
            0xc983a8, 0xf9fcff, 0x4fa7e4, 0xf4eea7, 0x87d7c1, 0xffd9ed, 0x3d7f99, 0xffa3c2
          },
          0x87563b,
          0x355c79);

  private static final int OPAQUE = 0xff000000;

  private final int[] active;
  private final int effector;
  private final int regulatory;

  /**
   * @param active color of each of {@link CellClasses}
   * @param effector color of inactive effectors
   * @param regulatory color of inactive regulatory cells
   */
  private CellColors(int[] active, int effector, int regulatory) {
    this.active = active;
    this.effector = OPAQUE | effector;
    this.regulatory = OPAQUE | regulatory;
  }

  /** Returns the color of class {@code index}, active. */
  int active(int index) {
    return OPAQUE | active[index];
  }

  /** Returns the color of an inactive cell of {@code kind}; that of all others if it has none. */
  int inactive(int kind) {
    return switch (kind) {
      case CellKind.EFFECTOR -> effector;
      case CellKind.REGULATORY -> regulatory;
      default -> active(kind);
    };
  }
}
