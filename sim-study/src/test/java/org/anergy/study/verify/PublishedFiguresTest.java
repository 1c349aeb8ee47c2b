package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two patients whose figures follow by hand. */
class PublishedFiguresTest {
  private final CachedCohort cohort =
      CachedCohort.of(
          List.of(
              new SyntheticPatient(5)
                  .relapses(100, 1700)
                  .lesion(10, 20)
                  .lesion(400, 50)
                  .lesion(800, 100)
                  .lesion(1200, 0)
                  .lesion(1815, 5)
                  .irreversible(day -> day < 731 ? 1 : 5)
                  .record(0, Map.of("relapse_rise", 1.0, "relapse_residual", 0.5)),
              new SyntheticPatient(5)
                  .relapses(900)
                  .lesion(100, 28)
                  .record(1, Map.of("relapse_rise", 4.0, "relapse_residual", Double.NaN))));

  private final Finding finding = PublishedFigures.judge(cohort);

  @Test
  void ratesAreEventsOverYears() {
    assertThat(row("of all patients")).contains("| 0.300 [0.200, 0.400]");
  }

  @Test
  void armsHaveOnlyPatientsWhoRelapsedInTheYearBefore() {
    // One entry each, after the years 1 and 3; neither relapses in the two years after.
    assertThat(row("relapses a year in two years"))
        .contains("| 0.400 to 1.00 | 0.00 [")
        .endsWith("outside |");
    assertThat(row("AFFIRM: 0.557")).contains("| 0.500 to 0.620 | 0.00 [").endsWith("outside |");
  }

  @Test
  void onlyEnhancingLesionsSeenLongEnoughCount() {
    // Four enhancing lesions (20, 50, 100 and 28 d) were seen for 12 weeks; the one of day 1815
    // began too late for any share, the one of day 1200 never enhanced.
    assertThat(row("gone by week 4")).contains("| 0.500 [");
    assertThat(row("gone by week 8")).contains("| 0.750 [");
    assertThat(row("gone by week 12")).contains("| 0.750 [");
  }

  @Test
  void stepsAreMeansOverRelapsesNotPatients() {
    assertThat(row("rise of the score")).contains("| 2.00 [");
    assertThat(row("rise left")).contains("| 0.500 [");
  }

  @Test
  void disabilityIsThatOfKaplanAndMeier() {
    // One of two reaches 4 points after two years: the median is there. Nobody reaches 6.
    assertThat(row("irreversible score of 4")).contains("| 2.00; below it after 5.00 years: 0.500");
    assertThat(row("irreversible score of 6")).contains("| not reached; ");
  }

  @Test
  void tableHasNoVerdictOfItsOwn() {
    assertThat(finding.verdict()).isEqualTo(Verdict.REPORTED);
  }

  private String row(String words) {
    return finding.details().stream()
        .filter(line -> line.contains(words))
        .findFirst()
        .orElseThrow();
  }
}
