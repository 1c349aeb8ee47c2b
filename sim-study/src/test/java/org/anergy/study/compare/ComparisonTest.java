package org.anergy.study.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.anergy.base.UserInputException;
import org.anergy.study.runs.PatientCourse.Harm;
import org.anergy.study.stats.Interval;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  /** Relapses count until 60 d before the end: two years of them. */
  private static final double YEARS = 2 + 60 / 365.25;

  private static final int PATIENTS = 40;

  /** Patient p has p mod 4 relapses a year; the drug takes one a year off where there is one. */
  @Test
  void differencesArePairedAndMuchBetterKnownThanTheArms() {
    Arm untreated = arm("untreated", PATIENTS, p -> patient(p, 2 * (p % 4)));
    Arm drug = arm("drug", PATIENTS, p -> patient(p, 2 * Math.max(0, p % 4 - 1)));

    Map<String, List<Comparison.Result>> results =
        results(Comparison.of(List.of(untreated, drug), 0));
    Interval rate = results.get("relapse_rate").get(0).value();
    Comparison.Result other = results.get("relapse_rate").get(1);

    assertThat(rate.estimate()).isCloseTo(1.5, within(1e-12));
    assertThat(other.value().estimate()).isCloseTo(0.75, within(1e-12));
    assertThat(other.difference().estimate()).isCloseTo(-0.75, within(1e-12));
    assertThat(other.difference().high()).isLessThan(-0.55);
    double width = other.difference().high() - other.difference().low();
    assertThat(width).isLessThan(0.5 * (rate.high() - rate.low()));
    assertThat(results.get("relapse_free").get(0).value().estimate()).isEqualTo(0.25);
    assertThat(results.get("relapse_free").get(1).value().estimate()).isEqualTo(0.5);
  }

  @Test
  void anArmAgainstItselfDiffersInNothing() {
    Arm arm = arm("a", PATIENTS, p -> patient(p, p % 4));
    Arm same = arm("b", PATIENTS, p -> patient(p, p % 4));

    int compared = 0;
    for (Comparison.Result result : Comparison.of(List.of(arm, same), 0).results()) {
      boolean seen = result.value().estimate() != 0 && result.value().estimate() != 1;
      if (result.arm() == 1 && seen && !Double.isNaN(result.value().estimate())) {
        assertThat(result.difference()).isEqualTo(new Interval(0, 0, 0));
        compared++;
      }
    }
    assertThat(compared).as("relapse rate, share without relapse, score").isEqualTo(3);
  }

  @Test
  void whatWasNeverSeenIsNotSaidNeverToHappen() {
    Arm arm = arm("a", PATIENTS, p -> patient(p, 0));
    Arm same = arm("b", PATIENTS, p -> patient(p, 0));

    Map<String, List<Comparison.Result>> results = results(Comparison.of(List.of(arm, same), 0));

    // Exact ends at 2.5 %: Clopper and Pearson for none of 40; Poisson for none in 80 years.
    double share = 1 - Math.pow(0.025, 1.0 / PATIENTS);
    double rate = -Math.log(0.025) / (PATIENTS * YEARS);
    assertThat(results.get("deaths").get(1).value().high()).isCloseTo(share, within(1e-12));
    assertThat(results.get("deaths").get(1).difference().low()).isCloseTo(-share, within(1e-12));
    assertThat(results.get("serious_infections").get(0).value().high())
        .isCloseTo(rate, within(1e-12));
    assertThat(results.get("relapse_free").get(0).value().low())
        .isCloseTo(1 - share, within(1e-12));
  }

  @Test
  void whatCameBeforeTheTreatmentDoesNotCount() {
    Arm arm = arm("a", 4, p -> with(patient(p, 0), List.of(100.0, 500.0), harm(50), harm(600)));
    Arm same = arm("b", 4, p -> with(patient(p, 0), List.of(100.0), harm(50)));

    Map<String, List<Comparison.Result>> results =
        results(Comparison.of(List.of(arm, same), 365.25));

    assertThat(results.get("relapse_rate").get(0).value().estimate()).isCloseTo(1, within(1e-9));
    assertThat(results.get("relapse_rate").get(1).value().estimate()).isZero();
    assertThat(results.get("serious_infections").get(0).value().estimate())
        .as("harms count from the start: conditioning begins before the infusion")
        .isCloseTo(2 / YEARS, within(1e-9));
    assertThat(results.get("relapse_free").get(1).value().estimate()).isEqualTo(1);
  }

  /**
   * One of four dies after half a year without a relapse: years and curve are those of the rest.
   */
  @Test
  void theDeadCountForTheTimeTheyLived() {
    Arm arm = arm("a", 4, p -> patient(p, 2));
    Arm deadly = arm("b", 4, p -> p == 0 ? dead(patient(p, 0), 0.5 * 365.25) : patient(p, 2));

    Map<String, List<Comparison.Result>> results = results(Comparison.of(List.of(arm, deadly), 0));

    assertThat(results.get("deaths").get(1).value().estimate()).isEqualTo(0.25);
    assertThat(results.get("relapse_rate").get(1).value().estimate())
        .isCloseTo(6 / 6.5, within(1e-12));
    assertThat(results.get("relapse_free").get(1).value().estimate()).isZero();
  }

  @Test
  void virusesInTheBloodAreNoIllness() {
    Harm found = new Harm(10, "serious-infection", "EBV");
    Arm arm = arm("a", 4, p -> with(patient(p, 0), List.of(), harm(50), found));

    Map<String, List<Comparison.Result>> results =
        results(Comparison.of(List.of(arm, arm("b", 4, p -> patient(p, 0))), 0));

    assertThat(results.get("serious_infections").get(0).value().estimate())
        .isCloseTo(1 / YEARS, within(1e-9));
    assertThat(results.get("viral_reactivations").get(0).value().estimate())
        .isCloseTo(1 / YEARS, within(1e-9));
  }

  /**
   * Four of forty against none: exact p of four signs that agree, 2/2⁴, whatever a resample says.
   */
  @Test
  void fewEventsAreNotBeyondChance() {
    Arm none = arm("a", PATIENTS, p -> patient(p, 0));
    Arm four = arm("b", PATIENTS, p -> p < 4 ? dead(patient(p, 0), 500) : patient(p, 0));

    Comparison.Result deaths = results(Comparison.of(List.of(none, four), 0)).get("deaths").get(1);

    assertThat(deaths.difference().estimate()).isCloseTo(0.1, within(1e-12));
    assertThat(deaths.p()).isCloseTo(0.125, within(0.005)); // of 100,000 draws of signs
  }

  @Test
  void followUpsOfDifferentLengthAreRefused() {
    Arm arm = arm("a", 4, p -> patient(p, 1));
    Arm shorter =
        arm(
            "b",
            4,
            p ->
                new ArmPatient(
                    p,
                    patient(p, 1).traits(),
                    Map.of("followed_days", 365.0),
                    List.of(),
                    List.of()));

    assertThatThrownBy(() -> Comparison.of(List.of(arm, shorter), 0))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("followed for 365 d")
        .hasMessageContaining("--until");
  }

  @Test
  void cohortsOfDifferentSizesShareWhomTheyShare() {
    Comparison comparison =
        Comparison.of(List.of(arm("a", 6, p -> patient(p, 1)), arm("b", 4, p -> patient(p, 1))), 0);

    assertThat(comparison.patients()).hasSize(4);
    assertThat(comparison.brokenOff()).isZero();
    assertThat(comparison.notEverywhere()).isEqualTo(2);
  }

  @Test
  void patientsWhoBrokeOffInOneArmAreLeftOutOfAll() {
    Arm whole = arm("a", 5, p -> patient(p, 1));
    SortedMap<Long, ArmPatient> fewer = new TreeMap<>(arm("b", 5, p -> patient(p, 1)).patients());
    fewer.remove(2L);
    Arm part = new Arm("b", Path.of("b"), "b", "7", "s", "m", 5, fewer);

    Comparison comparison = Comparison.of(List.of(whole, part), 0);

    assertThat(comparison.patients()).containsExactly(0L, 1L, 3L, 4L);
    assertThat(comparison.brokenOff()).isEqualTo(1);
    assertThat(comparison.notEverywhere()).isZero();
    assertThat(comparison.of(0)).hasSize(4);
  }

  @Test
  void otherPeopleAreRefusedByName() {
    Arm arm = arm("a", 5, p -> patient(p, 1));
    Arm older =
        arm(
            "b",
            5,
            p -> {
              ArmPatient patient = patient(p, 1);
              Map<String, String> traits = new LinkedHashMap<>(patient.traits());
              traits.put("age_years", p == 3 ? "50" : traits.get("age_years"));
              return new ArmPatient(
                  p, traits, patient.endpoints(), patient.relapses(), patient.harms());
            });

    assertThatThrownBy(() -> Comparison.of(List.of(arm, older), 0))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("patient 3 has age_years 50, but 33 in a")
        .hasMessageContaining("not the same people");
    Arm seeded = new Arm("b", Path.of("b"), "b", "8", "s", "m", 5, arm.patients());
    assertThatThrownBy(() -> Comparison.of(List.of(arm, seeded), 0))
        .hasMessageContaining("seed 8")
        .hasMessageContaining("seed 7");
    assertThatThrownBy(() -> Comparison.of(List.of(arm, arm("c", 5, p -> patient(p, 1))), 9e3))
        .hasMessageContaining("day 9000 is not within the follow-up");
  }

  private static Map<String, List<Comparison.Result>> results(Comparison comparison) {
    Map<String, List<Comparison.Result>> byMeasure = new LinkedHashMap<>();
    for (Comparison.Result result : comparison.results()) {
      byMeasure.computeIfAbsent(result.measure().name(), n -> new ArrayList<>()).add(result);
    }
    return byMeasure;
  }

  private static Arm arm(String name, int patients, LongFunction<ArmPatient> patient) {
    SortedMap<Long, ArmPatient> all = new TreeMap<>();
    for (long p = 0; p < patients; p++) {
      all.put(p, patient.apply(p));
    }
    return new Arm(name, Path.of(name), name, "7", "s", "m", patients, all);
  }

  /** Relapses at equal distances over the follow-up. */
  private static ArmPatient patient(long index, long relapses) {
    double days = 2 * 365.25;
    List<Double> on = new ArrayList<>();
    for (int r = 1; r <= relapses; r++) {
      on.add(days * r / (relapses + 1));
    }
    return new ArmPatient(
        index,
        Map.of("age_years", Long.toString(30 + index)),
        Map.of("followed_days", YEARS * 365.25, "score_end", 0.1 * index),
        on,
        List.of());
  }

  private static ArmPatient with(ArmPatient patient, List<Double> relapses, Harm... harms) {
    return new ArmPatient(
        patient.patient(), patient.traits(), patient.endpoints(), relapses, List.of(harms));
  }

  private static ArmPatient dead(ArmPatient patient, double day) {
    Map<String, Double> endpoints = new LinkedHashMap<>(patient.endpoints());
    endpoints.put("followed_days", day);
    endpoints.put("death_day", day);
    return new ArmPatient(
        patient.patient(), patient.traits(), endpoints, patient.relapses(), List.of());
  }

  private static Harm harm(double day) {
    return new Harm(day, "serious-infection", "bacterial");
  }
}
