package org.anergy.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SaltelliDesignTest {
  private final SaltelliDesign design = new SaltelliDesign(64, 5, 12);

  @Test
  void mixedRowsAreThoseOfAWithOneColumnOfB() {
    assertThat(design.points()).isEqualTo(64 * 7);
    for (int base = 0; base < 64; base++) {
      double[] a = design.point(design.indexOfA(base));
      double[] b = design.point(design.indexOfB(base));
      for (int factor = 0; factor < 5; factor++) {
        double[] expected = a.clone();
        expected[factor] = b[factor];
        assertThat(design.point(design.indexOfMixed(base, factor))).isEqualTo(expected);
        assertThat(a[factor]).isNotEqualTo(b[factor]);
      }
    }
  }

  @Test
  void rowsOfAAndBAreTheHalvesOfOneSequence() {
    double[] both = new SobolSequence(64, 10, 12).point(17);

    assertThat(design.point(17 * 7)).containsExactly(java.util.Arrays.copyOf(both, 5));
    assertThat(design.point(17 * 7 + 1)).containsExactly(java.util.Arrays.copyOfRange(both, 5, 10));
  }

  @Test
  void impossibleSizesAreExplained() {
    assertThatThrownBy(() -> new SaltelliDesign(1, 5, 1))
        .hasMessage("base samples: 1 must be 2 or more. A variance needs two.");
    assertThatThrownBy(() -> new SaltelliDesign(8, 501, 1))
        .hasMessageStartingWith("dimensions: 501 must be from 1 to 500.");
    assertThatThrownBy(() -> new SaltelliDesign(1 << 30, 5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("points: 1073741824 x 7 is more than the 2147483647");
  }
}
