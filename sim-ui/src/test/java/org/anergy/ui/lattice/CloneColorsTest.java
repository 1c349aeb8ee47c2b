package org.anergy.ui.lattice;

import static org.anergy.ui.lattice.MadeUp.cell;
import static org.anergy.ui.lattice.MadeUp.frame;
import static org.anergy.ui.lattice.MadeUp.lattice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anergy.cell.CellKind;
import org.anergy.ui.lattice.MadeUp.Cell;
import org.anergy.ui.live.Frame;
import org.anergy.ui.live.LatticeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloneColorsTest {
  private static final LatticePalette PALETTE = LatticePalette.LIGHT;

  @Test
  void twelveLargestHaveColors() {
    CloneColors colors = look(frame(0, clones(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)));

    assertThat(colors.lines().stream().map(CloneColors.Line::number))
        .containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(colors.lines().get(0).cells()).isEqualTo(13);
    assertThat(colors.color(0)).isZero();
  }

  @Test
  void colorDependsOnNothingButTheIdentity() {
    Frame now = frame(0, clones(3, 2, 1));
    CloneColors watched = look(now);
    int before = watched.color(1);

    watched.look(
        frame(9, clones(0, 1, 9, 4, 4)).lattices(), frame(9).clones(), PALETTE); // other times
    int later = watched.color(1);
    int elsewhere = look(frame(0, clones(0, 7))).color(1); // another arm, film or start

    assertThat(later).isEqualTo(before);
    assertThat(elsewhere).isEqualTo(before);
    assertThat(watched.color(2)).isNotEqualTo(before);
  }

  @Test
  void colorsAreTheSameAtEveryStartOfTheProgram() {
    assertThat(LatticePalette.LIGHT.clone(1000).rgb()).isEqualTo(LIGHT_1000);
    assertThat(LatticePalette.DARK.clone(1000).rgb()).isEqualTo(DARK_1000);
  }

  private static final int LIGHT_1000 = -5423068;
  private static final int DARK_1000 = -754287;

  @ParameterizedTest
  @EnumSource(LatticePalette.class)
  void noCloneLooksLikeACellWithoutOne(LatticePalette palette) {
    for (long id = 0; id < 2000; id++) {
      Oklab clone = palette.clone(id * 0x5851f42d4c957f2dL).look();
      for (int k = 0; k < CellClasses.COUNT; k++) {
        if (CellKind.isLarge(k) || CellClasses.isStromal(k)) {
          assertThat(clone.distance(Oklab.of(palette.color(k)))).isGreaterThan(0.07);
        }
      }
      assertThat(clone.distance(Oklab.of(palette.ground()))).isGreaterThan(0.07);
      assertThat(clone.distance(Oklab.of(palette.otherClones()))).isGreaterThan(0.07);
    }
  }

  @ParameterizedTest
  @EnumSource(LatticePalette.class)
  void manyColorsAreTold(LatticePalette palette) {
    Set<Integer> colors = new HashSet<>();
    for (long id = 0; id < 2000; id++) {
      colors.add(palette.clone(id * 0x5851f42d4c957f2dL).rgb());
    }
    assertThat(colors).hasSizeGreaterThan(1980);
  }

  @Test
  void clonesOfNearColorsAreToldApartByDots() {
    Frame frame = frame(0, clones(5, 4, 3));
    Arrays.fill(frame.clones().id(), 7); // a collision that never happens: the same color thrice

    CloneColors colors = look(frame);

    assertThat(colors.lines().stream().map(CloneColors.Line::marks))
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  private static CloneColors look(Frame frame) {
    CloneColors colors = new CloneColors();
    colors.look(frame.lattices(), frame.clones(), PALETTE);
    return colors;
  }

  /** Returns a lattice with {@code numbers} cells of each clone. */
  private static LatticeState clones(int... numbers) {
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < numbers.length; c++) {
      for (int n = 0; n < numbers[c]; n++) {
        cells.add(cell(n % MadeUp.SITES, CellKind.NAIVE, cells.size()).ofClone(c));
      }
    }
    return lattice("a", Map.of(), cells.toArray(Cell[]::new));
  }
}
