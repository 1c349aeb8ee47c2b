package org.anergy.ui.lattice;

import java.awt.Color;
import org.anergy.study.report.ColorRamp;
import org.anergy.study.report.ReportTheme;

/**
 * Colors of a lattice: those of the reports on light ground, where color is taken away like by a
 * stain; their counterparts on dark ground, where color is added like by a dye that glows.
 */
enum LatticePalette {
  LIGHT(ReportTheme.LIGHT, CellColors.LIGHT, ColorRamp.DAMAGE, ColorRamp.FIELD, 0.6, 0x9db3ba),
  DARK(
      ReportTheme.DARK,
      CellColors.DARK,
      new ColorRamp(new Color(0x1d2127), new Color(0xd7b6ff)),
      new ColorRamp(new Color(0x1d2127), new Color(0xffa669)),
      0.85,
      0x4d6169);

  private final ReportTheme theme;
  private final CellColors cells;
  private final ColorRamp tissue;

  private final ColorRamp field;

  /** Tissue below cells is drawn paler, so that the cells stand out. */
  private final double belowCells;

  private final int vessel;
  private final int otherClones;
  private final CloneHues clones;

  LatticePalette(
      ReportTheme theme,
      CellColors cells,
      ColorRamp tissue,
      ColorRamp field,
      double paler,
      int vessel) {
    this.theme = theme;
    this.cells = cells;
    this.tissue = tissue;
    this.field = field;
    belowCells = paler;
    this.vessel = 0xff000000 | vessel;
    otherClones = mix(ground(), theme.series(7).getRGB(), 0.4);
    clones = new CloneHues(cells, theme == ReportTheme.DARK, ground(), otherClones);
  }

  /** Returns the colors around the lattices. */
  ReportTheme theme() {
    return theme;
  }

  /** Returns the color of an empty site. */
  int ground() {
    return tissue.color(0);
  }

  int vessel() {
    return vessel;
  }

  /** Returns the color of {@code share} of tissue lost or the like, paler if cells are over it. */
  int tissue(double share, boolean cells) {
    return tissue.color(cells ? belowCells * share : share);
  }

  /** Returns the color of lines of equal share of tissue lost or the like. */
  int contour() {
    return tissue.color(1);
  }

  int field(double share, boolean cells) {
    return field.color(cells ? belowCells * share : share);
  }

  /** Returns the color of a class; of its active cells where these have one of their own. */
  int color(int index) {
    return cells.active(index);
  }

  /** Returns the color of a cell: effectors and regulatory cells are darker while inactive. */
  int color(int kind, float activity) {
    return activity > CellColors.ACTIVE_ABOVE ? cells.active(kind) : cells.inactive(kind);
  }

  /** Returns the color of the clone with identity {@code id} if it is one of the largest. */
  CloneHues.Made clone(long id) {
    return clones.color(id);
  }

  /** Returns the color of the clones that are none of the largest. */
  int otherClones() {
    return otherClones;
  }

  private static int mix(int from, int to, double share) {
    return 0xff000000
        | level(from >> 16 & 0xff, to >> 16 & 0xff, share) << 16
        | level(from >> 8 & 0xff, to >> 8 & 0xff, share) << 8
        | level(from & 0xff, to & 0xff, share);
  }

  private static int level(int from, int to, double share) {
    return (int) (from + share * (to - from));
  }
}
