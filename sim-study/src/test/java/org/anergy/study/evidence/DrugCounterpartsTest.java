package org.anergy.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.study.evidence.DrugCounterparts.Followed;
import org.anergy.study.evidence.DrugCounterparts.Pair;
import org.anergy.study.verify.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counterparts of trials of drugs, on patients made by hand. */
class DrugCounterpartsTest {
  private static final double END = DrugArm.TREATED + 400;

  private static Followed at(double... relapses) {
    return new Followed(relapses, END);
  }

  @ParameterizedTest
  @EnumSource(DrugArm.class)
  void everyArmIsAValidScenario(DrugArm arm) {
    String yaml = "schema: anergy/scenario/1\n" + arm.scenario();

    assertThat(
            BuiltIns.scenarioLoader()
                .load("arm.yaml", yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), List.of())
                .scenario()
                .therapies()
                .courses())
        .singleElement()
        .satisfies(course -> assertThat(course.from()).isEqualTo(DrugArm.DAY));
  }

  /** Half of the untreated relapse on day 100 and a quarter of the treated: hazards by hand. */
  @Test
  void hazardsAreFirstRelapsesOverTimeAtRisk() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pairs.add(new Pair(i % 4 == 0 ? at(100, 200) : at(), i % 2 == 0 ? at(100, 150) : at()));
    }
    double treated = 10 / (10 * 100 + 30 * DrugArm.TREATED);
    double untreated = 20 / (20 * 100 + 20 * DrugArm.TREATED);

    assertThat(DrugCounterparts.hazardRatio(pairs).values().get(0).interval().estimate())
        .isCloseTo(treated / untreated, within(1e-12));
  }

  @Test
  void fallOfTheRateCountsAllRelapsesOnTheDrug() {
    List<Pair> pairs =
        IntStream.range(0, 20)
            .mapToObj(i -> new Pair(at(50, DrugArm.TREATED + 1), at(50, 90, 400, 500)))
            .toList();

    assertThat(DrugCounterparts.fallOfRate(pairs).values().get(0).interval().estimate())
        .isCloseTo(-0.75, within(1e-12));
  }

  @Test
  void onlyWhoStopsInRemissionIsFollowedAfterwards() {
    double stop = DrugArm.TREATED;
    List<PatientRecord> patients = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      patients.add(patient(i, relapse(stop - 100), relapse(stop + 10))); // not in remission
      patients.add(patient(i, relapse(50), relapse(stop + 60)));
      patients.add(patient(i, relapse(stop + 364)));
      patients.add(patient(i));
    }
    ObservedPatients observed =
        ObservedPatients.of("drug", DrugArm.DAY, patients.toArray(PatientRecord[]::new));

    Simulated share = DrugCounterparts.afterStopping(observed);
    assertThat(share.values().get(0).interval().estimate()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(share.sample()).startsWith("30 in remission");
    assertThat(DrugCounterparts.rateAfterStopping(observed).values().get(0).interval().estimate())
        .isCloseTo(4.0 / 3, within(1e-9)); // one in three in a quarter of a year
  }

  /** With a pulse a third of the lesions stays for a month, without one two thirds. */
  @Test
  void persistenceComparesMonthsWithAndWithoutAPulse() {
    List<RunEvent> events = new ArrayList<>();
    for (double day = 0; day < 600; day += DrugArm.PULSE_EVERY) {
      for (int k = 0; k < 3; k++) {
        events.add(faded(day - 1, k == 0 ? 40 : 5));
        events.add(faded(day + 29, k == 0 ? 5 : 40));
      }
    }
    PatientRecord[] patients =
        IntStream.range(0, 8)
            .mapToObj(i -> patient(i, events.toArray(RunEvent[]::new)))
            .toArray(PatientRecord[]::new);

    Simulated factor =
        DrugCounterparts.persistence(ObservedPatients.of("pulses", DrugArm.DAY, patients));
    // Lesions of 40 days are seen twice: at 30 days old they no longer last a month.
    double after = 10.0 / (10 * 3 + 9 * 2);
    double without = 20.0 / (10 * 3 + 10);
    assertThat(factor.values().get(0).interval().estimate())
        .isCloseTo(after / without, within(0.02));
  }

  private static RunEvent relapse(double day) {
    return new RunEvent(DrugArm.DAY + day, "relapse", "", 1, "points", "");
  }

  private static RunEvent faded(double begin, double days) {
    return new RunEvent(DrugArm.DAY + begin + days, "lesion-faded", "", days, "d", "");
  }

  private static PatientRecord patient(long index, RunEvent... events) {
    List<RunEvent> sorted = new ArrayList<>(List.of(events));
    sorted.sort(java.util.Comparator.comparingDouble(RunEvent::day));
    return new PatientRecord(
        index,
        DrugArm.DAY + END,
        "digest",
        Map.of(),
        Map.of(),
        sorted,
        List.of(PatientRecord.TIME),
        new float[1][1],
        1,
        Map.of());
  }
}
