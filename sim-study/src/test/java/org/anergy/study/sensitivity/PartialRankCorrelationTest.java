package org.anergy.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.anergy.study.design.LatinHypercube;
import org.anergy.study.design.RandomDesign;
import org.anergy.study.design.ReferenceTable;
import org.junit.jupiter.api.Test;

class PartialRankCorrelationTest {
  @Test
  void coefficientsAndPValuesAreThoseOfAnIndependentImplementation() {
    double[][] table = ReferenceTable.read("partial_rank_correlation.csv");
    double[][] rows = Arrays.copyOfRange(table, 2, table.length);
    double[][] x = Arrays.stream(rows).map(row -> Arrays.copyOf(row, 4)).toArray(double[][]::new);
    double[] y = Arrays.stream(rows).mapToDouble(row -> row[4]).toArray();

    PartialRankCorrelation found = PartialRankCorrelation.of(x, y);

    for (int i = 0; i < 4; i++) {
      RankEffect effect = found.factors().get(i);
      assertThat(effect.correlation().estimate()).isCloseTo(table[0][i], within(1e-9));
      assertThat(effect.p()).isCloseTo(table[1][i], within(1e-9));
      assertThat(effect.correlation().contains(effect.correlation().estimate())).isTrue();
    }
  }

  @Test
  void linearFunctionHasCoefficientsNearOne() {
    double[][] x = new LatinHypercube(200, 3, 1).allPoints();

    PartialRankCorrelation found =
        PartialRankCorrelation.of(x, outputs(x, u -> 3 * u[0] - 2 * u[1]));

    // Not 1, as ranks of a sum are not the sum of ranks: 0.9896, -0.9748 and 0 of 10^6 points by
    // numpy; of 200 points 0.9853 (sd 0.0040), -0.9648 (0.0098), 0 (0.069). Four of them.
    assertThat(found.factors().get(0).correlation().estimate()).isCloseTo(0.9853, within(0.016));
    assertThat(found.factors().get(1).correlation().estimate()).isCloseTo(-0.9648, within(0.04));
    assertThat(found.factors().get(2).correlation().estimate()).isCloseTo(0, within(0.28));
    assertThat(found.factors().get(0).correlation().contains(0.9896)).isTrue();
    assertThat(found.factors().get(1).correlation().contains(-0.9748)).isTrue();
    assertThat(found.factors().get(2).correlation().contains(0)).isTrue();
    assertThat(found.factors().get(1).p()).isLessThan(1e-20);
  }

  @Test
  void onlyFactorOfAMonotoneFunctionHasOneHoweverCurved() {
    double[][] x = new RandomDesign(30, 1, 1).allPoints();

    RankEffect effect =
        PartialRankCorrelation.of(x, outputs(x, u -> -StrictMath.exp(5 * u[0]))).factors().get(0);

    assertThat(effect.correlation().estimate()).isCloseTo(-1, within(1e-12));
    assertThat(effect.correlation().high()).isCloseTo(-1, within(1e-12));
    assertThat(effect.p()).isLessThan(1e-20);
  }

  @Test
  void coefficientsDoNotChangeUnderMonotoneTransformation() {
    double[][] x = new RandomDesign(60, 3, 2).allPoints();
    double[] y = outputs(x, u -> u[0] + u[1] * u[2]);
    double[] cubes = Arrays.stream(y).map(v -> v * v * v).toArray();

    assertThat(PartialRankCorrelation.of(x, cubes)).isEqualTo(PartialRankCorrelation.of(x, y));
  }

  @Test
  void pValueIsUniformWithoutInfluence() {
    int below = 0;
    for (int seed = 0; seed < 250; seed++) {
      double[][] x = new RandomDesign(20, 2, seed).allPoints();
      double[] y = new double[20];
      for (int i = 0; i < 20; i++) {
        y[i] = x[i][1] + TestFunctions.noise(seed, i);
      }
      below += PartialRankCorrelation.of(x, y).factors().get(0).p() < 0.1 ? 1 : 0;
    }

    // 25 of 250, sd 4.7; five: false alarm below 1e-6.
    assertThat(below).isBetween(2, 48);
  }

  @Test
  void constantFactorIsSaidToBeSoAndDisturbsNoOther() {
    double[][] x = new RandomDesign(40, 3, 2).allPoints();
    double[][] without =
        Arrays.stream(x).map(u -> new double[] {u[0], u[2]}).toArray(double[][]::new);
    double[] y = outputs(x, u -> u[0] - u[2] * u[2]);
    for (double[] row : x) {
      row[1] = 0.5;
    }

    PartialRankCorrelation found = PartialRankCorrelation.of(x, y);

    assertThat(found.factors().get(1).standing()).isEqualTo(RankStanding.CONSTANT);
    assertThat(found.factors().get(1).correlation().estimate()).isNaN();
    assertThat(found.factors().get(1).p()).isNaN();
    assertThat(found.factors().get(2))
        .isEqualTo(PartialRankCorrelation.of(without, y).factors().get(1));
  }

  @Test
  void whatCannotBeToldApartIsUndetermined() {
    double[][] x = new RandomDesign(40, 2, 2).allPoints();
    double[] y = outputs(x, u -> u[0] + u[1]);
    double[] first = outputs(x, u -> u[0]);
    double[][] copies =
        Arrays.stream(x).map(u -> new double[] {u[0], u[0]}).toArray(double[][]::new);

    assertThat(standings(copies, y)).containsOnly(RankStanding.UNDETERMINED);
    assertThat(standings(x, new double[40])).containsOnly(RankStanding.UNDETERMINED);
    assertThat(standings(Arrays.copyOf(x, 3), Arrays.copyOf(y, 3)))
        .containsOnly(RankStanding.UNDETERMINED);
    // The first factor explains the output without rest: nothing is left for the second.
    assertThat(standings(x, first))
        .containsExactly(RankStanding.ESTIMATED, RankStanding.UNDETERMINED);
  }

  @Test
  void failedRunsChangeLittleAndAreCounted() {
    double[][] x = new LatinHypercube(200, 3, 1).allPoints();
    double[] y = outputs(x, u -> u[0] - 0.5 * u[1] + 0.2 * u[2] * u[2]);
    PartialRankCorrelation complete = PartialRankCorrelation.of(x, y);
    for (int i = 0; i < 200; i += 20) {
      y[i] = Double.NaN;
    }

    PartialRankCorrelation found = PartialRankCorrelation.of(x, y);

    assertThat(found.leftOut()).isEqualTo(10);
    assertThat(found.used()).isEqualTo(190);
    for (int i = 0; i < 3; i++) {
      // The standard error of 200 rows is at most 1/sqrt(196) = 0.071; leaving out a share of 0.05
      // moves the estimate by sqrt(0.05/0.95) of it, 0.016. Three.
      assertThat(found.factors().get(i).correlation().estimate())
          .isCloseTo(complete.factors().get(i).correlation().estimate(), within(0.05));
    }
  }

  @Test
  void wrongTablesAreExplained() {
    assertThatThrownBy(() -> PartialRankCorrelation.of(new double[2][3], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("outputs: 3 must be as many as the design's points, 2.");
    assertThatThrownBy(() -> PartialRankCorrelation.of(new double[][] {{1}, {1, 2}}, new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("row 1: 2 factors must be as many as in row 0, 1.");
  }

  private static double[] outputs(
      double[][] x, java.util.function.ToDoubleFunction<double[]> function) {
    return Arrays.stream(x).mapToDouble(function).toArray();
  }

  private static Iterable<RankStanding> standings(double[][] x, double[] y) {
    return PartialRankCorrelation.of(x, y).factors().stream().map(RankEffect::standing).toList();
  }
}
