package org.anergy.study.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.anergy.random.Keyed;
import org.junit.jupiter.api.Test;

class RanksTest {
  @Test
  void correlationWithoutTiesFollowsFromTheSquaredDifferences() {
    double[] x = {86, 97, 99, 100, 101, 103, 106, 110, 112, 113};
    double[] y = {2, 20, 28, 27, 50, 29, 7, 17, 6, 12};

    // Ranks of y: 1 6 8 7 10 9 3 5 2 4; 1 - 6 sum(d^2)/(n(n^2 - 1)) = 1 - 6*194/990 = -29/165.
    assertThat(Ranks.spearman(x, y, 0.95).estimate()).isCloseTo(-29.0 / 165, within(1e-12));
  }

  @Test
  void tiesShareTheMeanOfTheirRanks() {
    assertThat(Ranks.ranks(new double[] {5, 1, 5, 3, 5})).containsExactly(4, 1, 4, 2, 4);
  }

  @Test
  void whatIsNotANumberHasNoRank() {
    assertThatThrownBy(() -> Ranks.ranks(new double[] {5, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Value 1 of 2 is NaN");
  }

  @Test
  void monotoneDependenceIsPerfectHoweverCurved() {
    double[] x = {1, 2, 3, 4, 5, 6};
    double[] y = {1, 8, 27, 64, 125, 216};

    assertThat(Ranks.spearman(x, y, 0.95).estimate()).isCloseTo(1, within(1e-12));
    assertThat(Ranks.spearman(x, new double[6], 0.95).estimate()).isNaN();
  }

  @Test
  void intervalCoversZeroAsOftenAsItSaysWithoutDependence() {
    int covered = 0;
    for (int s = 0; s < 400; s++) {
      double[] x = new double[50];
      double[] y = new double[50];
      for (int i = 0; i < 50; i++) {
        x[i] = Keyed.uniform(Keyed.patientKey(21, s), i, 0);
        y[i] = Keyed.uniform(Keyed.patientKey(21, s), i, 1);
      }
      covered += Ranks.spearman(x, y, 0.95).contains(0) ? 1 : 0;
    }

    // 380 of 400, sd 4.4: four of them.
    assertThat(covered).isBetween(362, 398);
  }
}
