package org.anergy.study.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anergy.random.Keyed;
import org.anergy.random.Samplers;
import org.anergy.run.CsvTable;
import org.anergy.study.runs.PatientRow;
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

  /** Counts 2, 0, 1, 0 in 2, 0.5, 1 and 2 years; the second and the third die. */
  @Test
  void theDeadCountForTheTimeTheyLived() {
    double half = 365.25 / 2;
    CohortSummary summary =
        CohortSummary.of(
            List.of(
                row(0, 2, 250),
                dead(1, 0, Double.NaN, half),
                dead(2, 1, 100, 2 * half),
                row(3, 0, Double.NaN)),
            TWO_YEARS);

    assertThat(summary.deaths()).isEqualTo(2);
    assertThat(summary.years()).isEqualTo(2);
    assertThat(summary.patientYears()).isCloseTo(5.5, within(1e-12));
    assertThat(summary.meanRate()).isCloseTo(3 / 5.5, within(1e-12));
    assertThat(summary.rates()).containsExactly(0.0, 0.0, 1.0, 1.0);
    // Counts less what the mean rate gives in each time: 2 - 12/11, -3/11, 1 - 6/11, -12/11.
    double squares = (100 + 9 + 25 + 144) / 121.0;
    assertThat(summary.rateError()).isCloseTo(Math.sqrt(squares / 3 * 4) / 5.5, within(1e-12));
    // At risk: four at day 100; of the three left one is dead by day 250: S = 3/4 * 1/2.
    assertThat(summary.survival())
        .containsExactly(
            new CohortSummary.SurvivalStep(0, 4, 0, 1),
            new CohortSummary.SurvivalStep(100, 4, 1, 0.75),
            new CohortSummary.SurvivalStep(250, 2, 1, 0.375));
    assertThat(summary.alive().at(half).estimate()).isEqualTo(0.75);
    assertThat(summary.alive().at(730).estimate()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void shareWithoutRelapseIsUnknownWhereNobodyLivesToSeeIt() {
    CohortSummary summary =
        CohortSummary.of(List.of(dead(0, 0, Double.NaN, 100), dead(1, 1, 50, 200)), TWO_YEARS);

    assertThat(summary.relapseFree(150)).isEqualTo(0.5);
    assertThat(summary.relapseFree(365.25)).isNaN();
  }

  /** Where nobody dies the curve is the share of all, to the last bit. */
  @Test
  void withoutDeathsTheCurveIsTheShareOfAll() {
    List<PatientRow> rows = new ArrayList<>();
    for (int i = 0; i < 37; i++) {
      rows.add(row(i, i % 3 == 0 ? 0 : 1, i % 3 == 0 ? Double.NaN : 10 * i));
    }
    CohortSummary summary = CohortSummary.of(rows, TWO_YEARS);

    int left = 37;
    for (CohortSummary.SurvivalStep step : summary.survival()) {
      left -= step.relapsed();
      assertThat(step.free()).isEqualTo(left / 37.0);
    }
    assertThat(summary.patientYears()).isEqualTo(74);
    // 24 of 37 relapsed once or, to spread the counts, nine times: k and rate by the plain
    // formulas.
    List<PatientRow> spread = new ArrayList<>();
    double squares = 0;
    double mean = (12 + 12 * 9) / 37.0;
    for (int i = 0; i < 37; i++) {
      double count = i % 3 == 0 ? 0 : i % 3 == 1 ? 1 : 9;
      spread.add(row(i, count, count > 0 ? 10 : Double.NaN));
      squares += (count - mean) * (count - mean);
    }
    CohortSummary varied = CohortSummary.of(spread, TWO_YEARS);
    assertThat(varied.meanRate()).isEqualTo(mean / 2);
    assertThat(varied.dispersion()).isCloseTo(mean * mean / (squares / 36 - mean), within(1e-12));
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

  private static PatientRow dead(long patient, double relapses, double first, double day) {
    return new PatientRow(
        patient,
        PatientRow.State.FINISHED,
        "digest",
        Map.of(),
        Map.of(
            "relapses", CsvTable.text(relapses),
            "first_relapse", CsvTable.text(first),
            "followed_days", CsvTable.text(day),
            "death_day", CsvTable.text(day)),
        "");
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
