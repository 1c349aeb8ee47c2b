package org.anergy.ui.lattice;

import static org.anergy.ui.lattice.MadeUp.cell;
import static org.anergy.ui.lattice.MadeUp.frame;
import static org.anergy.ui.lattice.MadeUp.lattice;
import static org.anergy.ui.lattice.MadeUp.tissueOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.anergy.cell.CellKind;
import org.anergy.msc.StromalCells;
import org.anergy.ui.live.LatticeState;
import org.anergy.ui.live.LatticeState.OtherCells;
import org.junit.jupiter.api.Test;

class LatticeRasterizerTest {
  private static final LatticePalette PALETTE = LatticePalette.LIGHT;
  private static final LayerChoice PLAIN =
      LayerChoice.CELLS_AND_DAMAGE.withTissue(TissueLayer.NONE);

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
  void inactiveEffectorsAreDarker() {
    LatticeState lattice = lattice("a", Map.of(), cell(2, CellKind.EFFECTOR, 1).withActivity(0.5f));

    int dark = paint(PLAIN, lattice)[2];

    assertThat(Oklab.of(dark).lightness())
        .isLessThan(Oklab.of(PALETTE.color(CellKind.EFFECTOR)).lightness() - 0.1);
  }

  @Test
  void stromalCellsAreDrawnOverAll() {
    OtherCells stroma = new OtherCells(new int[] {2}, new byte[] {StromalCells.LICENSED});
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
  void cytokineOverTissueHasTheColorsOfItsScaleAlone() {
    float[] values = MadeUp.filled(1);
    LatticeState lattice = lattice("a", Map.of("IFNG", values));
    tissueOf(lattice).integrity()[0] = 0.5f;

    int[] pixels =
        paint(PLAIN.withCells(false).withField("IFNG").withTissue(TissueLayer.DAMAGE), lattice);

    assertThat(pixels).containsOnly(PALETTE.field(1, false));
  }

  @Test
  void contourRunsBetweenTheSitesThatItParts() {
    double[] shares = {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0};

    Path2D path = new Contours(shares, 4).path(0.5, new Rectangle(0, 0, 40, 30));

    assertThat(path.getBounds2D()).isEqualTo(new Rectangle2D.Double(10, 10, 10, 10));
    assertThat(new Contours(shares, 4).path(1.5, new Rectangle(0, 0, 40, 30)).getCurrentPoint())
        .isNull();
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
