package org.anergy.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.anergy.base.RefusedException;
import org.anergy.model.BuiltIns;
import org.anergy.run.PatientRun;
import org.anergy.run.RunResult;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;

/** Whatever a user does, each state is the one that the command line would have. */
class LiveRunTest {
  private static final long SEED = 5;
  private static final String PATIENT =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 20 days
      followUp: 120 days
      space: {tissuePatches: 2, patchSites: 24, nodeSites: 32}
      patient: {infections: 12 /year, memoryShare: 0.6, regulatoryFunction: 0.3}
      """;
  private static final String MSC =
      """
      therapies:
        msc-now:
          course: {agent: msc-own, dose: 2e6 cells/kg, from: 45.5 days, every: 14 days, until: 90 days}
      """;
  private static final String TWO =
      MSC
          + """
              natalizumab-now:
                course: {agent: natalizumab, dose: 300 mg, from: 70 days, every: 28 days, until: 110 days}
            """;

  @Test
  void endsLikeARunWithoutAWindow() {
    try (LiveRun live = new LiveRun(setup(PATIENT))) {
      live.play();
      await(live);

      assertThat(live.digest().join()).isEqualTo(digest(PATIENT, 120));
      assertThat(live.status().finished()).isTrue();
    }
  }

  @Test
  void anyDayGoneBackToIsThatDay() {
    try (LiveRun live = new LiveRun(setup(PATIENT))) {
      to(live, 100);
      String late = live.digest().join();

      for (double day : new double[] {-7, 33.25, 0, 80.5, -20}) {
        to(live, day);
        assertThat(live.frame().day()).isEqualTo(day);
        assertThat(live.digest().join()).as("day %s", day).isEqualTo(digest(PATIENT, day));
      }
      assertThat(live.history().rows(0)).hasSize(120);
      assertThat(live.status().furthestDay()).isEqualTo(100);
      to(live, 100);
      assertThat(live.digest().join()).isEqualTo(late);
    }
  }

  @Test
  void therapyNowIsTheRunOfTheScenarioThatHasIt() {
    try (LiveRun live = new LiveRun(setup(PATIENT))) {
      to(live, 45.5);
      try (LiveRun treated = branch(live, PATIENT + MSC)) {
        assertThat(treated.status().day()).isEqualTo(45.5);
        assertThat(treated.digest().join()).isEqualTo(digest(PATIENT + MSC, 45.5));
        to(treated, 20);
        assertThat(treated.digest().join()).isEqualTo(digest(PATIENT + MSC, 20));
        to(treated, 110);
        assertThat(treated.digest().join()).isEqualTo(digest(PATIENT + MSC, 110));
        assertSameTables(treated.result().join(), result(PATIENT + MSC, 110));
      }
      to(live, 60);
      assertThat(live.digest().join()).isEqualTo(digest(PATIENT, 60));
    }
  }

  @Test
  void secondTherapySimulatesThePastOfTheFirstAgain() {
    try (LiveRun live = new LiveRun(setup(PATIENT + MSC))) {
      to(live, 70);
      try (LiveRun treated = branch(live, PATIENT + TWO)) {
        to(treated, 100);
        assertThat(treated.digest().join()).isEqualTo(digest(PATIENT + TWO, 100));
        assertSameTables(treated.result().join(), result(PATIENT + TWO, 100));
      }
    }
  }

  @Test
  void parameterNowIsTheRunOfTheScenarioThatChangesIt() {
    String changes = "changes:\n  - {at: 45.5 days, parameters: {traffic.nodeShare: 0.6}}\n";
    String more = changes + "  - {at: 60 days, parameters: {traffic.nodeShare: 0.3}}\n";
    try (LiveRun live = new LiveRun(setup(PATIENT))) {
      to(live, 45.5);
      try (LiveRun changed = branch(live, PATIENT + changes)) {
        to(changed, 60);
        try (LiveRun again = branch(changed, PATIENT + more)) {
          to(again, 80);
          assertThat(again.digest().join()).isEqualTo(digest(PATIENT + more, 80));
          to(again, 50);
          assertThat(again.digest().join()).isEqualTo(digest(PATIENT + changes, 50));
        }
      }
    }
  }

  @Test
  void whatWouldChangeThePastIsRefused() {
    try (LiveRun live = new LiveRun(setup(PATIENT))) {
      to(live, 60);

      assertThatThrownBy(() -> branch(live, PATIENT + MSC))
          .hasCauseInstanceOf(RefusedException.class)
          .hasMessageContaining("what was before day 60");
      assertThatThrownBy(() -> branch(live, PATIENT.replace("12 /year", "6 /year")))
          .hasMessageContaining("in nothing else");
    }
  }

  @Test
  void branchThatIsNotWantedAnyMoreEnds() {
    try (LiveRun live = new LiveRun(setup(PATIENT + MSC))) {
      to(live, 70);

      assertThatThrownBy(() -> live.branch(setup(PATIENT + TWO), share -> {}, () -> true).join())
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void resultOfAnUntreatedPatientIsThatOfTheCommandLine() {
    try (LiveRun live = new LiveRun(setup(PATIENT))) {
      to(live, 50);
      RunResult result = live.result().join();

      assertSameTables(result, result(PATIENT, 50));
      assertThat(result.digests()).isEqualTo(result(PATIENT, 50).digests());
      assertThat(result.scenario().therapies().isEmpty()).isTrue();
    }
  }

  @Test
  void valuesBeforeTheTherapyStayWhenOneGoesBackAndOnAgain() {
    try (LiveRun live = new LiveRun(setup(PATIENT))) {
      to(live, 45.5);
      try (LiveRun treated = branch(live, PATIENT + MSC)) {
        to(treated, 80);
        to(treated, 10);
        to(treated, 60);

        assertSameTables(treated.result().join(), result(PATIENT + MSC, 60));
      }
    }
  }

  @Test
  void plannedCourseThatCountsEventsIsSimulatedFromTheBeginning() {
    String counting =
        """
        therapies:
          planned:
            course:
              agent: natalizumab
              dose: 300 mg
              from: 100 days
              every: 28 days
              until: 119 days
              stopWhen: {event: visit}
        """;
    String both =
        counting
            + """
                msc-now:
                  course: {agent: msc-own, dose: 2e6 cells/kg, from: 50 days, every: 14 days, until: 60 days}
              """;
    try (LiveRun live = new LiveRun(setup(PATIENT + counting))) {
      to(live, 50);
      try (LiveRun treated = branch(live, PATIENT + both)) {
        to(treated, 110);
        assertThat(treated.digest().join()).isEqualTo(digest(PATIENT + both, 110));
      }
    }
  }

  @Test
  void patientOfACohortAndTheMeanFieldAreWatchedAlike() {
    String spread = PATIENT + "population: {age: {uniform: {low: 20 years, high: 40 years}}}\n";
    LoadedScenario loaded = load(spread);
    try (LiveRun live = new LiveRun(new RunSetup(loaded, SEED, 3, 1));
        PatientRun alone = new PatientRun(loaded.patient(SEED, 3), loaded.output(), SEED, 3, 1)) {
      to(live, 20);
      while (alone.day() < 20) {
        alone.advance();
      }
      assertThat(live.digest().join()).isEqualTo(alone.digest());
    }
    String mixed = PATIENT + "fidelity: mean-field\n";
    try (LiveRun live = new LiveRun(setup(mixed))) {
      to(live, 40);
      to(live, 5);
      assertThat(live.frame().lattices()).isEmpty();
      assertThat(live.digest().join()).isEqualTo(digest(mixed, 5));
    }
  }

  @Test
  void nobodyWaitsForARunThatWasClosed() {
    LiveRun live = new LiveRun(setup(PATIENT));
    live.setSpeed(1);
    live.play();
    CompletableFuture<LiveStatus> pending = live.whenPaused();
    live.close();

    assertThatThrownBy(pending::join).hasMessageContaining("the run was closed");
    assertThatThrownBy(() -> live.digest().join()).hasMessageContaining("the run was closed");
    assertThat(live.status().isBusy()).isFalse();
  }

  @Test
  void nextEventStopsWhereSomethingWasFound() {
    try (LiveRun live = new LiveRun(setup(PATIENT))) {
      to(live, 0);
      int known = live.history().events(0).size();
      live.runToNextEvent(EventChoice.ANY);
      await(live);

      assertThat(live.history().events(known)).contains(live.status().event());
      assertThat(live.status().finished()).isFalse();
      live.seek(live.status().day()); // it stands there already
      await(live);
      assertThat(live.status().event()).isNotNull();
    }
  }

  @Test
  void onlyWhatWasChosenStopsTheRun() {
    try (LiveRun live = new LiveRun(setup(PATIENT + MSC))) {
      to(live, 0);
      live.runToNextEvent(EventChoice.TREATMENT);
      await(live);

      assertThat(live.status().event()).extracting("kind").isEqualTo("course");
      assertThat(live.status().day()).isBetween(45.5, 46.0);
      live.step();
      await(live);
      assertThat(live.status().event()).isNull();
    }
  }

  @Test
  void followerStaysBehindTheLeader() {
    try (LiveRun leader = new LiveRun(setup(PATIENT));
        LiveRun other = new LiveRun(setup(PATIENT))) {
      to(leader, 10);
      other.follow(leader);
      while (other.status().day() < 9) {
        LockSupport.parkNanos(1_000_000);
      }
      LockSupport.parkNanos(50_000_000);
      other.pause();
      await(other);

      assertThat(other.status().day()).isEqualTo(10);
    }
  }

  private static LiveRun branch(LiveRun live, String yaml) {
    return live.branch(setup(yaml), share -> {}, () -> false).join();
  }

  private static void to(LiveRun live, double day) {
    live.seek(day);
    await(live);
    assertThat(live.status().day()).isEqualTo(day);
  }

  /** A question is answered after all that was asked for before it. */
  private static void await(LiveRun live) {
    live.digest().join();
    while (live.status().isBusy()) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(live.status().problem()).isEmpty();
  }

  private static void assertSameTables(RunResult actual, RunResult expected) {
    assertThat(actual.events()).isEqualTo(expected.events());
    assertThat(actual.series().columns()).isEqualTo(expected.series().columns());
    for (int r = 0; r < expected.series().size(); r++) {
      assertThat(actual.series().row(r)).containsExactly(expected.series().row(r));
    }
  }

  private static String digest(String yaml, double day) {
    RunResult result = result(yaml, day);
    return result.digests().get(result.digests().size() - 1).digest();
  }

  private static RunResult result(String yaml, double day) {
    LoadedScenario loaded = load(yaml);
    try (PatientRun run = new PatientRun(loaded.scenario(), loaded.output(), SEED, 0, 1)) {
      while (run.day() < day) {
        run.advance();
      }
      return run.result();
    }
  }

  private static RunSetup setup(String yaml) {
    return new RunSetup(load(yaml), SEED, -1, 1);
  }

  private static LoadedScenario load(String yaml) {
    return BuiltIns.scenarioLoader().load("test", yaml.getBytes(StandardCharsets.UTF_8), List.of());
  }
}
