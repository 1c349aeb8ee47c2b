package org.anergy.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.study.design.EfastDesign;
import org.anergy.study.design.ReferenceTable;
import org.junit.jupiter.api.Test;

class EfastIndicesTest {
  @Test
  void ishigamiHasItsIndices() {
    EfastDesign design = new EfastDesign(1025, 3, 4, 1);

    EfastIndices indices =
        EfastIndices.of(design, TestFunctions.outputs(design, TestFunctions::ishigami));

    // No sampling error but that of phases; the rest is bias. The interaction x1 x3 (0.244) has the
    // harmonics 2n of x3 with shares 0.71, 0.21, 0.05 for n = 1, 2, 3 (Fourier series of x⁴ on −π
    // to π), each split in two by x1. S3: 4ω + 1 = N − 4ω looks like 4ω, 6ω + 1 like 2ω: up to
    // 0.244 (0.21 + 0.05)/2 = 0.032. S_T2, x3 at 16: half of n = 2 and all above lie beyond ω/2 =
    // 64: 0.244 (0.21/2 + 0.08) = 0.045. S_T1, x3 at 16: half of n = 2 lies at 64: −0.026.
    assertThat(indices.factors().get(0).firstOrder()).isCloseTo(0.3139, within(0.02));
    assertThat(indices.factors().get(1).firstOrder()).isCloseTo(0.4424, within(0.02));
    assertThat(indices.factors().get(2).firstOrder()).isBetween(0.0, 0.035);
    assertThat(indices.factors().get(0).total()).isCloseTo(0.5576, within(0.05));
    assertThat(indices.factors().get(1).total()).isCloseTo(0.4424, within(0.05));
    assertThat(indices.factors().get(2).total()).isCloseTo(0.2437, within(0.05));
  }

  @Test
  void gFunctionHasItsClosedForm() {
    EfastDesign design = new EfastDesign(1025, 4, 4, 1);

    EfastIndices indices = EfastIndices.of(design, TestFunctions.outputs(design, TestFunctions::g));

    for (int i = 0; i < 4; i++) {
      assertThat(indices.factors().get(i).firstOrder())
          .isCloseTo(TestFunctions.firstOrderOfG(i), within(0.03));
      assertThat(indices.factors().get(i).total())
          .isCloseTo(TestFunctions.totalOfG(i), within(0.05));
    }
  }

  @Test
  void indicesAreThoseOfAnIndependentImplementation() {
    double[][] table = ReferenceTable.read("efast.csv");
    EfastDesign design = new EfastDesign(65, 3, 2, 1);
    double[] y = new double[design.points()];
    for (int curve = 0; curve < 6; curve++) {
      System.arraycopy(table[curve + 2], 0, y, curve * 65, 65);
    }

    EfastIndices indices = EfastIndices.of(design, y);

    for (int i = 0; i < 3; i++) {
      assertThat(indices.factors().get(i).firstOrder()).isCloseTo(table[0][i], within(1e-12));
      assertThat(indices.factors().get(i).total()).isCloseTo(table[1][i], within(1e-12));
    }
  }

  @Test
  void failedRunTakesItsCurve() {
    EfastDesign design = new EfastDesign(257, 3, 3, 1);
    double[] y = TestFunctions.outputs(design, TestFunctions::ishigami);
    double complete = EfastIndices.of(design, y).factors().get(1).firstOrder();
    y[design.indexOf(2, 1) + 30] = Double.NaN;

    EfastIndices indices = EfastIndices.of(design, y);

    assertThat(indices.failed()).isEqualTo(1);
    assertThat(indices.factors()).extracting(EfastFactor::leftOut).containsExactly(0, 1, 0);
    assertThat(indices.factors().get(1).firstOrder()).isCloseTo(complete, within(0.05));
  }

  @Test
  void factorWithoutACurveHasNoIndex() {
    EfastDesign design = new EfastDesign(65, 2, 1, 1);
    double[] y = TestFunctions.outputs(design, x -> x[0] + x[1]);
    y[0] = Double.NaN;

    EfastFactor factor = EfastIndices.of(design, y).factors().get(0);

    assertThat(factor).isEqualTo(new EfastFactor(Double.NaN, Double.NaN, 0, 1));
  }
}
