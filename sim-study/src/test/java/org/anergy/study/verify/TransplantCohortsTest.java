package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anergy.model.BuiltIns;
import org.anergy.record.RunEvent;
import org.anergy.record.Series;
import org.anergy.run.RunResult;
import org.anergy.run.StepDigest;
import org.anergy.scenario.Scenario;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;
import org.anergy.therapy.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransplantCohortsTest {
  @TempDir Path cache;

  private final List<Scenario> simulated = Collections.synchronizedList(new ArrayList<>());
  private final PatientSimulator simulator = this::simulate;

  @Test
  void mostActiveAreChosenTheFirstOfEquals() {
    assertThat(TransplantCohorts.mostActive(List.of(0, 2, 1, 0, 2, 1), 3)).containsExactly(1, 2, 4);
    assertThat(TransplantCohorts.mostActive(List.of(1, 0), 5)).containsExactly(0, 1);
  }

  @Test
  void samePatientsWithEveryRegimenAndWithout() {
    VerificationContext context = context();

    List<Long> cy = patients(TransplantCohorts.outcome(context, TransplantCohorts.CY_ATG));
    List<Long> bu = patients(TransplantCohorts.outcome(context, TransplantCohorts.BU_CY_ATG));

    // Of four in a smoke run the last two relapsed most.
    assertThat(cy).containsExactly(2L, 3L);
    assertThat(bu).isEqualTo(cy);
    assertThat(patients(TransplantCohorts.untreated(context))).isEqualTo(cy);
  }

  @Test
  void whoIsNotConditionedGetsNoDrugAtAll() {
    TransplantCohorts.outcome(context(), TransplantCohorts.NO_CONDITIONING);

    List<Scenario> treated = simulated.stream().filter(s -> !s.therapies().isEmpty()).toList();
    assertThat(treated).hasSize(2).allMatch(s -> s.therapies().doses().isEmpty());
    assertThat(treated).allMatch(s -> s.therapies().transplants().get(0).cd34() == 5e6);
  }

  @Test
  void whatIsSparedIsSparedByEveryDose() {
    new PartsOfRemission().run(context());

    List<Scenario> treated = simulated.stream().filter(s -> !s.therapies().isEmpty()).toList();
    for (Target target : List.of(Target.MEMORY, Target.NAIVE, Target.REGULATORY)) {
      assertThat(treated)
          .filteredOn(
              s -> s.therapies().doses().stream().allMatch(d -> d.agent().logKill(target) == 0))
          .as("patients with %s spared", target)
          .hasSize(2);
    }
  }

  @Test
  void earlyAndLateAreFollowedUntilTheSameDay() {
    VerificationContext context = context();
    TransplantCohorts.late(context, false);
    TransplantCohorts.late(context, true);

    List<Scenario> treated = simulated.stream().filter(s -> !s.therapies().isEmpty()).toList();
    assertThat(treated).extracting(Scenario::followUpDays).containsOnly(365 + 730 + 10.0);
    assertThat(treated.stream().map(s -> s.therapies().transplants().get(0).day()).distinct())
        .containsExactlyInAnyOrder(365.0, 730.0);
  }

  @Test
  void countedPatientsHaveOneSmallPatchAndTheGraftAskedFor() {
    TransplantCohorts.engrafting(context(), TransplantCohorts.BU_CY_ATG, 0);

    assertThat(simulated)
        .hasSize(2)
        .allMatch(s -> s.space().tissuePatches() == 1 && s.space().patchSites() == 32)
        .allMatch(s -> s.therapies().transplants().get(0).cd34() == 0)
        .allMatch(s -> s.followUpDays() == 170);
  }

  private static List<Long> patients(CachedCohort cohort) {
    return cohort.map(PatientRecord::patient);
  }

  private VerificationContext context() {
    VerificationSettings settings =
        new VerificationSettings(
            BuiltIns.scenarioLoader(), simulator, cache, "a model", 2, true, () -> false);
    return new VerificationContext(settings, new VerificationProgress());
  }

  /** Patient 3 has three relapses, and so on. */
  private RunResult simulate(
      Scenario scenario, long seed, long patient, int threads, RunWatch watch) {
    simulated.add(scenario);
    return new RunResult(
        scenario,
        seed,
        patient,
        new Series(List.of()),
        IntStream.range(0, (int) patient)
            .mapToObj(k -> new RunEvent(100 + k, "relapse", "", 1, "points", ""))
            .toList(),
        List.of(),
        List.of(),
        List.of(new StepDigest(1, "digest")),
        Map.of());
  }
}
