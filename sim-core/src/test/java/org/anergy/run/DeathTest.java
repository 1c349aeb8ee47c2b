package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.kernel.SavedState;
import org.anergy.model.BuiltIns;
import org.anergy.record.Endpoint;
import org.anergy.record.LatticePicture;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.anergy.treatment.Deaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A patient who dies: the run ends, and what sums it up is of the time lived. */
class DeathTest {
  private static final long SEED = 5;
  private static final int RUN_IN_HOURS = 5 * 24;

  private static final LoadedScenario SCENARIO =
      BuiltIns.scenarioLoader()
          .load(
              "test",
              """
              schema: anergy/scenario/1
              extends: disease/relapsing-remitting-ms
              runIn: 5 days
              followUp: 40 days
              space: {tissuePatches: 2, patchSites: 32, nodeSites: 32}
              outcome: {visitInterval: 6 days}
              therapies:
                transplant:
                  hsct: {at: 12 days, conditioning: beam-atg, collection: {lead: 8 days, growthFactorDays: 4 days}}
              """
                  .getBytes(StandardCharsets.UTF_8),
              List.of());

  @TempDir Path directory;

  /** A run whose patient dies in the step after a given one. */
  private static final class MortalPatient implements Run {
    private final PatientRun run;
    private final long lastStep;

    MortalPatient(double deathDay, int threads) {
      run = new PatientRun(SCENARIO.scenario(), SCENARIO.output(), SEED, 0, threads);
      lastStep = RUN_IN_HOURS + Math.round(24 * deathDay);
    }

    @Override
    public void advance() {
      if (run.step() == lastStep) {
        Deaths.inNextStep(run, "infection", "bacterial");
      }
      run.advance();
    }

    @Override
    public boolean finished() {
      return run.finished();
    }

    @Override
    public long step() {
      return run.step();
    }

    @Override
    public long totalSteps() {
      return run.totalSteps();
    }

    @Override
    public double day() {
      return run.day();
    }

    @Override
    public String digest() {
      return run.digest();
    }

    @Override
    public RunResult result() {
      return run.result();
    }

    @Override
    public void save(StateSink sink) {
      run.save(sink);
    }

    @Override
    public void load(StateSource source) {
      run.load(source);
    }

    @Override
    public void close() {
      run.close();
    }
  }

  private static RunResult whole(double deathDay, List<RunProgress> heard) {
    RunListener listener =
        new RunListener() {
          @Override
          public void progress(RunProgress progress) {
            heard.add(progress);
          }

          @Override
          public void notice(String sentence) {}
        };
    try (Run run = new MortalPatient(deathDay, 1)) {
      return new HeadlessRunner(new RunSettings(0, 50), null, listener, () -> false)
          .run(run)
          .result()
          .orElseThrow();
    }
  }

  private static double endpoint(RunResult result, String name) {
    return result.endpoints().stream()
        .filter(endpoint -> endpoint.name().equals(name))
        .mapToDouble(Endpoint::value)
        .findFirst()
        .orElseThrow();
  }

  private static double lastDay(RunResult result) {
    return result.series().row(result.series().size() - 1)[0];
  }

  @Test
  void theRunEndsWithTheDeathAndSoDoesEverythingThatItLeaves() {
    List<RunProgress> heard = new ArrayList<>();
    RunResult result = whole(20, heard);

    RunEvent last = result.events().get(result.events().size() - 1);
    assertThat(last).isEqualTo(new RunEvent(20, "death", "infection", Double.NaN, "", "bacterial"));
    assertThat(result.events()).filteredOn(event -> event.kind().equals("death")).hasSize(1);
    assertThat(result.death()).contains(last);
    assertThat(result.followedDays()).isEqualTo(20);
    assertThat(lastDay(result)).isEqualTo(20);
    assertThat(endpoint(result, "followed_days")).isEqualTo(20);
    assertThat(endpoint(result, "death_day")).isEqualTo(20);
    assertThat(result.pictures()).extracting(LatticePicture::reason).contains("death");
    assertThat(result.pictures())
        .extracting(LatticePicture::reason)
        .doesNotContain("end of the follow-up");

    RunProgress end = heard.get(heard.size() - 1);
    assertThat(end.step()).isEqualTo(RUN_IN_HOURS + 20 * 24 + 1);
    assertThat(end.fraction()).isEqualTo(1);
    assertThat(end.secondsLeft()).isZero();
  }

  /** In the last hour of a day: nobody is examined at midnight. */
  @Test
  void whoDiesDuringADayIsNotSeenAtItsEnd() {
    RunResult result = whole(17 + 23.0 / 24, new ArrayList<>());

    assertThat(lastDay(result)).isEqualTo(17);
    assertThat(result.followedDays()).isEqualTo(17 + 23.0 / 24);
    // A visit would have been due on day 18.
    assertThat(result.events()).allMatch(event -> event.day() <= result.followedDays());
    assertThat(result.events()).anyMatch(event -> event.kind().equals("visit"));
  }

  @Test
  void whoLivesHasTheWholeFollowUpAndNoDayOfDeath() {
    RunResult result = whole(Double.POSITIVE_INFINITY, new ArrayList<>());

    assertThat(result.death()).isEmpty();
    assertThat(result.followedDays()).isEqualTo(40);
    assertThat(endpoint(result, "followed_days")).isEqualTo(40);
    assertThat(endpoint(result, "death_day")).isNaN();
    assertThat(result.endpoints().subList(result.endpoints().size() - 2, result.endpoints().size()))
        .extracting(Endpoint::name)
        .containsExactly("followed_days", "death_day");
  }

  @Test
  void aDeathDoesNotReachBack() {
    RunResult dead = whole(20, new ArrayList<>());
    RunResult alive = whole(Double.POSITIVE_INFINITY, new ArrayList<>());

    for (int row = 0; row < dead.series().size(); row++) {
      assertThat(dead.series().row(row)).containsExactly(alive.series().row(row));
    }
  }

  @Test
  void aRunInterruptedBeforeTheDeathLeavesTheSameTables() {
    RunResult whole = whole(20, new ArrayList<>());
    try (Run run = new MortalPatient(20, 2)) {
      assertThat(runner(RUN_IN_HOURS + 13 * 24).run(run).interrupted()).isTrue();
    }
    try (Run run = new MortalPatient(20, 1)) {
      assertSame(runner(-1).resume(run).result().orElseThrow(), whole);
    }
    // The last checkpoint is of a living patient: a second resumption dies again.
    try (Run run = new MortalPatient(20, 1)) {
      assertSame(runner(-1).resume(run).result().orElseThrow(), whole);
    }
  }

  private HeadlessRunner runner(int stopAfter) {
    AtomicInteger asked = new AtomicInteger();
    return new HeadlessRunner(
        new RunSettings(7, 50),
        new CheckpointDirectory(
            directory, new RunIdentity(ModelHash.current(), SCENARIO.sha256(), SEED, 0)),
        RunListener.NONE,
        () -> asked.getAndIncrement() == stopAfter);
  }

  private static void assertSame(RunResult actual, RunResult expected) {
    assertThat(actual.digests()).isEqualTo(expected.digests());
    assertThat(actual.events()).isEqualTo(expected.events());
    assertThat(actual.endpoints()).isEqualTo(expected.endpoints());
    assertThat(actual.series().size()).isEqualTo(expected.series().size());
    for (int row = 0; row < expected.series().size(); row++) {
      assertThat(actual.series().row(row)).containsExactly(expected.series().row(row));
    }
  }

  /** Whoever was saved dead is dead: there is nothing to go on with. */
  @Test
  void aStateSavedAfterTheDeathIsFinished() {
    SavedState saved = new SavedState();
    RunResult expected;
    try (Run run = new MortalPatient(20, 1)) {
      while (!run.finished()) {
        run.advance();
      }
      run.save(saved);
      expected = run.result();
    }
    try (Run run = new MortalPatient(20, 1)) {
      run.load(saved);
      assertThat(run.finished()).isTrue();
      assertSame(run.result(), expected);
    }
  }
}
