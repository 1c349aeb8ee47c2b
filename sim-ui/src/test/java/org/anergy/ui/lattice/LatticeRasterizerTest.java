package org.anergy.ui.lattice;

import static org.anergy.ui.lattice.MadeUp.cell;
import static org.anergy.ui.lattice.MadeUp.frame;
import static org.anergy.ui.lattice.MadeUp.lattice;
import static org.anergy.ui.lattice.MadeUp.tissueOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anergy.cell.CellKind;
import org.anergy.msc.StromalCells;
import org.anergy.study.report.LatticeRaster;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.StromaState;
import org.junit.jupiter.api.Test;

class LatticeRasterizerTest {
  private static final LatticePalette PALETTE = LatticePalette.LIGHT;
  private static final LayerChoice PLAIN =
      LayerChoice.CELLS_AND_DAMAGE.withTissue(TissueLayer.NONE);

  @Test
  void kindsHaveTheColorsOfTheReports() {
    int[] reports = LatticeRaster.colors(CellClasses.all());

    for (int k = 0; k < CellClasses.COUNT; k++) {
      assertThat(PALETTE.color(k)).as(CellClasses.name(k)).isEqualTo(reports[k]);
    }
  }

  @Test
  void emptySitesShowTheGround() {
    int[] pixels = paint(PLAIN, lattice("a", Map.of(), cell(5, CellKind.NAIVE, 1)));

    assertThat(pixels[5]).isEqualTo(PALETTE.color(CellKind.NAIVE));
    assertThat(pixels[4]).isEqualTo(PALETTE.ground());
  }

  @Test
  void laterKindsAreDrawnOverEarlierOnesInAnyOrder() {
    LatticeState lattice =
        lattice("a", Map.of(), cell(2, CellKind.EFFECTOR, 1), cell(2, CellKind.APC_MATURE, 2));

    assertThat(paint(PLAIN, lattice)[2]).isEqualTo(PALETTE.color(CellKind.EFFECTOR));
    assertThat(paint(PLAIN.withClass(CellKind.EFFECTOR, false), lattice)[2])
        .isEqualTo(PALETTE.color(CellKind.APC_MATURE));
    assertThat(paint(PLAIN.withCells(false), lattice)[2]).isEqualTo(PALETTE.ground());
  }

  @Test
  void inactiveEffectorsArePaler() {
    LatticeState lattice = lattice("a", Map.of(), cell(2, CellKind.EFFECTOR, 1).withActivity(0));

    int pale = paint(PLAIN, lattice)[2];

    assertThat(pale & 0xff).isGreaterThan(PALETTE.color(CellKind.EFFECTOR) & 0xff);
  }

  @Test
  void stromalCellsAreDrawnOverAll() {
    StromaState stroma = new StromaState(new int[] {2}, new byte[] {StromalCells.LICENSED});
    LatticeState lattice = lattice("a", Map.of(), stroma, cell(2, CellKind.EFFECTOR, 1));

    assertThat(paint(PLAIN, lattice)[2])
        .isEqualTo(PALETTE.color(CellKind.COUNT + StromalCells.LICENSED));
    assertThat(paint(PLAIN.withStromal(false), lattice)[2])
        .isEqualTo(PALETTE.color(CellKind.EFFECTOR));
  }

  @Test
  void lostTissueHasTheStrongestColor() {
    LatticeState lattice = lattice("a", Map.of());
    tissueOf(lattice).integrity()[7] = 0;

    int[] pixels = paint(PLAIN.withCells(false).withTissue(TissueLayer.DAMAGE), lattice);

    assertThat(pixels[7]).isEqualTo(PALETTE.tissue(1, false));
    assertThat(pixels[6]).isEqualTo(PALETTE.ground());
  }

  @Test
  void vesselsAreUnderCells() {
    LatticeState lattice = lattice("a", Map.of(), cell(1, CellKind.NAIVE, 1));
    tissueOf(lattice).vessel()[0] = 1;
    tissueOf(lattice).vessel()[1] = 1;

    int[] pixels = paint(PLAIN.withVessels(true), lattice);

    assertThat(pixels[0]).isEqualTo(PALETTE.vessel());
    assertThat(pixels[1]).isEqualTo(PALETTE.color(CellKind.NAIVE));
  }

  @Test
  void cytokinesAreScaledToTheLargestSeen() {
    float[] values = MadeUp.filled(0);
    values[3] = 5;
    values[4] = 0.5f;
    LatticeState lattice = lattice("a", Map.of("IFNG", values));
    LayerChoice linear = PLAIN.withCells(false).withField("IFNG");

    assertThat(paint(linear, lattice)[3]).isEqualTo(PALETTE.field(1, false));
    assertThat(paint(linear, lattice)[4]).isEqualTo(PALETTE.field(0.1, false));
    assertThat(paint(linear.withLogarithmic(true), lattice)[4])
        .isEqualTo(PALETTE.field(2 / 3.0, false));
  }

  @Test
  void tissueAndCytokineTogetherAreDarkerThanEither() {
    float[] values = MadeUp.filled(1);
    LatticeState lattice = lattice("a", Map.of("IFNG", values));
    tissueOf(lattice).integrity()[0] = 0.5f;

    int[] pixels =
        paint(PLAIN.withCells(false).withField("IFNG").withTissue(TissueLayer.DAMAGE), lattice);

    assertThat(pixels[0] >> 16 & 0xff).isLessThan(pixels[1] >> 16 & 0xff);
    assertThat(pixels[0] >> 16 & 0xff).isLessThan(PALETTE.tissue(0.5, false) >> 16 & 0xff);
  }

  private static int[] paint(LayerChoice choice, LatticeState lattice) {
    int[] pixels = new int[MadeUp.SITES];
    Recipe recipe =
        Recipe.of(
            choice,
            PALETTE,
            new LargestSeen(),
            new CloneColors(),
            frame(0, lattice),
            List.of(lattice));
    new LatticeRasterizer().paint(lattice, recipe, pixels);
    return pixels;
  }
}
