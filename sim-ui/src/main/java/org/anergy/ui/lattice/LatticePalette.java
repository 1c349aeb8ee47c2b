package org.anergy.ui.lattice;

import java.awt.Color;
import java.util.List;
import org.anergy.cell.CellKind;
import org.anergy.study.report.ColorRamp;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.SeriesColors;

/**
 * Colors of a lattice: those of the reports on light ground, where color is taken away like by a
 * stain; their counterparts on dark ground, where color is added like by a dye that glows.
 */
enum LatticePalette {
  LIGHT(ReportTheme.LIGHT, ColorRamp.DAMAGE, ColorRamp.FIELD, 0.6, 0x9db3ba),
  DARK(
      ReportTheme.DARK,
      new ColorRamp(new Color(0x1d2127), new Color(0xd7b6ff)),
      new ColorRamp(new Color(0x1d2127), new Color(0xffa669)),
      0.85,
      0x4d6169);

  /** Number of shades from inactive to active. */
  private static final int SHADES = 9;

  /** Share of its full color that an inactive cell has. */
  private static final double INACTIVE = 0.55;

  private static final int WHITE = 0xffffff;
  private static final int CLONE_HUES = 9;

  private final ReportTheme theme;
  private final ColorRamp tissue;
  private final ColorRamp field;

  /** Tissue below cells is drawn paler, so that the cells stand out. */
  private final double belowCells;

  private final int vessel;
  private final int[] classes;
  private final int[][] shades = new int[CellClasses.COUNT][SHADES];
  private final int[] clones = new int[CloneColors.COLORS];
  private final int otherClones;

  LatticePalette(ReportTheme theme, ColorRamp tissue, ColorRamp field, double paler, int vessel) {
    this.theme = theme;
    this.tissue = tissue;
    this.field = field;
    belowCells = paler;
    this.vessel = 0xff000000 | vessel;
    SeriesColors assigned = SeriesColors.of(CellClasses.all());
    classes = new int[CellClasses.COUNT];
    for (int k = 0; k < classes.length; k++) {
      int rgb = theme.series(assigned.color(k)).getRGB();
      classes[k] = assigned.repeat(k) == 0 ? rgb : mix(WHITE, rgb, 0.5);
      for (int s = 0; s < SHADES; s++) {
        double strength = INACTIVE + (1 - INACTIVE) * s / (SHADES - 1);
        shades[k][s] = mix(ground(), classes[k], strength);
      }
    }
    // Series 7 is gray, which means the other clones.
    List<Integer> hues = List.of(0, 1, 2, 3, 4, 5, 6, 8, 9);
    for (int k = 0; k < clones.length; k++) {
      int rgb = theme.series(hues.get(k % CLONE_HUES)).getRGB();
      clones[k] = k < CLONE_HUES ? rgb : mix(WHITE, rgb, 0.5);
    }
    otherClones = mix(ground(), theme.series(7).getRGB(), 0.4);
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

  int field(double share, boolean cells) {
    return field.color(cells ? belowCells * share : share);
  }

  /** Returns what both of two colors over the ground give together. */
  int both(int first, int second) {
    return 0xff000000
        | both(first, second, 16) << 16
        | both(first, second, 8) << 8
        | both(first, second, 0);
  }

  private int both(int first, int second, int shift) {
    int a = first >> shift & 0xff;
    int b = second >> shift & 0xff;
    int base = ground() >> shift & 0xff;
    return this == LIGHT ? Math.min(255, a * b / base) : Math.max(0, Math.min(255, a + b - base));
  }

  /** Returns the color of a class in legends, that of its most active cells. */
  int color(int index) {
    return classes[index];
  }

  /** Returns the color of a cell: effectors and regulatory cells are paler while inactive. */
  int color(int kind, float activity) {
    if (kind != CellKind.EFFECTOR && kind != CellKind.REGULATORY) {
      return classes[kind];
    }
    float clamped = activity > 0 ? Math.min(1, activity) : 0;
    return shades[kind][Math.round(clamped * (SHADES - 1))];
  }

  /** Returns the color of index {@code color} of {@link CloneColors}. */
  int clone(int color) {
    return color < 0 ? otherClones : clones[color];
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
