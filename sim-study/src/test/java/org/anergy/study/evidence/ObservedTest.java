package org.anergy.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservedTest {
  private static final double INFUSION = 100;

  @Test
  void countIsBackOnTheFirstDayAfterTheTroughAndNotBeforeIt() {
    // Above the level at the infusion, below from day 4 to 30 after it.
    Observed patient = new MadePatient(300).trough("nk_cells", 200, 10, 104, 130).from(INFUSION);

    assertThat(patient.backAt("nk_cells", 90)).isEqualTo(30);
  }

  @Test
  void countThatNeverFellIsBackAtOnce() {
    Observed patient = new MadePatient(300).column("nk_cells", day -> 95).from(INFUSION);

    assertThat(patient.backAt("nk_cells", 90)).isZero();
  }

  @Test
  void countThatDoesNotComeBackIsInfiniteAndOneOfTheDeadIsUnknown() {
    MadePatient low = new MadePatient(300).trough("cd4", 900, 10, 95, 1000);

    assertThat(low.from(INFUSION).backAt("cd4", 500)).isInfinite();
    assertThat(low.events("death", 200).from(INFUSION).backAt("cd4", 500)).isNaN();
  }

  @Test
  void nothingIsObservedAfterDeath() {
    Observed patient =
        new MadePatient(1000)
            .events("relapse", 50, 150, 400)
            .events("death", 300)
            .column("cd4", day -> day)
            .from(INFUSION);

    assertThat(patient.end()).isEqualTo(200);
    assertThat(patient.days("relapse")).containsExactly(50);
    assertThat(patient.at("cd4", 30)).isEqualTo(130);
    assertThat(patient.at("cd4", 250)).isNaN();
  }

  @Test
  void worseningIsHeldForHalfAYearFromTheBaselineBeforeTheStart() {
    // Visits every 90 days: 2 points until day 450, 3.2 points from then on.
    Observed held = new MadePatient(1500).visits(d -> d < 450 ? 2 : 3.2).from(200);
    Observed passing = new MadePatient(1500).visits(d -> d >= 450 && d < 600 ? 3.2 : 2).from(200);
    Observed late = new MadePatient(600).visits(d -> d < 450 ? 2 : 3.2).from(200);
    Observed high = new MadePatient(1500).visits(d -> d < 450 ? 6 : 6.5).from(200);

    assertThat(Worsening.first(held)).isEqualTo(250);
    assertThat(Worsening.first(passing)).isNaN();
    assertThat(Worsening.first(late)).as("not yet confirmed").isNaN();
    assertThat(Worsening.first(high)).as("half a point above 5.5").isEqualTo(250);
  }

  @Test
  void visitOfARelapseGivesNoBaseline() {
    Observed patient =
        new MadePatient(1500)
            .events("relapse", 150)
            .visits(d -> d >= 150 && d < 240 ? 4 : 2)
            .from(200);

    assertThat(Worsening.baseline(patient)).isEqualTo(2);
  }

  @Test
  void patientEntersAfterTwoRelapsesInTwoYears() {
    double year = Observed.YEAR;
    MadePatient early = new MadePatient(5 * year).events("relapse", 10, 300);
    MadePatient late = new MadePatient(5 * year).events("relapse", 10, 3 * year, 3.5 * year);
    MadePatient never = new MadePatient(5 * year).events("relapse", 10, 3 * year);
    MadePatient tooLate = new MadePatient(2 * year).events("relapse", 10, 2 * year - 30);

    assertThat(Entry.year(early.record(0))).isEqualTo(2);
    assertThat(Entry.year(late.record(0))).isEqualTo(4);
    assertThat(Entry.year(never.record(0))).isZero();
    assertThat(Entry.year(tooLate.record(0))).as("after the decision").isZero();
  }

  @Test
  void controlsNeedTwoRelapsesInTheYearBeforeAndAScore() {
    double year = Observed.YEAR;

    assertThat(
            Entry.control(
                new MadePatient(5 * year).events("relapse", 400, 500).visits(d -> 3).record(0)))
        .extracting(Observed::start)
        .containsExactly(2 * year);
    assertThat(
            Entry.control(
                new MadePatient(5 * year).events("relapse", 400, 500).visits(d -> 1).record(0)))
        .isEmpty();
  }
}
