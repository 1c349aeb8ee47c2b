package org.anergy.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatticeTest {
  private final Lattice lattice = new Lattice(12, 9, 20);

  @Test
  void sitesAreNumberedRowByRow() {
    for (int y = 0; y < 9; y++) {
      for (int x = 0; x < 12; x++) {
        int site = lattice.site(x, y);
        assertThat(site).isEqualTo(12 * y + x);
        assertThat(lattice.x(site)).isEqualTo(x);
        assertThat(lattice.y(site)).isEqualTo(y);
      }
    }
    assertThat(lattice.sites()).isEqualTo(108);
  }

  @Test
  void neighborsWrapAroundInBothDirections() {
    int corner = lattice.site(0, 0);
    assertThat(lattice.neighbor(corner, -1, -1)).isEqualTo(lattice.site(11, 8));
    assertThat(lattice.neighbor(corner, 25, 19)).isEqualTo(lattice.site(1, 1));
    assertThat(lattice.wrapX(-13)).isEqualTo(11);
    assertThat(lattice.wrapY(-10)).isEqualTo(8);
  }

  @Test
  void distanceIsTheShortestWayAround() {
    assertThat(lattice.squaredDistance(lattice.site(0, 0), lattice.site(11, 8))).isEqualTo(2);
    assertThat(lattice.squaredDistance(lattice.site(2, 1), lattice.site(8, 5))).isEqualTo(52);
  }

  @Test
  void sidesAndSpacingOutsideTheRangeAreRefusedWithTheirValue() {
    assertThatThrownBy(() -> new Lattice(7, 64, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("width of 7");
    assertThatThrownBy(() -> new Lattice(64, 46_341, 20)).hasMessageContaining("46341");
    assertThatThrownBy(() -> new Lattice(64, 64, 0)).hasMessageContaining("0.0 um");
    assertThatThrownBy(() -> new Lattice(64, 64, Double.NaN)).hasMessageContaining("NaN um");
  }
}
