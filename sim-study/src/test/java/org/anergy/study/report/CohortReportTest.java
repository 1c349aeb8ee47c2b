package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anergy.record.Endpoint;
import org.anergy.run.ResultDirectory;
import org.anergy.study.runs.PatientCourse;
import org.anergy.study.runs.PatientRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortReportTest {
  @TempDir Path temp;

  @Test
  void relapseFreeCurveAgreesWithAHandCalculation() {
    // Five patients: relapse at 10, left at 15, relapses at 20 and 20, free until 40.
    // S(10) = 4/5; S(20) = 4/5 * (1 - 2/3) = 4/15. Greenwood at 10: 1/(5*4) = 0.05;
    // band of S(10): 0.8^exp(+-1.96*sqrt(0.05)/ln(1/0.8)) = 0.8^7.130, 0.8^0.1403.
    List<SurvivalCurve.Step> steps =
        SurvivalCurve.withoutRelapse(
                List.of(
                    patient(1, 10, 40),
                    patient(0, Double.NaN, 15),
                    patient(2, 20, 40),
                    patient(1, 20, 40),
                    patient(0, Double.NaN, 40)))
            .steps();
    assertThat(steps).hasSize(3);
    assertThat(steps.get(1).share()).isCloseTo(0.8, within(1e-12));
    assertThat(steps.get(1).low()).isCloseTo(0.2038, within(1e-3));
    assertThat(steps.get(1).high()).isCloseTo(0.9692, within(1e-3));
    assertThat(steps.get(2).day()).isEqualTo(20);
    assertThat(steps.get(2).share()).isCloseTo(4.0 / 15, within(1e-12));
  }

  @Test
  void curveEndsAtZeroWhenEverybodyRelapsed() {
    SurvivalCurve curve =
        SurvivalCurve.withoutRelapse(List.of(patient(1, 5, 40), patient(1, 5, 40)));
    assertThat(curve.steps().get(1).share()).isZero();
  }

  /** Of four, one dies at 15 without a relapse, one at 30 after a relapse at 20. */
  @Test
  void deathEndsTheTimeWithoutRelapseAndIsAnEventOfItsOwn() {
    List<CohortPatient> patients =
        List.of(
            patient(1, 10, 40),
            dead(0, Double.NaN, 15),
            dead(1, 20, 30),
            patient(0, Double.NaN, 40));

    List<SurvivalCurve.Step> free = SurvivalCurve.withoutRelapse(patients).steps();
    assertThat(free).extracting(SurvivalCurve.Step::day).containsExactly(0.0, 10.0, 20.0);
    assertThat(free.get(2).share()).isCloseTo(0.75 / 2, within(1e-12));
    List<SurvivalCurve.Step> alive = SurvivalCurve.alive(patients).steps();
    assertThat(alive).extracting(SurvivalCurve.Step::day).containsExactly(0.0, 15.0, 30.0);
    assertThat(alive.get(2).share()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void pageOfACohortWithDeathsTellsThem() throws Exception {
    CohortReport alive = sample(20);
    List<PatientRow> rows = new ArrayList<>(alive.rows());
    List<CohortPatient> patients = new ArrayList<>(alive.patients());
    Map<String, String> endpoints =
        Map.of("relapses", "0", "followed_days", "400.5", "death_day", "400.5");
    rows.add(
        new PatientRow(20, PatientRow.State.FINISHED, "cd".repeat(16), Map.of(), endpoints, ""));
    patients.add(new CohortPatient(0, Double.NaN, 400.5, true, 1, course(Double.NaN, 1)));
    Path directory = temp.resolve("deaths");
    new CohortReport("t", 7, rows, patients, alive.endpoints())
        .write(SamplePatient.context(), ResultDirectory.create(directory));

    assertThat(Files.readString(directory.resolve("report.html")))
        .contains("1 died; they count for the time they lived.")
        .contains("id=\"survival\"")
        .contains("leaves the curve (censored)")
        .contains("death day</th>")
        .contains("The dead are left out from their death on.");
    assertThat(directory.resolve("figures/survival.svg")).isRegularFile();
  }

  @Test
  void dispersionIsThatOfTheMomentsAndTheLawSumsToAllPatients() {
    List<CohortPatient> patients = new ArrayList<>();
    for (int count : new int[] {0, 0, 0, 0, 1, 1, 2, 8}) {
      patients.add(patient(count, count > 0 ? 9 : Double.NaN, 40));
    }
    RelapseCounts counts = RelapseCounts.of(patients);
    // mean 12/8 = 1.5; squares 70 - 8*2.25 = 52; variance 52/7; k = 2.25/(52/7 - 1.5).
    assertThat(counts.mean()).isEqualTo(1.5);
    assertThat(counts.dispersion()).isCloseTo(2.25 / (52.0 / 7 - 1.5), within(1e-12));
    assertThat(counts.expected()[0])
        .isCloseTo(
            8 * Math.pow(1 / (1 + 1.5 / counts.dispersion()), counts.dispersion()), within(1e-9));
  }

  @Test
  void evenCountsFallBackToPoisson() {
    RelapseCounts counts = RelapseCounts.of(List.of(patient(1, 3, 40), patient(1, 4, 40)));
    assertThat(counts.dispersion()).isInfinite();
    assertThat(counts.expected()[1]).isCloseTo(2 * Math.exp(-1), within(1e-12));
  }

  @Test
  void pageShowsSpreadFailuresAndFigures() throws Exception {
    Path directory = temp.resolve("cohort");
    sample(60).write(SamplePatient.context(), ResultDirectory.create(directory));
    String page = Files.readString(directory.resolve("report.html"));
    assertThat(page)
        .contains("<h1>Cohort &lt;b&gt;</h1>")
        .contains("60 virtual patients, followed for 10.0 years")
        .contains("<td>how many relapses</td>")
        .contains("1 broke off")
        .contains("IllegalStateException: &lt;bad&gt;")
        .contains("id=\"relapse-free\"")
        .contains("id=\"relapse-counts\"")
        .contains("id=\"scores\"")
        .contains("id=\"score-course\"")
        .contains("the first 30 of 59 patients")
        .contains("id=\"relapses-by-year\"")
        .contains("<td>age years</td><td class=\"number\">59</td>")
        .doesNotContain("died")
        .doesNotContain("id=\"survival\"");
    assertThat(directory.resolve("figures/relapse-free.svg")).isRegularFile();
  }

  @Test
  void cohortInWhichNobodyFinishedStillHasAPage() throws Exception {
    PatientRow failed =
        new PatientRow(0, PatientRow.State.FAILED, "", Map.of(), Map.of(), "out of luck");
    Path directory = temp.resolve("failed");
    new CohortReport("t", 1, List.of(failed), List.of(), List.of())
        .write(SamplePatient.context(), ResultDirectory.create(directory));
    assertThat(Files.readString(directory.resolve("report.html"))).contains("out of luck");
  }

  @Test
  void quantilesInterpolate() {
    assertThat(CohortReport.quantile(new double[] {1, 2, 4}, 0.75)).isEqualTo(3);
    assertThat(CohortReport.quantile(new double[0], 0.5)).isNaN();
  }

  static CohortReport sample(int count) {
    Random random = new Random(5);
    List<PatientRow> rows = new ArrayList<>();
    List<CohortPatient> patients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, String> traits = Map.of("age_years", Integer.toString(20 + i % 30));
      if (i == 17) {
        String message = "IllegalStateException: <bad>";
        rows.add(new PatientRow(i, PatientRow.State.FAILED, "", traits, Map.of(), message));
        continue;
      }
      int relapses = (int) Math.floor(-3 * Math.log(1 - random.nextDouble()));
      double first = relapses == 0 ? Double.NaN : 3652 * random.nextDouble() / relapses;
      double score = 0.4 * relapses + random.nextDouble();
      Map<String, String> endpoints = Map.of("relapses", Integer.toString(relapses));
      rows.add(
          new PatientRow(i, PatientRow.State.FINISHED, "ab".repeat(16), traits, endpoints, ""));
      patients.add(new CohortPatient(relapses, first, 3652, false, score, course(first, score)));
    }
    Endpoint relapses = new Endpoint("relapses", 0, "1", "how many relapses");
    return new CohortReport("Cohort <b>", 7, rows, patients, List.of(relapses));
  }

  private static PatientCourse course(double first, double score) {
    List<PatientCourse.Visit> visits = new ArrayList<>();
    for (int day = 0; day <= 3652; day += 90) {
      visits.add(new PatientCourse.Visit(day, day < first ? 0 : score));
    }
    return new PatientCourse(visits, Double.isNaN(first) ? List.of() : List.of(first));
  }

  private static CohortPatient dead(int relapses, double first, double observed) {
    return new CohortPatient(
        relapses, first, observed, true, Double.NaN, new PatientCourse(List.of(), List.of()));
  }

  private static CohortPatient patient(int relapses, double first, double observed) {
    return new CohortPatient(relapses, first, observed, Double.NaN);
  }
}
