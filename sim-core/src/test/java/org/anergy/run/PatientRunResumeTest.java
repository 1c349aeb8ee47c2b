package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anergy.kernel.StateComparison;
import org.anergy.model.BuiltIns;
import org.anergy.scenario.LoadedScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real patient, small and short: what the toy run of the runner's own test cannot show. */
class PatientRunResumeTest {
  private static final String SCENARIO =
      """
      schema: anergy/scenario/1
      extends: disease/relapsing-remitting-ms
      runIn: 20 days
      followUp: 20 days
      space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}
      """;

  @TempDir Path directory;

  private final LoadedScenario scenario =
      BuiltIns.scenarioLoader()
          .load("test.yaml", SCENARIO.getBytes(StandardCharsets.UTF_8), List.of());

  private PatientRun patient(int threads) {
    return new PatientRun(scenario.patient(11, 0), scenario.output(), 11, 0, threads);
  }

  private HeadlessRunner runner(int stopAfter) {
    AtomicInteger asked = new AtomicInteger();
    return new HeadlessRunner(
        new RunSettings(7, 50),
        new CheckpointDirectory(
            directory, new RunIdentity(ModelHash.current(), scenario.sha256(), 11, 0)),
        RunListener.NONE,
        () -> asked.getAndIncrement() == stopAfter);
  }

  @Test
  void aPatientInterruptedTwiceEndsAsOneWhoWasNot() {
    RunResult whole;
    try (PatientRun run = patient(1)) {
      whole =
          new HeadlessRunner(new RunSettings(0, 50), null, RunListener.NONE, () -> false)
              .run(run)
              .result()
              .orElseThrow();
    }
    try (PatientRun run = patient(2)) {
      assertThat(runner(123).run(run).interrupted()).isTrue();
    }
    try (PatientRun run = patient(3)) {
      assertThat(runner(201).resume(run).interrupted()).isTrue();
    }
    try (PatientRun run = patient(1)) {
      RunResult resumed = runner(-1).resume(run).result().orElseThrow();
      assertThat(resumed.digests()).isEqualTo(whole.digests());
      assertThat(resumed.events()).isEqualTo(whole.events());
      assertThat(resumed.series().size()).isEqualTo(whole.series().size()).isPositive();
      for (int i = 0; i < whole.series().size(); i++) {
        assertThat(resumed.series().row(i)).containsExactly(whole.series().row(i));
      }
    }
  }

  @Test
  void theStateOfAnyNumberOfThreadsIsTheSameColumnByColumn() {
    try (PatientRun one = patient(1);
        PatientRun three = patient(3)) {
      for (int step = 0; step < 200; step++) {
        one.advance();
        three.advance();
        if (step % 20 == 0) {
          assertThat(StateComparison.firstDifference(one, three)).as("step %d", step).isEmpty();
        }
      }
    }
  }
}
