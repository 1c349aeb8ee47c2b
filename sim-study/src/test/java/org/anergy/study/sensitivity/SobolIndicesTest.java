package org.anergy.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.random.Keyed;
import org.anergy.study.design.ReferenceTable;
import org.anergy.study.design.SaltelliDesign;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
  private static final double[] FIRST = {0.3139, 0.4424, 0};
  private static final double[] TOTAL = {0.5576, 0.4424, 0.2437};

  @Test
  void ishigamiHasItsExactIndices() {
    SaltelliDesign design = new SaltelliDesign(1024, 3, 1);

    SobolIndices indices =
        SobolIndices.of(design, TestFunctions.outputs(design, TestFunctions::ishigami), 1);

    // Independent points would have the standard errors 0.03 (first order) and 0.04, 0.02, 0.014
    // (total): half of the intervals' half widths. Quasi-random points must do better than that.
    for (int i = 0; i < 3; i++) {
      SobolFactor factor = indices.factors().get(i);
      assertThat(factor.firstOrder().estimate()).isCloseTo(FIRST[i], within(0.03));
      assertThat(factor.total().estimate()).isCloseTo(TOTAL[i], within(0.014));
      assertThat(factor.firstOrder().contains(FIRST[i])).isTrue();
      assertThat(factor.total().contains(TOTAL[i])).isTrue();
      assertThat(factor.used()).isEqualTo(1024);
    }
  }

  @Test
  void errorFallsWithTheNumberOfBaseSamples() {
    assertThat(worstError(4096)).isLessThan(worstError(128) / 5);
  }

  /** The largest error of any index, the mean over four seeds. */
  private static double worstError(int baseSamples) {
    double sum = 0;
    for (int seed = 0; seed < 4; seed++) {
      SaltelliDesign design = new SaltelliDesign(baseSamples, 3, seed);
      SobolIndices indices =
          SobolIndices.of(design, TestFunctions.outputs(design, TestFunctions::ishigami), 1);
      double worst = 0;
      for (int i = 0; i < 3; i++) {
        SobolFactor factor = indices.factors().get(i);
        worst = Math.max(worst, Math.abs(factor.firstOrder().estimate() - FIRST[i]));
        worst = Math.max(worst, Math.abs(factor.total().estimate() - TOTAL[i]));
      }
      sum += worst / 4;
    }
    return sum;
  }

  @Test
  void gFunctionHasItsClosedForm() {
    SaltelliDesign design = new SaltelliDesign(2048, 4, 2);

    SobolIndices indices =
        SobolIndices.of(design, TestFunctions.outputs(design, TestFunctions::g), 1);

    for (int i = 0; i < 4; i++) {
      SobolFactor factor = indices.factors().get(i);
      // Half widths of the intervals are up to 0.05, standard errors of independent points 0.025.
      assertThat(factor.firstOrder().estimate())
          .isCloseTo(TestFunctions.firstOrderOfG(i), within(0.01));
      assertThat(factor.total().estimate()).isCloseTo(TestFunctions.totalOfG(i), within(0.01));
      assertThat(factor.firstOrder().contains(TestFunctions.firstOrderOfG(i))).isTrue();
      assertThat(factor.total().contains(TestFunctions.totalOfG(i))).isTrue();
    }
  }

  @Test
  void estimatesAreThoseOfAnIndependentImplementation() {
    double[][] table = ReferenceTable.read("sobol_indices.csv");
    SaltelliDesign design = new SaltelliDesign(32, 3, 0);
    double[] y = new double[design.points()];
    for (int base = 0; base < 32; base++) {
      // Columns of the table come in the design's own order.
      System.arraycopy(table[base + 2], 0, y, design.indexOfA(base), 5);
    }

    SobolIndices indices = SobolIndices.of(design, y, 1);

    for (int i = 0; i < 3; i++) {
      SobolFactor factor = indices.factors().get(i);
      assertThat(factor.firstOrder().estimate()).isCloseTo(table[0][i], within(1e-12));
      assertThat(factor.total().estimate()).isCloseTo(table[1][i], within(1e-12));
    }
  }

  @Test
  void failedRunsChangeLittleAndAreCounted() {
    SaltelliDesign design = new SaltelliDesign(1024, 3, 1);
    double[] y = TestFunctions.outputs(design, TestFunctions::ishigami);
    int failed = 0;
    for (int i = 0; i < y.length; i++) {
      if (Keyed.uniform(3, i, 0) < 0.02) {
        y[i] = Double.NaN;
        failed++;
      }
    }

    SobolIndices indices = SobolIndices.of(design, y, 1);

    assertThat(indices.failed()).isEqualTo(failed);
    for (int i = 0; i < 3; i++) {
      SobolFactor factor = indices.factors().get(i);
      // A, B and the mixed row must run: 1 − 0.98³ = 0.059 of 1024 fail, 60, sd 7.5; four.
      assertThat(factor.leftOut()).isBetween(30, 90);
      assertThat(factor.used() + factor.leftOut()).isEqualTo(1024);
      // Leaving out a share of 0.06 adds sqrt(0.06/0.94) = 0.25 standard errors of independent
      // points, 0.008 and 0.011 at most, to the errors of the first test. Three.
      assertThat(factor.firstOrder().estimate()).isCloseTo(FIRST[i], within(0.038));
      assertThat(factor.total().estimate()).isCloseTo(TOTAL[i], within(0.036));
    }
  }

  @Test
  void oneFailedMixedRowIsLeftOutForItsFactorOnly() {
    SaltelliDesign design = new SaltelliDesign(64, 3, 1);
    double[] y = TestFunctions.outputs(design, TestFunctions::ishigami);
    y[design.indexOfMixed(7, 1)] = Double.NaN;

    assertThat(SobolIndices.of(design, y, 1).factors())
        .extracting(SobolFactor::leftOut)
        .containsExactly(0, 1, 0);
  }

  @Test
  void noiseLowersTheFirstOrderAndIsInEveryTotal() {
    SaltelliDesign design = new SaltelliDesign(4096, 3, 1);
    double[] y = TestFunctions.outputs(design, x -> x[0] + x[1]);
    // Variance 1/6; as much noise: q = 1/2.
    for (int i = 0; i < y.length; i++) {
      y[i] += Math.sqrt(1.0 / 6) * TestFunctions.noise(4, i);
    }

    SobolIndices indices = SobolIndices.of(design, y, 1);

    // S = 1/2 (1 − q), S_T = 1/2 (1 − q) + q. Each term of the sums has a standard deviation
    // below 2 V: standard errors below 2/64; four.
    double[] first = {0.25, 0.25, 0};
    for (int i = 0; i < 3; i++) {
      SobolFactor factor = indices.factors().get(i);
      assertThat(factor.firstOrder().estimate()).isCloseTo(first[i], within(0.125));
      assertThat(factor.total().estimate()).isCloseTo(first[i] + 0.5, within(0.125));
    }
  }

  @Test
  void constantOutputAndNoOutputHaveNoIndices() {
    SaltelliDesign design = new SaltelliDesign(8, 2, 1);
    double[] none = new double[design.points()];
    java.util.Arrays.fill(none, Double.NaN);

    assertThat(SobolIndices.of(design, new double[design.points()], 1).factors())
        .allSatisfy(factor -> assertThat(factor.total().estimate()).isNaN());
    assertThat(SobolIndices.of(design, none, 1).factors())
        .allSatisfy(factor -> assertThat(factor.firstOrder().estimate()).isNaN())
        .allSatisfy(factor -> assertThat(factor.leftOut()).isEqualTo(8));
  }
}
