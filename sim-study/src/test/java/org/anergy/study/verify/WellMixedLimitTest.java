package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The verdict on means whose differences are known. */
class WellMixedLimitTest {
  @Test
  void differencesOfAtMostThreeErrorsPass() {
    assertThat(verdict(3, 1)).isEqualTo(Verdict.PASS);
    assertThat(verdict(-2.9, 1)).isEqualTo(Verdict.PASS);
  }

  @Test
  void oneQuantityThatDiffersInOneRegimeFails() {
    assertThat(verdict(3.1, 1)).isEqualTo(Verdict.FAIL);
    assertThat(verdict(-3.1, 1)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void differenceWithoutSpreadFails() {
    assertThat(verdict(1e-9, 0)).isEqualTo(Verdict.FAIL);
    assertThat(verdict(0, 0)).isEqualTo(Verdict.PASS);
  }

  @Test
  void numberThatIsNoneFails() {
    assertThat(verdict(Double.NaN, 1)).isEqualTo(Verdict.FAIL);
  }

  private static Verdict verdict(double difference, double error) {
    double[] equal = new double[3 * WellMixedLimit.COLUMNS.size()];
    Arrays.fill(equal, 5);
    double[] planted = equal.clone();
    int last = planted.length - 3;
    planted[last + 1] = planted[last] + difference;
    planted[last + 2] = error;
    return WellMixedLimit.judge(Map.of("quiet", equal, "inflamed", planted), 200).verdict();
  }
}
