package org.anergy.ui.lattice;

import static org.anergy.ui.lattice.MadeUp.cell;
import static org.anergy.ui.lattice.MadeUp.frame;
import static org.anergy.ui.lattice.MadeUp.lattice;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.anergy.cell.CellKind;
import org.anergy.ui.live.Frame;
import org.junit.jupiter.api.Test;

class PictureMakerTest {
  private static final Frame FRAME =
      frame(400, lattice("lymph node", Map.of(), cell(5, CellKind.NAIVE, 1)));

  @Test
  void pictureShowsCellsAndHasTheAskedSize() {
    PictureMaker maker = new PictureMaker(LayerChoice.CELLS_AND_DAMAGE, false);

    BufferedImage picture = maker.picture(FRAME, 600, 300, true);

    assertThat(picture.getWidth()).isEqualTo(600);
    assertThat(picture.getHeight()).isEqualTo(300);
    assertThat(picture.getRGB(0, 0)).isEqualTo(LatticePalette.LIGHT.theme().paper().getRGB());
    int[] pixels = picture.getRGB(0, 0, 330, 300, null, 0, 330);
    assertThat(pixels).contains(LatticePalette.LIGHT.color(CellKind.NAIVE));
  }

  @Test
  void sameFrameGivesTheSamePicture() {
    PictureMaker maker = new PictureMaker(LayerChoice.CELLS_AND_DAMAGE.withClones(true), true);

    BufferedImage one = maker.picture(FRAME, 400, 300, false);
    BufferedImage other = maker.picture(FRAME, 400, 300, false);

    assertThat(other.getRGB(0, 0, 400, 300, null, 0, 400))
        .isEqualTo(one.getRGB(0, 0, 400, 300, null, 0, 400));
  }

  @Test
  void timeIsInDaysAndYears() {
    assertThat(PictureMaker.time(-3)).isEqualTo("day −3.0");
    assertThat(PictureMaker.time(730.5)).isEqualTo("day 730.5 (2.00 years)");
  }

  @Test
  void keyGoesThroughTheCytokinesAndBackToNone() {
    assertThat(LatticeKeys.nextField(null)).isEqualTo("IL2");
    assertThat(LatticeKeys.nextField("IL2")).isEqualTo("IFNG");
    assertThat(LatticeKeys.nextField("CXCL10")).isNull();
    assertThat(LatticeKeys.nextField("MSC factor")).isNull();
  }
}
