package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.anergy.clinical.ClinicalCourse;
import org.anergy.scenario.OutcomeSpec;
import org.junit.jupiter.api.Test;

class DetectorErrorsTest {
  @Test
  void clinicThatTakesNoiseForRelapsesIsFoundOut() {
    // A fifth of the demanded rise, with the same noise: 0.1 points are felt every few weeks.
    OutcomeSpec nervous = new OutcomeSpec(0.1, 24, 30, 180, 4, 1.0, 168, 90, 0.25);

    double[] counted = DetectorErrors.count(nervous, 500, () -> false);

    assertThat(counted[1]).isEqualTo(500);
    assertThat(counted[0] / counted[1]).isGreaterThan(0.1);
  }

  @Test
  void largerRisesAreFoundMoreOften() {
    double[] counted = DetectorErrors.count(OutcomeSpec.standard(), 1000, () -> false);

    // 140 rises of each size: standard errors of the shares below 0.042; the shares measured by
    // `anergy verify detector` (0.46, 0.90, 0.97) are two to ten of them apart.
    assertThat(counted[3]).isEqualTo(140);
    assertThat(counted[4] / counted[5]).isGreaterThan(counted[2] / counted[3]);
    assertThat(counted[6] / counted[7]).isGreaterThan(0.85);
  }

  @Test
  void clinicWithoutNoiseFindsNearlyEveryRiseAndNothingElse() {
    OutcomeSpec exact = new OutcomeSpec(0.5, 24, 30, 180, 4, 1.0, 168, 90, 0);

    double[] counted = DetectorErrors.count(exact, 100, () -> false);

    assertThat(counted[0]).isZero();
    // Day 2250 has a scheduled visit: on the first day of a rise it is taken for the stable score.
    // A rise of 1 is twice the demanded one: there the last bit of the tissue decides on that day.
    assertThat(counted[4]).isBetween(counted[5] - 1, counted[5]);
    assertThat(counted[6]).isBetween(counted[7] - 1, counted[7]);
  }

  @Test
  void tissueHasTheScoreThatIsAskedFor() {
    ScoredTissue tissue = new ScoredTissue();
    ClinicalCourse course = new ClinicalCourse(OutcomeSpec.standard(), tissue, 1);
    double[] row = new double[course.columns().size()];
    double[] scores = {0, 0.5, 3.5, 7, 10};
    for (int day = 0; day < scores.length; day++) {
      tissue.show(scores[day]);
      course.observe(day, tissue);
      course.sample(row, 0);

      assertThat(row[0]).isCloseTo(scores[day], within(1e-5));
    }
  }

  @Test
  void counterStopsWhenAsked() {
    assertThatThrownBy(() -> DetectorErrors.count(OutcomeSpec.standard(), 1000, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
