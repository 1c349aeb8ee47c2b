package org.anergy.study.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anergy.random.Keyed;
import org.anergy.random.Samplers;
import org.anergy.run.CsvTable;
import org.junit.jupiter.api.Test;

class CohortSummaryTest {
  private static final double TWO_YEARS = 730.5;

  @Test
  void ratesAndSurvivalMatchAHandCount() {
    CohortSummary summary =
        CohortSummary.of(
            List.of(row(0, 0, Double.NaN), row(1, 2, 100), row(2, 4, 100), row(3, 2, 300)),
            TWO_YEARS);

    assertThat(summary.meanRate()).isEqualTo(1);
    // Counts 0, 2, 4, 2: variance 8/3, standard error sqrt(8/3/4)/2 years.
    assertThat(summary.rateError()).isCloseTo(Math.sqrt(8.0 / 3 / 4) / 2, within(1e-12));
    assertThat(summary.dispersion()).isCloseTo(4 / (8.0 / 3 - 2), within(1e-12));
    assertThat(summary.survival())
        .containsExactly(
            new CohortSummary.SurvivalStep(0, 4, 0, 1),
            new CohortSummary.SurvivalStep(100, 4, 2, 0.5),
            new CohortSummary.SurvivalStep(300, 2, 1, 0.25));
    assertThat(summary.relapseFree(299)).isEqualTo(0.5);
    assertThat(summary.relapseFree(700)).isEqualTo(0.25);
    assertThat(summary.rateQuantile(0.5)).isEqualTo(1);
  }

  @Test
  void countsThatVaryNoMoreThanPoissonHaveNoFiniteDispersion() {
    CohortSummary summary =
        CohortSummary.of(List.of(row(0, 1, 5), row(1, 1, 5), row(2, 1, 5)), TWO_YEARS);

    assertThat(summary.dispersion()).isInfinite();
  }

  @Test
  void dispersionOfNegativeBinomialCountsIsFound() {
    // Geometric counts of mean 2 are negative binomial with k = 1. The moment estimator of k has a
    // relative standard error near sqrt((2(k+1)/k)(1+k/m)^2 / n) = sqrt(4 x 2.25 / 4000) = 0.047.
    List<PatientRow> rows = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double u = Keyed.uniform(Keyed.patientKey(5, i), 0, 0);
      rows.add(row(i, Math.floor(Samplers.exponential(1 / Math.log(1.5), u)), 1));
    }

    CohortSummary summary = CohortSummary.of(rows, TWO_YEARS);

    assertThat(summary.dispersion()).isCloseTo(1, within(0.2));
  }

  private static PatientRow row(long patient, double relapses, double first) {
    return new PatientRow(
        patient,
        PatientRow.State.FINISHED,
        "digest",
        Map.of(),
        Map.of("relapses", CsvTable.text(relapses), "first_relapse", CsvTable.text(first)),
        "");
  }
}
