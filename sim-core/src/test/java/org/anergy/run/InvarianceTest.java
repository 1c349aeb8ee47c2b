package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.compartment.Patch;
import org.anergy.kernel.StateSnapshot;
import org.anergy.mason.MasonRun;
import org.anergy.model.BuiltIns;
import org.anergy.model.PatientSimulation;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not change a result: threads, sleeping, saving and loading, the host. The patient is
 * pushed into early flares, and the tests check that patches slept, woke and were damaged: in quiet
 * tissue the claims would be cheap.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvarianceTest {
  private static final long SEED = 8;

  private static final String SCENARIO =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 5 days
      followUp: 40 days
      space: {tissuePatches: 3, patchSites: 32, nodeSites: 32, sleeping: %s}
      patient: {regulatoryFunction: 0.1, memoryShare: 0.6, infections: 12 /year}
      parameters:
        effector.entry: 0.1 /d
        effector.quietDisplay: 0.2
        trigger.crossReactive: 0.05
        trigger.bystander: 0.5
      """;

  private final LoadedScenario sleeping = load("true");
  private final LoadedScenario awake = load("false");
  private final Course reference = course(sleeping, SEED, 1);

  private static LoadedScenario load(String sleeping) {
    return BuiltIns.scenarioLoader()
        .load(
            "test.yaml", SCENARIO.formatted(sleeping).getBytes(StandardCharsets.UTF_8), List.of());
  }

  /** What a run shows from outside, and whether it was eventful. */
  private record Course(
      List<String> digests, RunResult result, int asleep, int wokeUp, long flareStep) {}

  private static PatientRun run(LoadedScenario scenario, long seed, int threads) {
    return new PatientRun(scenario.scenario(), scenario.output(), seed, 0, threads);
  }

  private static Course course(LoadedScenario scenario, long seed, int threads) {
    try (PatientRun run = run(scenario, seed, threads)) {
      Body body = ((PatientSimulation) run.simulation()).body();
      List<String> digests = new ArrayList<>();
      boolean[] wasAwake = new boolean[body.tissue().size()];
      int asleep = 0;
      int wokeUp = 0;
      long flareStep = -1;
      while (!run.finished()) {
        run.advance();
        if (run.step() % 100 == 0) {
          digests.add(run.digest());
        }
        if (run.step() % 24 == 0) {
          run.simulation().verifyInvariants();
        }
        for (int p = 0; p < wasAwake.length; p++) {
          boolean now = body.tissue().get(p).awake();
          asleep += now ? 0 : 1;
          wokeUp += !wasAwake[p] && now ? 1 : 0;
          wasAwake[p] = now;
        }
        if (flareStep < 0 && injured(body) > 5) {
          flareStep = run.step();
        }
      }
      digests.add(run.digest());
      return new Course(digests, run.result(), asleep, wokeUp, flareStep);
    }
  }

  /** Returns the number of sites that lost some of their working tissue. */
  private static int injured(Body body) {
    int sites = 0;
    for (Patch patch : body.tissue()) {
      for (float integrity : patch.tissue().integrity) {
        sites += integrity < 1 ? 1 : 0;
      }
    }
    return sites;
  }

  @Test
  void theReferenceIsEventfulEnoughToBeWorthComparing() {
    assertThat(reference.flareStep()).as("step of the flare").isPositive();
    assertThat(reference.flareStep()).isLessThan(reference.result().digests().get(0).step() - 100);
    assertThat(reference.asleep()).as("steps that patches slept").isGreaterThan(30);
    assertThat(reference.wokeUp()).as("patches that woke").isGreaterThanOrEqualTo(3);
    assertThat(reference.result().events()).extracting("kind").contains("infection", "onset");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 16})
  void anyNumberOfThreadsGivesTheSameDigestsSeriesAndEvents(int threads) {
    assertSame(course(sleeping, SEED, threads), reference);
  }

  @Test
  void patchesThatMayNotSleepGiveTheSameDigests() {
    assertThat(awake.scenario().space().sleeping()).isFalse();
    assertSame(course(awake, SEED, 2), reference);
  }

  @Test
  void masonHostsTheSameRun() {
    try (MasonRun run = new MasonRun(run(sleeping, SEED, 2))) {
      List<String> digests = new ArrayList<>();
      while (!run.finished()) {
        run.advance();
        if (run.step() % 100 == 0) {
          digests.add(run.digest());
        }
      }
      digests.add(run.digest());
      assertThat(digests).isEqualTo(reference.digests());
      assertThat(run.result().events()).isEqualTo(reference.result().events());
      assertThat((long) run.state().schedule.getTime()).isEqualTo(run.totalSteps() - 1);
    }
  }

  @Test
  void aRunSavedInsideAFlareAndLoadedElsewhereEndsTheSame() {
    StateSnapshot saved;
    try (PatientRun run = run(sleeping, SEED, 1)) {
      // A prime number of steps into the flare: not at the start of a day.
      while (run.step() < reference.flareStep() + 37) {
        run.advance();
      }
      saved = StateSnapshot.of(run);
    }
    try (PatientRun run = run(sleeping, SEED, 3)) {
      run.load(saved);
      List<String> digests = new ArrayList<>();
      while (!run.finished()) {
        run.advance();
        if (run.step() % 100 == 0) {
          digests.add(run.digest());
        }
      }
      digests.add(run.digest());
      int n = reference.digests().size();
      assertThat(digests).hasSizeGreaterThan(1);
      assertThat(digests).isEqualTo(reference.digests().subList(n - digests.size(), n));
      assertSameResult(run.result(), reference.result());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {SEED + 1, SEED + (1L << 32), SEED + (1L << 63), ~SEED})
  void everyBitOfTheSeedCounts(long seed) {
    try (PatientRun run = run(sleeping, seed, 1);
        PatientRun same = run(sleeping, SEED, 1)) {
      run.advance();
      same.advance();
      assertThat(run.digest()).isNotEqualTo(same.digest());
    }
  }

  private static void assertSame(Course actual, Course expected) {
    assertThat(actual.digests()).isEqualTo(expected.digests());
    assertSameResult(actual.result(), expected.result());
  }

  private static void assertSameResult(RunResult actual, RunResult expected) {
    assertThat(actual.events()).isEqualTo(expected.events());
    assertThat(actual.endpoints()).isEqualTo(expected.endpoints());
    assertThat(actual.series().size()).isEqualTo(expected.series().size()).isPositive();
    for (int i = 0; i < expected.series().size(); i++) {
      assertThat(actual.series().row(i)).containsExactly(expected.series().row(i));
    }
  }
}
