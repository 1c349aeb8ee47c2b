package org.anergy.study.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Remission of leukemia, weeks: Freireich 1963 (doi:10.1182/blood.V21.6.699.699). */
class SurvivalTest {
  private static final double[] DRUG = {
    6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35
  };
  private static final boolean[] DRUG_EVENTS = firstTrue(9, DRUG.length);
  private static final double[] PLACEBO = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };
  private static final boolean[] PLACEBO_EVENTS = firstTrue(PLACEBO.length, PLACEBO.length);

  @Test
  void curveIsThatOfTheTextbooks() {
    KaplanMeier curve = KaplanMeier.of(DRUG, DRUG_EVENTS);

    // Cox and Oakes 1984, table 1.1 and text; Kleinbaum and Klein, chapter 2.
    assertThat(curve.at(5.9).estimate()).isEqualTo(1);
    assertThat(curve.at(6).estimate()).isCloseTo(0.857, within(5e-4));
    assertThat(curve.at(9).estimate()).isCloseTo(0.807, within(5e-4));
    assertThat(curve.at(10).estimate()).isCloseTo(0.753, within(5e-4));
    assertThat(curve.at(16).estimate()).isCloseTo(0.627, within(5e-4));
    assertThat(curve.at(40).estimate()).isCloseTo(0.448, within(5e-4));
    assertThat(curve.median()).isEqualTo(23);
    assertThat(KaplanMeier.of(PLACEBO, PLACEBO_EVENTS).median()).isEqualTo(8);
  }

  @Test
  void bandIsOnTheLogLogScale() {
    // At 10 weeks: Greenwood's sum 3/(21*18) + 1/(17*16) + 1/(15*14) = 0.016375, ln S = -0.28383,
    // spread 1.96 * 0.12797/0.28383 = 0.88366, so 0.75294^exp(+-0.88366): 0.5032 and 0.8894.
    Interval share = KaplanMeier.of(DRUG, DRUG_EVENTS).at(10);

    assertThat(share.low()).isCloseTo(0.5032, within(5e-4));
    assertThat(share.high()).isCloseTo(0.8894, within(5e-4));
  }

  @Test
  void medianThatIsNotReachedIsNone() {
    assertThat(KaplanMeier.of(new double[] {1, 2, 3}, new boolean[] {true, false, false}).median())
        .isNaN();
  }

  @Test
  void arraysOfDifferentLengthAreRefused() {
    assertThatThrownBy(() -> KaplanMeier.of(new double[2], new boolean[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void logRankIsThatOfTheTextbooks() {
    // Kleinbaum and Klein, table 2.2: observed 9, expected 19.25, variance 6.2570, chi2 16.793.
    LogRank test = LogRank.of(DRUG, DRUG_EVENTS, PLACEBO, PLACEBO_EVENTS);

    assertThat(test.observed()).isEqualTo(9);
    assertThat(test.expected()).isCloseTo(19.25, within(5e-3));
    assertThat(test.variance()).isCloseTo(6.2570, within(5e-4));
    assertThat(test.chiSquared()).isCloseTo(16.793, within(5e-3));
  }

  @Test
  void logRankDoesNotDependOnWhichGroupIsFirst() {
    assertThat(LogRank.of(PLACEBO, PLACEBO_EVENTS, DRUG, DRUG_EVENTS).chiSquared())
        .isCloseTo(
            LogRank.of(DRUG, DRUG_EVENTS, PLACEBO, PLACEBO_EVENTS).chiSquared(), within(1e-9));
  }

  @Test
  void equalGroupsHaveNoDifference() {
    assertThat(LogRank.of(DRUG, DRUG_EVENTS, DRUG, DRUG_EVENTS).chiSquared())
        .isCloseTo(0, within(1e-12));
  }

  private static boolean[] firstTrue(int n, int length) {
    boolean[] events = new boolean[length];
    java.util.Arrays.fill(events, 0, n, true);
    return events;
  }
}
