package org.anergy.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.kernel.SavedState;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.therapy.Dose;
import org.junit.jupiter.api.Test;

/** Decisions on what the clinic finds: who starts, who stops, when, and why. */
class CoursesTest {
  private static final String HEAD =
      "schema: anergy/scenario/1\nextends: disease/relapsing-remitting-ms\nfollowUp: 9 years\n";

  private static Courses courses(String therapies) {
    return new Courses(
        BuiltIns.scenarioLoader()
            .load("t", (HEAD + therapies).getBytes(StandardCharsets.UTF_8), List.of())
            .scenario()
            .therapies());
  }

  private static Courses escalation() {
    return courses(
        """
        therapies:
          first:
            course: {agent: interferon-beta, dose: 44 ug, from: 10 days, every: 2 days}
          second:
            course:
              agent: natalizumab
              dose: 300 mg
              every: 28 days
              when: {event: relapse, times: 2, within: 1 year, on: first}
              delay: 30 days
              lasting: 100 days
              replaces: [first]
          pulse:
            course: {regimen: methylprednisolone-pulse, when: {event: relapse}, atMost: 2}
        """);
  }

  private static RunEvent relapse(double day) {
    return new RunEvent(day, "relapse", "", 2, "points", "");
  }

  private static List<String> doses(Courses courses, double from, double to) {
    List<String> given = new ArrayList<>();
    for (double day = from; day < to; day++) {
      for (Dose dose : courses.due(day, day + 1)) {
        given.add(dose.agent().name() + " " + (int) dose.day());
      }
    }
    return given;
  }

  private static List<String> decided(List<RunEvent> decisions) {
    return decisions.stream().map(e -> e.where() + " " + e.detail()).toList();
  }

  @Test
  void eachRelapseIsTreatedButNotMoreOftenThanStated() {
    Courses courses = escalation();
    assertThat(decided(courses.told(List.of(relapse(100)), 107)))
        .containsExactly("pulse starts: relapse");
    assertThat(doses(courses, 107, 112))
        .contains("methylprednisolone 107", "methylprednisolone 108", "methylprednisolone 109")
        .noneMatch(dose -> dose.startsWith("natalizumab"));
    // Only the first of two relapses that are found while the pulse runs, then once more, no third.
    assertThat(courses.told(List.of(relapse(600)), 607)).hasSize(1);
    assertThat(courses.told(List.of(relapse(2000)), 2007)).isEmpty();
  }

  @Test
  void twoRelapsesInAYearOnTheFirstDrugBringTheSecond() {
    Courses courses = escalation();
    courses.told(List.of(relapse(100)), 107);
    assertThat(decided(courses.told(List.of(relapse(400)), 407)))
        .containsExactly(
            "pulse starts: relapse", // by name, whatever the order in the file
            "second starts: 2 times relapse within 365.25 days on first",
            "first stops: replaced by second");
    assertThat(doses(courses, 405, 407)).containsExactly("interferon-beta 406");
    assertThat(doses(courses, 410, 700))
        .containsExactly(
            "natalizumab 437", "natalizumab 465", "natalizumab 493", "natalizumab 521");
  }

  @Test
  void relapsesTooFarApartOrOffTheDrugDoNotCount() {
    Courses courses = escalation();
    courses.told(List.of(relapse(5)), 8); // before the first drug
    courses.told(List.of(relapse(100)), 107);
    assertThat(decided(courses.told(List.of(relapse(480)), 487)))
        .noneMatch(d -> d.startsWith("second"));
  }

  @Test
  void aScoreEndsATherapyForGood() {
    Courses courses =
        courses(
            """
            therapies:
              drug:
                course:
                  agent: fingolimod
                  dose: 0.5 mg
                  from: 1 day
                  every: 1 day
                  stopWhen: {event: visit, score: 6 points}
            """);
    RunEvent good = new RunEvent(90, "visit", "", 5.9, "points", "");
    RunEvent bad = new RunEvent(180, "visit", "", 6.1, "points", "");

    assertThat(courses.told(List.of(good), 90)).isEmpty();
    assertThat(decided(courses.told(List.of(bad), 180)))
        .containsExactly("drug stops: visit of at least 6.0");
    assertThat(doses(courses, 178, 400)).containsExactly("fingolimod 178", "fingolimod 179");
    assertThat(courses.changes(180, 181)).singleElement().satisfies(CoursesTest::ends);
  }

  private static void ends(RunEvent event) {
    assertThat(event.kind()).isEqualTo("course");
    assertThat(event.detail()).isEqualTo("ends");
  }

  @Test
  void whatWasDecidedIsPartOfTheState() {
    Courses courses = escalation();
    courses.told(List.of(relapse(100)), 107);
    SavedState saved = new SavedState();
    courses.save(saved);
    Courses loaded = escalation();
    loaded.load(saved);

    assertThat(doses(loaded, 0, 120)).isEqualTo(doses(courses, 0, 120));
    assertThat(decided(loaded.told(List.of(relapse(400)), 407)))
        .isEqualTo(decided(courses.told(List.of(relapse(400)), 407)));
  }
}
