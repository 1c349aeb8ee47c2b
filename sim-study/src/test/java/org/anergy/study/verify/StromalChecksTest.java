package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The check of wells on divisions that are known. */
class StromalChecksTest {
  private static final int WELLS = 12;

  /**
   * Conditions: seven numbers of stromal cells, membrane, taken out, neutralized without and with.
   */
  private static double[] wells(double... means) {
    double[] divisions = new double[WELLS * means.length];
    for (int w = 0; w < WELLS; w++) {
      for (int c = 0; c < means.length; c++) {
        divisions[w * means.length + c] =
            means[c] * (0.95 + 0.1 * SyntheticPatient.uniform(8, w, c));
      }
    }
    return divisions;
  }

  private static Verdict judge(double... means) {
    return StromalWells.judge(wells(means), means.length).verdict();
  }

  @Test
  void suppressionByRatioLicenseAndPresencePasses() {
    assertThat(judge(1000, 980, 800, 550, 300, 150, 20, 200, 600, 1000, 900))
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void suppressionByFewCellsWithoutLicenseOrAfterThemFails() {
    assertThat(judge(1000, 600, 800, 550, 300, 150, 20, 200, 600, 1000, 900))
        .isEqualTo(Verdict.FAIL);
    assertThat(judge(1000, 980, 800, 550, 300, 150, 20, 200, 600, 1000, 200))
        .isEqualTo(Verdict.FAIL);
    assertThat(judge(1000, 980, 800, 550, 300, 150, 20, 200, 160, 1000, 900))
        .isEqualTo(Verdict.FAIL);
    assertThat(judge(1000, 980, 950, 900, 850, 800, 700, 200, 900, 1000, 980))
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void theCurveIsShown() {
    Finding finding =
        StromalWells.judge(wells(1000, 980, 800, 550, 300, 150, 20, 200, 600, 1000, 900), 11);
    assertThat(String.join("\n", finding.details())).contains("| 1:10 |").contains("| none |");
  }
}
