package org.anergy.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.kernel.StateSnapshot;
import org.anergy.record.Endpoint;
import org.anergy.record.RunEvent;
import org.anergy.scenario.OutcomeSpec;
import org.junit.jupiter.api.Test;

class ClinicalCourseTest {
  private static final int SIDE = 32;

  /** A lesion in the first patch: injury from day 100, barrier open for 30 d, slow repair. */
  private static void tissueOf(FlatTissue tissue, int day) {
    if (day == 100) {
      tissue.square(tissue.integrity[0], 28, 28, 18, 0.2f);
      tissue.square(tissue.reserve[0], 28, 28, 18, 0.9f);
      tissue.square(tissue.opening[0], 28, 28, 18, 0.9f);
    } else if (day == 130) {
      tissue.square(tissue.opening[0], 28, 28, 18, 0.3f);
    } else if (day > 130) {
      for (int s = 0; s < SIDE * SIDE; s++) {
        tissue.integrity[0][s] += 0.02f * (tissue.reserve[0][s] - tissue.integrity[0][s]);
      }
    }
  }

  private static List<RunEvent> live(ClinicalCourse course, FlatTissue tissue, int from, int to) {
    List<RunEvent> events = new ArrayList<>();
    for (int day = from; day < to; day++) {
      tissueOf(tissue, day);
      course.observe(day, tissue);
      events.addAll(course.drainEvents());
    }
    return events;
  }

  private static double endpoint(ClinicalCourse course, String name) {
    return endpoint(course.endpoints(730.5), name);
  }

  private static double endpoint(List<Endpoint> endpoints, String name) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.name().equals(name))
        .mapToDouble(Endpoint::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lesionAcrossTheEdgesIsOneLesionWithItsLifeAndItsRelapse() {
    ClinicalCourse course = new ClinicalCourse(OutcomeSpec.standard(), new FlatTissue(8, SIDE), 5);
    List<RunEvent> events = live(course, new FlatTissue(8, SIDE), 0, 731);

    assertThat(events.stream().filter(e -> e.kind().equals("lesion")).map(RunEvent::day))
        .containsExactly(100.0);
    RunEvent faded =
        events.stream().filter(e -> e.kind().equals("lesion-faded")).findFirst().orElseThrow();
    assertThat(faded.value()).isEqualTo(30);
    assertThat(faded.detail()).contains("visible");
    List<RunEvent> relapses = events.stream().filter(e -> e.kind().equals("relapse")).toList();
    assertThat(relapses).hasSize(1);
    assertThat(relapses.get(0).day()).isBetween(100.0, 106.0);
    assertThat(relapses.get(0).where()).isEqualTo("tissue 1");
    assertThat(endpoint(course, "lesions")).isEqualTo(1);
    assertThat(endpoint(course, "lesions_gone_4_weeks")).isZero();
    assertThat(endpoint(course, "lesions_gone_8_weeks")).isEqualTo(1);
    assertThat(endpoint(course, "neda_year_1")).isZero();
    assertThat(endpoint(course, "neda_year_2")).isEqualTo(1);
    assertThat(events.stream().filter(e -> e.kind().equals("remission"))).hasSize(1);
  }

  /**
   * Death censors: rates are of the time lived, and a year that was not lived counts for nothing.
   */
  @Test
  void theEndpointsOfTheDeadAreOfTheTimeTheyLived() {
    ClinicalCourse course = new ClinicalCourse(OutcomeSpec.standard(), new FlatTissue(8, SIDE), 5);
    live(course, new FlatTissue(8, SIDE), 0, 401);

    assertThat(endpoint(course.endpoints(730.5, 400), "relapses")).isEqualTo(1);
    assertThat(endpoint(course.endpoints(730.5, 400), "relapse_rate"))
        .isEqualTo(1 / (400 / 365.25));
    assertThat(endpoint(course.endpoints(730.5, 400), "neda_year_1")).isZero();
    assertThat(endpoint(course.endpoints(730.5, 400), "neda_year_2")).isNaN();
    assertThat(endpoint(course.endpoints(730.5, 300), "neda_year_1")).isNaN();
    assertThat(endpoint(course.endpoints(730.5, 300), "neda_years")).isZero();
    // The lesion of day 100 was not seen for eight weeks.
    assertThat(endpoint(course.endpoints(730.5, 150), "lesions_gone_8_weeks")).isNaN();
    assertThat(endpoint(course.endpoints(730.5, 400), "followed_days")).isEqualTo(400);
    assertThat(endpoint(course.endpoints(730.5, 400), "death_day")).isEqualTo(400);
    assertThat(endpoint(course.endpoints(730.5), "followed_days")).isEqualTo(730.5);
    assertThat(endpoint(course.endpoints(730.5), "death_day")).isNaN();
  }

  @Test
  void sameLesionInTheLeastEloquentPatchIsSilent() {
    FlatTissue tissue = new FlatTissue(8, SIDE);
    ClinicalCourse course = new ClinicalCourse(OutcomeSpec.standard(), tissue, 5);
    List<String> kinds = new ArrayList<>();
    for (int day = 0; day < 400; day++) {
      if (day == 100) {
        tissue.square(tissue.integrity[7], 28, 28, 18, 0.2f);
      }
      course.observe(day, tissue);
      course.drainEvents().forEach(event -> kinds.add(event.kind()));
    }
    assertThat(kinds).contains("lesion").doesNotContain("relapse");
  }

  @Test
  void healthIsQuiet() {
    ClinicalCourse course = new ClinicalCourse(OutcomeSpec.standard(), new FlatTissue(1, SIDE), 5);
    FlatTissue tissue = new FlatTissue(1, SIDE);
    for (int day = -50; day < 1000; day++) {
      course.observe(day, tissue);
    }
    assertThat(course.drainEvents()).extracting(RunEvent::kind).containsOnly("visit");
    assertThat(endpoint(course, "neda_years")).isEqualTo(2);
    assertThat(endpoint(course, "onset_day")).isNaN();
  }

  @Test
  void clustersBelowTheMinimumAndSlowLossAreNoLesions() {
    FlatTissue tissue = new FlatTissue(1, SIDE);
    Lesions lesions = new Lesions(tissue, 4);
    lesions.observe(0, tissue);
    tissue.integrity[0][5] = 0;
    tissue.integrity[0][6] = 0;
    tissue.integrity[0][5 + SIDE + 2] = 0;
    lesions.observe(1, tissue);
    assertThat(lesions.rows().size()).isZero();
    for (int day = 2; day < 2000; day++) {
      for (int s = 0; s < SIDE * SIDE; s++) {
        tissue.integrity[0][s] *= 0.9995f;
      }
      lesions.observe(day, tissue);
    }
    assertThat(lesions.rows().size()).isZero();
  }

  @Test
  void resumedCourseEqualsTheUninterruptedOne() {
    ClinicalCourse whole = new ClinicalCourse(OutcomeSpec.standard(), new FlatTissue(2, SIDE), 9);
    ClinicalCourse part = new ClinicalCourse(OutcomeSpec.standard(), new FlatTissue(2, SIDE), 9);
    FlatTissue tissue = new FlatTissue(2, SIDE);
    live(whole, new FlatTissue(2, SIDE), 0, 110);
    live(part, tissue, 0, 110);
    ClinicalCourse resumed = new ClinicalCourse(OutcomeSpec.standard(), new FlatTissue(2, SIDE), 9);
    resumed.load(StateSnapshot.of(part));
    FlatTissue other = new FlatTissue(2, SIDE);
    for (int day = 0; day < 110; day++) {
      tissueOf(other, day);
    }

    assertThat(live(resumed, tissue, 110, 600)).isEqualTo(live(whole, other, 110, 600));
    assertThat(resumed.endpoints(600)).isEqualTo(whole.endpoints(600));
  }

  @Test
  void scoreIsMonotoneBoundedAndFeelsALocalLoss() {
    FlatTissue tissue = new FlatTissue(8, SIDE);
    FunctionalScore score = new FunctionalScore(tissue);
    double last = -1;
    for (int step = 0; step <= 20; step++) {
      for (int p = 0; p < 8; p++) {
        Arrays.fill(tissue.integrity[p], 1 - step / 20f);
      }
      score.read(tissue);
      assertThat(score.total()).isGreaterThan(last);
      last = score.total();
    }
    assertThat(last).isCloseTo(10, offset(1e-6));
    for (int p = 0; p < 8; p++) {
      Arrays.fill(tissue.integrity[p], p == 0 ? 1 - 1 / 6f : 1);
    }
    score.read(tissue);
    assertThat(score.total()).isCloseTo(1.1, offset(0.1));
    assertThat(score.irreversible()).isZero();
  }

  @Test
  void progressionNeedsConfirmationForTheDefinedTime() {
    Progression progression = new Progression(OutcomeSpec.standard());
    double[] scores = {2, 3.2, 2.1, 3.1, 3.2, 3.3};
    List<Boolean> confirmed = new ArrayList<>();
    for (int visit = 0; visit < scores.length; visit++) {
      confirmed.add(progression.visit(visit * 90, scores[visit]));
    }
    assertThat(confirmed).containsExactly(false, false, false, false, false, true);
    assertThat(progression.day(0)).isEqualTo(270);
    assertThat(progression.firstEarly()).isEqualTo(270);
  }

  @Test
  void timeMustGoForward() {
    FlatTissue tissue = new FlatTissue(1, SIDE);
    ClinicalCourse course = new ClinicalCourse(OutcomeSpec.standard(), tissue, 1);
    course.observe(3, tissue);
    assertThatThrownBy(() -> course.observe(3, tissue))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("observed twice");
  }
}
