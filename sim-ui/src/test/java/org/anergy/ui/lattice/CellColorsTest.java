package org.anergy.ui.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anergy.cell.CellKind;
import org.anergy.study.report.LatticeRaster;
import org.anergy.study.report.ReportTheme;
import org.anergy.study.report.SeriesColors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellColorsTest {
  /** Nearly three times what is just noticeable. */
  private static final double APART = 0.055;

  private static final double FAR = 0.1;

  /** How red, green and blue cones' signals change (Machado, Oliveira and Fernandes 2009, 1.0). */
  private enum Vision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    DEUTERANOPE(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    PROTANOPE(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998);

    private final double[] matrix;

    Vision(double... matrix) {
      this.matrix = matrix;
    }

    Oklab see(int rgb) {
      double[] light = {
        Oklab.linear(rgb >> 16 & 0xff), Oklab.linear(rgb >> 8 & 0xff), Oklab.linear(rgb & 0xff)
      };
      double[] seen = new double[3];
      for (int i = 0; i < 9; i++) {
        seen[i / 3] += matrix[i] * light[i % 3];
      }
      return Oklab.ofLinear(clamp(seen[0]), clamp(seen[1]), clamp(seen[2]));
    }

    private static double clamp(double x) {
      return Math.max(0, Math.min(1, x));
    }
  }

  /** A class, and the color of its cells while they are active or not. */
  private record Look(String name, int rgb) {}

  private static List<Look> looks(LatticePalette palette) {
    List<Look> looks = new ArrayList<>();
    for (int k = 0; k < CellClasses.STEM; k++) {
      looks.add(new Look(CellClasses.name(k), palette.color(k)));
      if (CellColors.WITH_ACTIVITY.contains((byte) k)) {
        looks.add(new Look("inactive " + CellClasses.name(k), palette.color(k, 0)));
      }
    }
    return looks;
  }

  @ParameterizedTest
  @EnumSource(LatticePalette.class)
  void everybodyTellsAnyTwoClassesApart(LatticePalette palette) {
    List<Look> looks = looks(palette);
    for (Vision vision : Vision.values()) {
      for (int i = 0; i < looks.size(); i++) {
        Oklab one = vision.see(looks.get(i).rgb);
        assertThat(one.distance(vision.see(palette.ground())))
            .as("%s %s on the ground", vision, looks.get(i).name)
            .isGreaterThan(FAR);
        for (int j = 0; j < i; j++) {
          assertThat(one.distance(vision.see(looks.get(j).rgb)))
              .as("%s %s and %s", vision, looks.get(i).name, looks.get(j).name)
              .isGreaterThan(APART);
        }
      }
    }
  }

  /** They are alone in the marrow. */
  @ParameterizedTest
  @EnumSource(LatticePalette.class)
  void everybodyTellsStemCellsOfAGraftFromThePatientsOwn(LatticePalette palette) {
    for (Vision vision : Vision.values()) {
      Oklab own = vision.see(palette.color(CellClasses.STEM));
      Oklab graft = vision.see(palette.color(CellClasses.STEM + 1));
      Oklab ground = vision.see(palette.ground());
      assertThat(own.distance(graft)).as("%s", vision).isGreaterThan(FAR);
      assertThat(own.distance(ground)).as("%s, own", vision).isGreaterThan(FAR);
      assertThat(graft.distance(ground)).as("%s, graft", vision).isGreaterThan(FAR);
    }
  }

  @ParameterizedTest
  @EnumSource(LatticePalette.class)
  void inactiveRegulatoryCellsAreFarFromNaiveOnes(LatticePalette palette) {
    for (Vision vision : Vision.values()) {
      Oklab naive = vision.see(palette.color(CellKind.NAIVE));
      Oklab inactive = vision.see(palette.color(CellKind.REGULATORY, 0.5f));
      assertThat(naive.distance(inactive)).as("%s", vision).isGreaterThan(3 * FAR);
    }
  }

  @ParameterizedTest
  @EnumSource(LatticePalette.class)
  void huesAreThoseOfTheReports(LatticePalette palette) {
    int[] light = LatticeRaster.colors(CellClasses.all());
    SeriesColors assigned = SeriesColors.of(CellClasses.all());
    for (int k = 0; k < CellKind.COUNT; k++) {
      boolean first = assigned.repeat(k) == 0;
      int report =
          first ? palette.theme().series(assigned.color(k)).getRGB() : paler(palette, light[k], k);
      Oklab ours = Oklab.of(palette.color(k));
      Oklab theirs = Oklab.of(report);
      double a = ours.greenRed() - theirs.greenRed();
      double b = ours.blueYellow() - theirs.blueYellow();
      assertThat(Math.hypot(a, b)).as(CellClasses.name(k)).isLessThan(0.04);
      assertThat(ours.lightness()).isBetween(theirs.lightness() - 0.13, theirs.lightness() + 0.13);
    }
  }

  /** The reports draw lattices on light ground only. */
  private static int paler(LatticePalette palette, int light, int k) {
    return palette.theme() == ReportTheme.LIGHT ? light : palette.color(k);
  }
}
