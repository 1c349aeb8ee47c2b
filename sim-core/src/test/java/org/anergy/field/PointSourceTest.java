package org.anergy.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.lattice.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screened point source in a plane: c(r) = S/(2πD) K0(r/λ), S in pM um²/s. */
class PointSourceTest {
  private static final double DIFFUSION = 10;
  private static final double SITE = 20;
  private static final int SIDE = 128;

  /** Sizes to which K0 has fallen at the nearest periodic image do not reach the second digit. */
  private final Lattice lattice = new Lattice(SIDE, SIDE, SITE);

  @Test
  void theBesselFunctionHasItsTabulatedValues() {
    // Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 9.8 and 9.11.
    assertThat(FieldSamples.besselK0(0.1)).isCloseTo(2.4270690247, within(1e-9));
    assertThat(FieldSamples.besselK0(1)).isCloseTo(0.4210244382, within(1e-9));
    assertThat(FieldSamples.besselK0(2)).isCloseTo(0.1138938727, within(1e-9));
    assertThat(FieldSamples.besselK0(5)).isCloseTo(0.0036910983, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {30, 40, 60, 100, 150})
  void concentrationFollowsTheClosedFormFromTheFirstNeighborOn(double range) {
    double[] expected = expected(range);
    float[] c = settled(range).concentration();
    int origin = lattice.site(SIDE / 2, SIDE / 2);
    int compared = 0;
    for (int site = 0; site < lattice.sites(); site++) {
      long squared = lattice.squaredDistance(site, origin);
      double distance = SITE * Math.sqrt((double) squared);
      if (squared >= 1 && distance <= 5 * range) {
        assertThat(c[site] / expected[site])
            .as("distance %s um of a range of %s um", distance, range)
            .isBetween(0.98, 1.02);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(150);
  }

  @ParameterizedTest
  @ValueSource(doubles = {30, 40, 60, 100})
  void axisAndDiagonalAgreeAtTheSameDistance(double range) {
    float[] c = settled(range).concentration();
    double onAxis = c[lattice.site(SIDE / 2 + 5, SIDE / 2)];
    double between = c[lattice.site(SIDE / 2 + 3, SIDE / 2 + 4)];
    assertThat(between / onAxis).isBetween(0.97, 1.03);
    double farOnAxis = c[lattice.site(SIDE / 2 + 10, SIDE / 2)];
    double farOnDiagonal = c[lattice.site(SIDE / 2 + 7, SIDE / 2 + 7)];
    // 7 √2 = 9.90 sites: compared after dividing by the closed form at either distance.
    double closedForm =
        FieldSamples.besselK0(10 * SITE / range)
            / FieldSamples.besselK0(7 * Math.sqrt(2.0) * SITE / range);
    assertThat(farOnAxis / farOnDiagonal / closedForm).isBetween(0.97, 1.03);
  }

  private DiffusionField settled(double range) {
    DiffusionField field = new DiffusionField("IFNG", lattice, DIFFUSION, range, 12);
    field.source()[lattice.site(SIDE / 2, SIDE / 2)] = 1e7f;
    for (int i = 0; i < 8; i++) {
      field.solve();
    }
    return field;
  }

  private double[] expected(double range) {
    double strength = 1e7 * SITE * SITE / 3600 / (2 * Math.PI * DIFFUSION);
    double[] c = new double[lattice.sites()];
    int origin = lattice.site(SIDE / 2, SIDE / 2);
    for (int site = 0; site < c.length; site++) {
      double distance = SITE * Math.sqrt((double) lattice.squaredDistance(site, origin));
      c[site] = strength * FieldSamples.besselK0(distance / range);
    }
    return c;
  }
}
