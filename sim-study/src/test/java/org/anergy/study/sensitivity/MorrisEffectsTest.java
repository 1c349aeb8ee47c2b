package org.anergy.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.anergy.study.design.MorrisDesign;
import org.junit.jupiter.api.Test;

class MorrisEffectsTest {
  @Test
  void effectsOfALinearFunctionAreItsCoefficients() {
    MorrisDesign design = new MorrisDesign(5, 3, 4, 1);

    MorrisEffects effects =
        MorrisEffects.of(design, TestFunctions.outputs(design, x -> 3 * x[0] - 2 * x[1] + 7));

    assertThat(effects.factors().get(0).mean()).isCloseTo(3, within(1e-12));
    assertThat(effects.factors().get(1).mean()).isCloseTo(-2, within(1e-12));
    assertThat(effects.factors().get(1).meanAbsolute().estimate()).isCloseTo(2, within(1e-12));
    assertThat(effects.factors().get(2).meanAbsolute().high()).isZero();
    assertThat(effects.factors())
        .allSatisfy(factor -> assertThat(factor.standardDeviation()).isCloseTo(0, within(1e-12)));
  }

  @Test
  void effectsOfOppositeSignCancelInTheMeanOnly() {
    // |x − 1/2| on levels 0, 1/3, 2/3, 1: steps 0 to 2/3 and 1/3 to 1 change it by −1/3 and +1/3,
    // so that effects are ∓1/2.
    MorrisDesign design = new MorrisDesign(400, 1, 4, 1);

    MorrisEffect effect =
        MorrisEffects.of(design, TestFunctions.outputs(design, x -> Math.abs(x[0] - 0.5)))
            .factors()
            .get(0);

    // Standard error of the mean 0.5/sqrt(400) = 0.025; five.
    assertThat(effect.mean()).isCloseTo(0, within(0.125));
    assertThat(effect.meanAbsolute().estimate()).isCloseTo(0.5, within(1e-12));
    assertThat(effect.standardDeviation()).isCloseTo(0.5, within(0.02));
  }

  @Test
  void groupsOfMorris1991AreFound() {
    MorrisDesign design = new MorrisDesign(50, 20, 4, 4);

    MorrisEffects effects =
        MorrisEffects.of(design, TestFunctions.outputs(design, TestFunctions::morris));

    for (int i = 0; i < 20; i++) {
      MorrisEffect effect = effects.factors().get(i);
      // A linear factor has the effect 40 and a spread of 2 sqrt(19 * 5/9) = 6.5 by the products
      // with normal coefficients (w² has the mean 5/9); that spread is also all that the factors
      // from 11 on have, besides 2|N(0, 1)|: μ* near 5, at most 12.
      if (i >= 10) {
        assertThat(effect.meanAbsolute().high()).as("factor %d", i + 1).isLessThan(15);
        assertThat(effect.standardDeviation()).as("factor %d", i + 1).isLessThan(15);
      } else {
        assertThat(effect.meanAbsolute().low()).as("factor %d", i + 1).isGreaterThan(20);
      }
      if (i >= 7 && i < 10) {
        assertThat(effect.mean()).as("factor %d", i + 1).isCloseTo(40, within(5.0));
        assertThat(effect.standardDeviation()).as("factor %d", i + 1).isLessThan(15);
      } else if (i < 7) {
        assertThat(effect.standardDeviation()).as("factor %d", i + 1).isGreaterThan(20);
      }
    }
  }

  @Test
  void intervalCoversTheExactMean() {
    // x0 x1: effects of x0 are x1, levels 0, 1/3, 2/3, 1 equally likely: μ* = 1/2, sd 0.37.
    int covered = 0;
    for (int seed = 0; seed < 100; seed++) {
      MorrisDesign design = new MorrisDesign(30, 2, 4, seed);
      double[] y = TestFunctions.outputs(design, x -> x[0] * x[1]);
      covered += MorrisEffects.of(design, y).factors().get(0).meanAbsolute().contains(0.5) ? 1 : 0;
    }

    // 95 less a little for 30 values; sd 2.2: four of them below 94.
    assertThat(covered).isBetween(85, 100);
  }

  @Test
  void failedRunTakesOnlyTheEffectsThatNeedIt() {
    MorrisDesign design = new MorrisDesign(10, 4, 4, 1);
    double[] y = TestFunctions.outputs(design, x -> 3 * x[0] - 2 * x[1] + x[2]);
    y[design.indexOf(2, 0)] = Double.NaN;
    y[design.indexOf(5, 2)] = Double.NaN;

    MorrisEffects effects = MorrisEffects.of(design, y);

    assertThat(effects.failed()).isEqualTo(2);
    int[] expected = {10, 10, 10, 10};
    expected[design.factorOf(2, 0)]--;
    expected[design.factorOf(5, 1)]--;
    expected[design.factorOf(5, 2)]--;
    for (int i = 0; i < 4; i++) {
      assertThat(effects.factors().get(i).effects()).isEqualTo(expected[i]);
    }
    assertThat(effects.factors().get(0).mean()).isCloseTo(3, within(1e-12));
  }

  @Test
  void wrongOutputsAreExplained() {
    MorrisDesign design = new MorrisDesign(2, 2, 4, 1);

    assertThatThrownBy(() -> MorrisEffects.of(design, new double[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("outputs: 5 must be as many as the design's points, 6.");
    assertThatThrownBy(() -> MorrisEffects.of(design, new double[] {0, 0, 1.0 / 0, 0, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("output 2: Infinity must be finite, or NaN for a failed run.");
  }
}
