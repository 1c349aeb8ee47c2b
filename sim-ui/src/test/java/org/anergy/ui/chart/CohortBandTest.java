package org.anergy.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.anergy.record.SeriesColumn;
import org.junit.jupiter.api.Test;

class CohortBandTest {
  private static final SeriesColumn SCORE = new SeriesColumn("score", "", "", "");

  @Test
  void quantilesLieBetweenTheOrderStatistics() {
    List<List<double[]>> patients = new ArrayList<>();
    for (int value = 100; value >= 0; value--) {
      patients.add(List.of(new double[] {0, value}));
    }

    CohortBand band = CohortBand.of("cohort", List.of(SCORE), patients);

    double[][] quantiles = band.quantiles().get("score");
    assertThat(quantiles).isDeepEqualTo(new double[][] {{5}, {25}, {50}, {75}, {95}});
  }

  @Test
  void whoDiedCountsAsLongAsHeLived() {
    List<List<double[]>> patients =
        List.of(
            List.of(new double[] {0, 1}, new double[] {1, 1}),
            List.of(new double[] {0, 3}),
            List.of(new double[] {0, 5}, new double[] {1, 9}));

    CohortBand band = CohortBand.of("cohort", List.of(SCORE), patients);

    assertThat(band.medianAt("score", 0)).isEqualTo(3);
    assertThat(band.medianAt("score", 1)).isEqualTo(5);
    assertThat(band.medianAt("score", 2)).isNaN();
    assertThat(band.medianAt("lesions", 0)).isNaN();
  }

  @Test
  void betweenTwoVisitsAPatientIsOnTheLineBetweenThem() {
    double[][] first = {{0, 100, 300}, {0, 10, 10}};
    double[][] second = {{0, 300}, {0, 30}};
    double[][] died = {{0, 90}, {4, 4}};

    CohortBand band = CohortBand.ofVisits("cohort", "score", List.of(first, second, died));

    assertThat(band.days()[0]).isZero();
    assertThat(band.days()[band.days().length - 1]).isEqualTo(300);
    // 10 steps of 30 d; on day 60: 6, 6 and 4; on day 150: 10 and 15
    assertThat(band.medianAt("score", 60)).isCloseTo(6, within(1e-12));
    assertThat(band.medianAt("score", 150)).isCloseTo(12.5, within(1e-12));
  }

  @Test
  void cohortWithoutVisitsHasAnEmptyBand() {
    CohortBand band =
        CohortBand.ofVisits("cohort", "score", List.<double[][]>of(new double[][] {{}, {}}));

    assertThat(band.days()).isEmpty();
    assertThat(band.medianAt("score", 0)).isNaN();
  }
}
