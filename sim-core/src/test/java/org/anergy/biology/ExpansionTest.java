package org.anergy.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anergy.base.ParameterSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many divisions a primed cell makes. */
class ExpansionTest {
  private static final double HALF = PrimingParameters.HALF_IL2.value();
  private static final double MOST = PrimingParameters.DIVISIONS.value();
  private static final double LARGE = 1e6; // pM, far above what cells need

  private static Expansion law(double stepHours, Rule... off) {
    return new Expansion(TestLattices.settings(ParameterSet.defaults(), stepHours, off));
  }

  /** Mean number of divisions, from the probabilities alone. */
  private static double mean(Expansion law, double il2, double signal) {
    double reaches = 1;
    double mean = 0;
    for (int done = 0; done < 2 * MOST; done++) {
      reaches *= law.goesAhead(done, il2, signal);
      mean += reaches;
    }
    return mean;
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 0.05", "0, 0.3", "1, 0", "0.5, 0.3", "3, 0.1", "0.2, 0.9"})
  void theMeanNumberOfDivisionsIsTheDestiny(double halves, double signal) {
    double h = halves * halves / (halves * halves + 1);
    double strong = PrimingParameters.STRONG_SIGNAL.value();
    double destiny = MOST * (1 - (1 - h) * (1 - strong * signal));

    assertThat(mean(law(0.25), halves * HALF, signal)).isCloseTo(destiny, within(1e-9));
  }

  @Test
  void noSignalAloneNeedsTheOther() {
    assertThat(mean(law(0.25), LARGE, 0)).isCloseTo(MOST, within(1e-6));
    assertThat(mean(law(0.25, Rule.STRONG_SIGNAL), 0, 1)).isZero();
    assertThat(mean(law(0.25), 0, 0)).isZero();
  }

  /** dC/dt = (IL2 − C)/τ at a constant concentration, whatever the step. */
  @Test
  void rememberedIl2FollowsTheFeltOne() {
    double tau = PrimingParameters.IL2_MEMORY.value();
    for (double step : new double[] {0.25, 1, 6}) {
      Expansion law = law(step);
      float remembered = 0;
      for (int k = 0; k < Math.round(tau / step); k++) {
        remembered = law.remembers(remembered, 20);
      }
      assertThat((double) remembered).isCloseTo(20 * (1 - Math.exp(-1)), within(1e-3));
    }
  }
}
