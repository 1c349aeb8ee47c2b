package org.anergy.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.anergy.study.runs.PatientCourse;
import org.anergy.study.stats.Interval;
import org.junit.jupiter.api.Test;

class CourseFiguresTest {
  private static final double YEAR = 365.25;

  @Test
  void scoreIsThatOfTheLastVisitAndOnlyOfPatientsWhoAreStillFollowed() {
    List<CohortPatient> patients =
        List.of(
            patient(400, List.of(visit(-90, 0), visit(100, 1), visit(190, 5)), List.of()),
            patient(400, List.of(visit(100, 2), visit(200, 6)), List.of()),
            patient(150, List.of(visit(100, 3)), List.of()));
    assertThat(ScoreBandsPlot.scoreQuantile(patients, 0, 0.5)).isZero(); // one was seen so far
    assertThat(ScoreBandsPlot.scoreQuantile(patients, 150, 0.5)).isEqualTo(2);
    assertThat(ScoreBandsPlot.scoreQuantile(patients, 199, 0.5)).isEqualTo(3.5); // of 5 and 2
    assertThat(ScoreBandsPlot.scoreQuantile(patients, 401, 0.5)).isNaN();
  }

  @Test
  void rateOfAYearCountsItsRelapsesByTheTimeThatPatientsWereFollowed() {
    List<PatientCourse.Visit> visits = List.of(visit(0, 0));
    List<CohortPatient> patients =
        List.of(
            patient(2 * YEAR, visits, List.of(10.0, YEAR, 400.0)),
            patient(1.5 * YEAR, visits, List.of(500.0)));
    assertThat(CourseFigures.rate(patients, 0).estimate()).isCloseTo(0.5, within(1e-12));
    assertThat(CourseFigures.rate(patients, 1).estimate()).isCloseTo(3 / 1.5, within(1e-12));
  }

  @Test
  void intervalOfARateCoversTheMeanAndNarrowsWithPatients() {
    Interval few = CourseFigures.rate(poissonLike(10), 0);
    Interval many = CourseFigures.rate(poissonLike(160), 0);
    assertThat(few.low()).isLessThan(0.5);
    assertThat(few.high()).isGreaterThan(0.5);
    // Half relapse once, half never: standard error 0.5/sqrt(n), so four times narrower.
    assertThat(few.high() - few.low()).isGreaterThan(2.5 * (many.high() - many.low()));
  }

  @Test
  void cohortWithoutCoursesHasNoSuchFigures() {
    assertThat(CourseFigures.of(List.of(new CohortPatient(1, 5, 40, 2)))).isEmpty();
  }

  @Test
  void fewPatientsAreDrawnAsLinesWithoutBands() {
    List<CohortPatient> patients = List.of(patient(700, List.of(visit(0, 1)), List.of()));
    List<Figure> figures = CourseFigures.of(patients);
    assertThat(figures.get(0).caption()).contains("Bands need 8 patients");
    assertThat(FigureImage.draw(figures.get(0), ReportTheme.LIGHT).getWidth()).isPositive();
  }

  private static List<CohortPatient> poissonLike(int count) {
    List<CohortPatient> patients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Double> relapses = i % 2 == 0 ? List.of(30.0) : List.of();
      patients.add(patient(YEAR, List.of(visit(0, 0)), relapses));
    }
    return patients;
  }

  private static CohortPatient patient(
      double observed, List<PatientCourse.Visit> visits, List<Double> relapses) {
    double first = relapses.isEmpty() ? Double.NaN : relapses.get(0);
    PatientCourse course = new PatientCourse(visits, relapses);
    return new CohortPatient(relapses.size(), first, observed, false, 0, course);
  }

  private static PatientCourse.Visit visit(double day, double score) {
    return new PatientCourse.Visit(day, score);
  }
}
