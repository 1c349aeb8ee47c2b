package org.anergy.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinHypercubeTest {
  @ParameterizedTest
  @CsvSource({"1, 3", "2, 2", "7, 1", "50, 4", "90, 11", "500, 3"})
  void everyStratumOfEveryCoordinateHoldsOnePoint(int points, int dimensions) {
    double[][] all = new LatinHypercube(points, dimensions, 42).allPoints();

    for (int d = 0; d < dimensions; d++) {
      int coordinate = d;
      assertThat(IntStream.range(0, points).map(i -> (int) (all[i][coordinate] * points)).sorted())
          .containsExactly(IntStream.range(0, points).boxed().toArray(Integer[]::new));
    }
  }

  @Test
  void closestPointsAreFartherApartThanInRandomDesigns() {
    double worst = Double.MAX_VALUE;
    double bestRandom = 0;
    for (int seed = 0; seed < 10; seed++) {
      worst = Math.min(worst, smallest(new LatinHypercube(50, 4, seed)));
      bestRandom = Math.max(bestRandom, smallest(new RandomDesign(50, 4, seed)));
    }

    // Random: 1225 pairs, P(distance < r) about 4.93 r^4, so that the smallest exceeds 0.2 in
    // exp(-1225 * 4.93 * 0.2^4) = 6e-5 of designs. The balls of radius 0.15 around 50 points fill
    // 0.12 of the cube: far from a dense packing, so that spreading must reach 0.3.
    assertThat(bestRandom).isLessThan(0.2);
    assertThat(worst).isGreaterThan(0.3);
  }

  @Test
  void exchangesSpreadPointsMoreThanTheBestOfManyCandidates() {
    int[][] strata = new int[40][3];
    for (int d = 0; d < 3; d++) {
      int[] order = org.anergy.study.stats.Permutations.of(40, d);
      for (int i = 0; i < 40; i++) {
        strata[i][d] = order[i];
      }
    }
    PointSpread spread = new PointSpread(strata);
    long before = spread.smallestSquare();

    spread.improve(1, 4000);

    assertThat(spread.smallestSquare()).isGreaterThan(2 * before);
  }

  @Test
  void workIsBoundedForLargeDesigns() {
    assertThat(LatinHypercube.candidates(50, 4)).isEqualTo(20);
    assertThat(LatinHypercube.swaps(50, 4)).isEqualTo(5000);
    assertThat(LatinHypercube.candidates(100_000, 40)).isEqualTo(1);
    assertThat(LatinHypercube.swaps(100_000, 40)).isEqualTo(125);
  }

  @Test
  void seedDecides() {
    assertThat(new LatinHypercube(20, 3, 1).allPoints())
        .isDeepEqualTo(new LatinHypercube(20, 3, 1).allPoints());
    assertThat(new LatinHypercube(20, 3, 1).point(0))
        .isNotEqualTo(new LatinHypercube(20, 3, 2).point(0));
  }

  @Test
  void impossibleSizesAreExplained() {
    assertThatThrownBy(() -> new LatinHypercube(1 << 25, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "points: 33554432 must be from 1 to 16777216. Maybe take SobolSequence for more.");
  }

  private static double smallest(Design design) {
    double[][] all = design.allPoints();
    double smallest = Double.MAX_VALUE;
    for (int i = 1; i < all.length; i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int d = 0; d < all[i].length; d++) {
          square += (all[i][d] - all[j][d]) * (all[i][d] - all[j][d]);
        }
        smallest = Math.min(smallest, Math.sqrt(square));
      }
    }
    return smallest;
  }
}
