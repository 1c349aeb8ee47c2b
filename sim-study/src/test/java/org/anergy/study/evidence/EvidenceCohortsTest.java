package org.anergy.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;
import org.anergy.study.verify.Cohorts;
import org.anergy.study.verify.VerificationContext;
import org.anergy.study.verify.VerificationProgress;
import org.anergy.study.verify.VerificationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCohortsTest {
  private static final double YEAR = Observed.YEAR;

  @TempDir Path cache;

  private final Relapsing simulator = new Relapsing();

  @Test
  void activePatientsAreTransplantedAtTheEndOfTheirYearInTheOrderOfThePatients() {
    EvidenceCohorts cohorts = cohorts(new EvidenceSizes(3, 5));

    ObservedPatients active = cohorts.active(Arm.BEAM_ATG);

    // Of twelve, 1 and 5 are active from the start, 2 in years three and four, 9 is one too many.
    assertThat(active.map(p -> p.patient().patient())).containsExactlyInAnyOrder(1L, 2L, 5L);
    assertThat(active.map(Observed::start))
        .containsExactly(Math.rint(2 * YEAR), Math.rint(2 * YEAR), Math.rint(4 * YEAR));
    assertThat(active.map(Observed::end)).allMatch(days -> Math.abs(days - 5 * YEAR - 270) <= 1);
  }

  @Test
  void everyArmHasTheSamePatientsInTheSameOrderAndNobodyElseIsTreated() {
    EvidenceCohorts cohorts = cohorts(new EvidenceSizes(3, 2));

    List<Long> first = cohorts.active(Arm.CY_ATG).map(p -> p.patient().patient());
    List<Long> second = cohorts.active(Arm.BU_CY_ATG_SELECTED).map(p -> p.patient().patient());

    assertThat(second).isEqualTo(first);
    assertThat(simulator.treated).containsExactlyInAnyOrder(1L, 2L, 5L, 1L, 2L, 5L);
    assertThat(simulator.seeds).containsOnly(Cohorts.SEED);
  }

  @Test
  void agesDifferInNothingElse() {
    EvidenceCohorts cohorts = cohorts(new EvidenceSizes(5, 2));

    List<Double> young =
        cohorts.ofAge(Arm.TBI_CY_ATG_SELECTED, 13).map(p -> p.patient().traits().get("weight_kg"));
    List<Double> older =
        cohorts.ofAge(Arm.TBI_CY_ATG_SELECTED, 25).map(p -> p.patient().traits().get("weight_kg"));

    assertThat(young).hasSize(2).isEqualTo(older);
    assertThat(simulator.ages).containsExactlyInAnyOrder(13.0, 13.0, 25.0, 25.0);
  }

  private EvidenceCohorts cohorts(EvidenceSizes sizes) {
    VerificationSettings settings =
        new VerificationSettings(
            new ScenarioLoader(List.of(), List.of()),
            simulator,
            cache,
            "a model",
            2,
            false,
            () -> false);
    return new EvidenceCohorts(
        new VerificationContext(settings, new VerificationProgress()), sizes);
  }

  /** Relapses by the index of the patient alone: 1, 5, 9 early, 2, 6, 10 late, others never. */
  private static final class Relapsing implements PatientSimulator {
    final List<Long> treated = Collections.synchronizedList(new ArrayList<>());
    final List<Long> seeds = Collections.synchronizedList(new ArrayList<>());
    final List<Double> ages = Collections.synchronizedList(new ArrayList<>());

    @Override
    public RunResult simulate(
        Scenario scenario, long seed, long patient, int threads, RunWatch watch) {
      if (scenario.title().contains("Transplant")) {
        treated.add(patient);
        ages.add(scenario.patient().ageYears());
      }
      seeds.add(seed);
      double[] relapses =
          patient % 4 == 1
              ? new double[] {10, 300}
              : patient % 4 == 2 ? new double[] {3 * YEAR, 3.5 * YEAR} : new double[0];
      return new RunResult(
          scenario,
          seed,
          patient,
          new Series(List.of()),
          DoubleStream.of(relapses)
              .mapToObj(day -> new RunEvent(day, "relapse", "", 1, "points", ""))
              .toList(),
          List.of(),
          List.of(),
          List.of(new StepDigest(1, "digest")),
          Map.of());
    }
  }
}
