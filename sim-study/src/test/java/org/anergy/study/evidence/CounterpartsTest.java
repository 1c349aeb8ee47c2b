package org.anergy.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.PatientRecord;
import org.junit.jupiter.api.Test;

/** Statistics of patients made by hand; the infusion is on day 100. */
class CounterpartsTest {
  private static final double INFUSION = 100;
  private static final double MONTH = Observed.MONTH;

  @Test
  void engraftmentIsTheMedianDayAndAFailedGraftIsTheLatest() {
    ObservedPatients patients =
        patients(
            new MadePatient(300).event(109, "engraftment", "neutrophils", 9),
            new MadePatient(300).event(111, "engraftment", "neutrophils", 11),
            new MadePatient(300).events("graft-failure", 130),
            new MadePatient(300).event(112, "engraftment", "platelets", 12));

    Interval days = only(BloodCounterparts.engraftment(patients.and(patients), "neutrophils"));

    assertThat(days.estimate()).as("9, 11, never; the fourth never fell").isEqualTo(11);
    assertThat(days.high()).isInfinite();
  }

  @Test
  void aHandfulOfPatientsDecidesNothing() {
    ObservedPatients one =
        patients(new MadePatient(300).event(109, "engraftment", "neutrophils", 2));

    Simulated days = BloodCounterparts.engraftment(one, "neutrophils");

    assertThat(only(days).estimate()).isEqualTo(2);
    assertThat(only(days).low()).isNaN();
    assertThat(Place.of(PlaceTest.figure(Role.CALIBRATE), days)).isEqualTo(Place.UNDECIDED);
    assertThat(days.values().get(0).text()).isEqualTo("2.00 (too few for an interval)");
  }

  @Test
  void lymphocytesAreSummedOnTheirDay() {
    ObservedPatients patients =
        patients(
            new MadePatient(200)
                .column("cd4", d -> d == 107 ? 2 : 90)
                .column("cd8", d -> d == 107 ? 1 : 90)
                .column("b_cells", d -> d == 107 ? 0.5 : 90));

    assertThat(only(BloodCounterparts.lymphocytes(patients, 7)).estimate()).isEqualTo(3.5);
  }

  @Test
  void innateCellsAreBackWhenTheLastOfThemIs() {
    ObservedPatients patients =
        patients(
            new MadePatient(200)
                .trough("nk_cells", 200, 10, 99, 120)
                .trough("monocytes", 400, 10, 99, 110)
                .trough("neutrophils", 4000, 10, 99, 133));

    assertThat(only(BloodCounterparts.innate(patients)).estimate()).isEqualTo(33);
  }

  @Test
  void monthsToNormalAreCountedFromTheInfusion() {
    ObservedPatients patients =
        patients(new MadePatient(600).trough("cd8", 500, 10, 95, 100 + 6 * 31));

    assertThat(only(BloodCounterparts.normal(patients, "cd8")).estimate())
        .isCloseTo(6 * 31 / MONTH, within(1e-6));
  }

  @Test
  void baselineIsThatOfTenDaysBefore() {
    ObservedPatients patients =
        patients(
            new MadePatient(900)
                .column("cd4_naive", d -> d < 95 ? 300 : d < 400 ? 5 : d < 500 ? 299 : 300));

    assertThat(only(BloodCounterparts.baseline(patients, "cd4_naive")).estimate())
        .isCloseTo(400 / MONTH, within(1e-6));
  }

  @Test
  void cytotoxicCellsBeforeHelperCellsIsTheOrder() {
    MadePatient ordered =
        new MadePatient(900).trough("cd4", 900, 10, 99, 700).trough("cd8", 500, 10, 99, 300);
    ObservedPatients twenty =
        patients(java.util.Collections.nCopies(20, ordered).toArray(MadePatient[]::new));

    Simulated order = BloodCounterparts.order(twenty);

    assertThat(order.order()).isNotNull();
    assertThat(Place.of(PlaceTest.figure(Role.ORDER), order)).isEqualTo(Place.INSIDE);
    assertThat(order.values()).extracting(SimulatedValue::label).containsExactly("CD4", "CD8");
  }

  @Test
  void agesAreComparedAYearAfterEmigrantsAppear() {
    MadePatient young =
        new MadePatient(1000)
            .trough("recent_emigrants", 1, 0, 95, 200)
            .column("cd4_naive", d -> d >= 565 ? 600 : 0);
    MadePatient older =
        new MadePatient(1000)
            .trough("recent_emigrants", 1, 0, 95, 400)
            .column("cd4_naive", d -> d >= 765 ? 100 : 1);

    Simulated ages = BloodCounterparts.ages(patients(young, young), patients(older, older));

    assertThat(only(ages).estimate()).isEqualTo(6);
  }

  @Test
  void overlapIsReadWhereTheModelHasItAndNamedWhereNot() {
    ObservedPatients with =
        patients(new MadePatient(300).column("cd4_memory_overlap", d -> d < 150 ? 1 : 0.25));
    ObservedPatients without = patients(new MadePatient(300).column("cd4", d -> 1));

    assertThat(only(BloodCounterparts.overlap(with, 2 * MONTH)).estimate()).isEqualTo(0.25);
    assertThat(BloodCounterparts.overlap(without, 2 * MONTH).missing())
        .isEqualTo("the model has no column cd4_memory_overlap");
    assertThat(BloodCounterparts.overlap(patients(), 2 * MONTH).missing())
        .contains("nobody became active");
  }

  @Test
  void activityIsTheFirstOfRelapseLesionAndWorseningAfterTheInfusion() {
    Observed patient =
        new MadePatient(1500)
            .events("relapse", 50, 900)
            .events("lesion", 20, 700)
            .visits(d -> d < 450 ? 2 : 3.2)
            .from(INFUSION);

    assertThat(OutcomeCounterparts.activity(patient)).isEqualTo(350);
  }

  @Test
  void shareWithoutEventIsThatOfKaplanAndMeier() {
    // One relapse after a year, one death after 1.5 years, two stay well: 3/4, then nobody falls.
    ObservedPatients patients =
        patients(
            new MadePatient(1200).events("relapse", 465),
            new MadePatient(1200).events("death", 650).events("relapse", 700),
            new MadePatient(1200),
            new MadePatient(1200));

    Simulated free = OutcomeCounterparts.free(List.of(patients), 2, p -> p.first("relapse"));

    assertThat(only(free).estimate()).isEqualTo(0.75);
    assertThat(only(OutcomeCounterparts.struck(free)).estimate()).isEqualTo(0.25);
  }

  @Test
  void shareWithoutAnyEventKeepsTheUncertaintyOfItsSample() {
    ObservedPatients patients = patients(new MadePatient(1200), new MadePatient(1200));

    Interval share = only(OutcomeCounterparts.free(List.of(patients), 2, p -> p.first("relapse")));

    assertThat(share.estimate()).isEqualTo(1);
    assertThat(share.low()).as("Wilson, 2 of 2").isCloseTo(0.342, within(1e-3));
  }

  @Test
  void shareAfterTheEndOfTheFollowUpIsNotKnown() {
    ObservedPatients patients = patients(new MadePatient(500).events("relapse", 300));
    ObservedPatients more = patients.and(patients(new MadePatient(500)));

    assertThat(OutcomeCounterparts.free(List.of(more), 5, p -> p.first("relapse")).missing())
        .contains("could be measured");
  }

  @Test
  void samePatientInTwoArmsIsOne() {
    ObservedPatients arm = patients(new MadePatient(1200), new MadePatient(1200));

    assertThat(OutcomeCounterparts.free(List.of(arm, arm), 2, p -> p.first("relapse")).sample())
        .isEqualTo("2 patients in each of 2 regimens");
  }

  @Test
  void controlsProgressAfterTheMedianTime() {
    // Entries at year 2: three worsen at the visits of days 900, 1080 and 1260.
    List<List<Observed>> entries =
        List.of(entry(900), entry(1080), entry(1260), List.<Observed>of());

    Simulated months = OutcomeCounterparts.control(entries);

    assertThat(only(months).estimate()).isCloseTo((1080 - 2 * Observed.YEAR) / MONTH, within(1e-6));
    assertThat(months.sample()).isEqualTo("3 entries of 4 patients (untreated)");
  }

  @Test
  void scanIsActiveIfALesionBeganSinceTheLastOne() {
    ObservedPatients patients =
        patients(new MadePatient(100 + 2 * 365.25 + 5).events("lesion", 50, 110, 120, 500));

    Simulated scans = OutcomeCounterparts.scans(patients, 5);

    assertThat(only(scans).estimate()).as("half-years 1 and 3 of 4").isEqualTo(0.5);
    assertThat(scans.sample()).startsWith("4 scans of 1 patient");
  }

  @Test
  void risksAreNotSimulatedWhereTheModelHasNoSuchEvents() {
    ObservedPatients patients = patients(new MadePatient(1000).events("relapse", 200));

    assertThat(SafetyCounterparts.mortality(List.of(patients)).missing()).contains("death");
    assertThat(SafetyCounterparts.infections(patients).missing()).contains("serious-infection");
    assertThat(SafetyCounterparts.reactivation(patients).missing()).contains("serious-infection");
    assertThat(SafetyCounterparts.secondary(List.of(patients)).missing())
        .contains("secondary-autoimmunity");
    assertThat(SafetyCounterparts.intensity(patients, patients).missing()).contains("toxicity");
  }

  @Test
  void mortalityCountsDeathsOfAHundredDaysAndNoneIsAResult() {
    MadePatient infected = new MadePatient(1000).events("serious-infection", 110);
    ObservedPatients patients =
        patients(
            infected,
            new MadePatient(1000).events("death", 150),
            new MadePatient(1000).events("death", 900));

    assertThat(only(SafetyCounterparts.mortality(List.of(patients))).estimate())
        .isCloseTo(1.0 / 3, within(1e-12));
    assertThat(only(SafetyCounterparts.mortality(List.of(patients(infected)))).estimate()).isZero();
  }

  @Test
  void infectionsAreRatesByWindow() {
    ObservedPatients patients =
        patients(new MadePatient(1000).events("serious-infection", 101, 110, 200, 500));

    Simulated rates = SafetyCounterparts.infections(patients);

    assertThat(rates.values()).extracting(SimulatedValue::label).hasSize(3);
    assertThat(rates.values().get(0).interval().estimate())
        .isCloseTo(2 / (16 / 365.25), within(1e-9));
    assertThat(rates.values().get(1).interval().estimate())
        .isCloseTo(1 / (165 / 365.25), within(1e-9));
  }

  @Test
  void reactivationIsThatOfEbv() {
    ObservedPatients patients =
        patients(
            new MadePatient(1000).event(130, "serious-infection", "EBV", 1),
            new MadePatient(1000).event(130, "serious-infection", "CMV", 1),
            new MadePatient(1000).events("death", 120));

    assertThat(only(SafetyCounterparts.reactivation(patients)).estimate())
        .as("who dies early does not count")
        .isEqualTo(0.5);
  }

  @Test
  void intensityIsTheDifferenceOfTheSamePatients() {
    ObservedPatients strong = patients(new MadePatient(300).events("toxicity", 103, 105, 290));
    ObservedPatients weak = patients(new MadePatient(300).events("serious-infection", 105));

    Simulated events = SafetyCounterparts.intensity(strong, weak);

    assertThat(events.values().get(0).interval().estimate()).isEqualTo(2);
    assertThat(events.values().get(1).interval().estimate()).isEqualTo(1);
    assertThat(events.order()).isNotNull();
    assertThat(events.order().estimate()).isEqualTo(1);
  }

  @Test
  void secondaryDiseaseIsCumulative() {
    ObservedPatients patients =
        patients(
            new MadePatient(2500).events("secondary-autoimmunity", 1000), new MadePatient(2500));

    assertThat(only(SafetyCounterparts.secondary(List.of(patients))).estimate()).isEqualTo(0.5);
  }

  private static List<Observed> entry(double worseFrom) {
    return List.of(
        new MadePatient(1800).visits(d -> d < worseFrom ? 3 : 4.5).from(2 * Observed.YEAR));
  }

  private static Interval only(Simulated simulated) {
    assertThat(simulated.missing()).isNull();
    assertThat(simulated.values()).hasSize(1);
    return simulated.values().get(0).interval();
  }

  private static ObservedPatients patients(MadePatient... made) {
    PatientRecord[] records = new PatientRecord[made.length];
    Arrays.setAll(records, i -> made[i].record(i));
    return ObservedPatients.of("made by hand", INFUSION, records);
  }

  @Test
  void suppressionIsWhatIsLostOfAllDivisions() {
    Simulated fall =
        CellCounterparts.suppression(
            List.of(
                new CellCounterparts.Pair(1000, 300),
                new CellCounterparts.Pair(800, 200),
                new CellCounterparts.Pair(1200, 400)));

    assertThat(fall.values().get(0).interval().estimate()).isCloseTo(0.7, within(1e-9));
  }
}
