package org.anergy.study.vtk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is read back by another reader of the format. */
class ImageFileTest {
  private static final float[] CONCENTRATION = {0, 1.5f, Float.MIN_VALUE, -0f, 3e38f, 0.1f};
  private static final byte[] COUNTS = {0, 1, 2, 3, (byte) 200, (byte) 255};

  @Test
  void everyNumberIsReadBackInItsPlace() throws Exception {
    VtkImage image = VtkImage.read(written());

    assertThat(image.width()).isEqualTo(3);
    assertThat(image.height()).isEqualTo(2);
    assertThat(image.spacing()).isEqualTo(12.5);
    assertThat(image.origin()).isEqualTo(100);
    assertThat(image.fields().get("TimeValue")).containsExactly(-7.25);
    assertThat(image.fields().get("step")).containsExactly(4321);
    assertThat(image.cells()).containsOnlyKeys("naive_T_cell_cells", "IL2_pM", "integrity");
    assertThat(image.cells().get("naive_T_cell_cells")).containsExactly(0, 1, 2, 3, 200, 255);
    double[] concentration = image.cells().get("IL2_pM");
    for (int i = 0; i < CONCENTRATION.length; i++) {
      assertThat((float) concentration[i]).isEqualTo(CONCENTRATION[i]);
    }
  }

  @Test
  void sameFrameIsTheSameFile() throws Exception {
    assertThat(written()).isEqualTo(written());
  }

  private static byte[] written() throws Exception {
    List<SiteArray> arrays =
        List.of(
            SiteArray.ofBytes("naive T cell", "cells", "cells", COUNTS),
            SiteArray.ofFloats("IL2", "pM", "concentration", CONCENTRATION),
            SiteArray.ofFloats("integrity", "1", "working fraction", new float[6]));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageFile.write(new LatticeFrame("tissue-1", 4321, -7.25, 3, 2, 12.5, arrays), 100, out);
    return out.toByteArray();
  }
}
