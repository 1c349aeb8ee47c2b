package org.anergy.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.anergy.study.design.ReferenceTable;
import org.junit.jupiter.api.Test;

class VarghaDelaneyTest {
  @Test
  void statisticIsTheShareOfPairsWithTiesHalf() {
    // Pairs of 1, 3, 3 with 2, 3: 1 < 2, 1 < 3, 3 > 2, 3 = 3, 3 > 2, 3 = 3: (2 + 2/2)/6.
    assertThat(VarghaDelaney.a(new double[] {1, 3, 3}, new double[] {2, 3})).isEqualTo(0.5);
    assertThat(VarghaDelaney.a(new double[] {4, 5}, new double[] {2, 3, 1})).isEqualTo(1);
    assertThat(VarghaDelaney.a(new double[] {0}, new double[] {2, 3})).isZero();
  }

  @Test
  void statisticIsThatOfAnIndependentImplementation() {
    double[][] table = ReferenceTable.read("group_statistics.csv");

    assertThat(VarghaDelaney.a(table[1], table[2])).isCloseTo(table[0][0], within(1e-12));
    assertThat(VarghaDelaney.a(table[2], table[1])).isCloseTo(1 - table[0][0], within(1e-12));
  }

  @Test
  void emptyGroupIsExplained() {
    assertThatThrownBy(() -> VarghaDelaney.a(new double[0], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("groups of 0 and 2 values must both have one or more.");
  }
}
