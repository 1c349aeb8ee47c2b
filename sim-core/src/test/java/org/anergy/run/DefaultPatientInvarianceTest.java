package org.anergy.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anergy.biology.Body;
import org.anergy.model.PatientSimulation;
import org.anergy.record.RunEvent;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.TestScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The promise of reproducibility on what is shipped: the default patient in eight patches of 64×64
 * sites, for 240 days from the first step on, through a relapse.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefaultPatientInvarianceTest {
  private static final int STEPS = 240 * RelapsingPatient.STEPS_PER_DAY;
  private static final int DIGEST_EVERY = 100;

  private final LoadedScenario shipped = RelapsingPatient.scenario();
  private final Course reference = referenceCourse();

  /** What a run shows from outside, and whether it was eventful. */
  private record Course(
      long seed, List<String> digests, List<RunEvent> events, int fellAsleep, int wokeUp) {

    /** Returns the day of the first event of {@code kind}, infinite without one. */
    double first(String kind) {
      return events.stream()
          .filter(event -> event.kind().equals(kind))
          .mapToDouble(RunEvent::day)
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }
  }

  private Course referenceCourse() {
    for (long seed : RelapsingPatient.SEEDS) {
      Course course = course(shipped, seed, 1);
      if (course.first("relapse") < dayOf(RelapsingPatient.LATEST_STEP)) {
        return course;
      }
    }
    throw new IllegalStateException("No seed brings a relapse. Maybe the model became too mild.");
  }

  private double dayOf(long step) {
    return (double) step / RelapsingPatient.STEPS_PER_DAY - shipped.scenario().runInDays();
  }

  private static PatientRun start(LoadedScenario scenario, long seed, int threads) {
    return new PatientRun(scenario.scenario(), scenario.output(), seed, 0, threads);
  }

  private static Course course(LoadedScenario scenario, long seed, int threads) {
    try (PatientRun run = start(scenario, seed, threads)) {
      return goOn(run, seed);
    }
  }

  private static Course goOn(PatientRun run, long seed) {
    Body body = ((PatientSimulation) run.simulation()).body();
    List<String> digests = new ArrayList<>();
    boolean[] wasAwake = new boolean[body.tissue().size()];
    int fellAsleep = 0;
    int wokeUp = 0;
    while (run.step() < STEPS) {
      run.advance();
      for (int p = 0; p < wasAwake.length; p++) {
        boolean awake = body.tissue().get(p).awake();
        fellAsleep += wasAwake[p] && !awake ? 1 : 0;
        wokeUp += !wasAwake[p] && awake && run.step() > 1 ? 1 : 0;
        wasAwake[p] = awake;
      }
      if (run.step() % DIGEST_EVERY == 0 || run.step() == STEPS) {
        digests.add(run.step() + " " + run.digest());
      }
    }
    return new Course(seed, digests, run.result().events(), fellAsleep, wokeUp);
  }

  @Test
  void theReferenceRelapsesAndItsPatchesFallAsleepAndWake() {
    assertThat(shipped.scenario().space().tissuePatches()).isEqualTo(8);
    assertThat(shipped.scenario().space().patchSites()).isEqualTo(64);
    assertThat(shipped.scenario().space().sleeping()).isTrue();
    assertThat(reference.digests()).hasSize(STEPS / DIGEST_EVERY + 1);
    assertThat(reference.first("relapse")).isLessThan(dayOf(RelapsingPatient.LATEST_STEP));
    assertThat(reference.fellAsleep()).as("times that a patch fell asleep").isGreaterThan(3);
    assertThat(reference.wokeUp()).as("times that a patch woke").isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 16})
  void anyNumberOfThreadsGivesTheSameDigests(int threads) {
    Course course = course(shipped, reference.seed(), threads);
    assertThat(course.digests()).isEqualTo(reference.digests());
    assertThat(course.events()).isEqualTo(reference.events());
  }

  @Test
  void patchesThatMayNotSleepGiveTheSameDigests() {
    LoadedScenario awake = RelapsingPatient.scenario("space.sleeping=false");
    Course course = course(awake, reference.seed(), 2);
    assertThat(course.fellAsleep() + course.wokeUp()).as("still told by the state").isPositive();
    assertThat(course.digests()).isEqualTo(reference.digests());
    assertThat(course.events()).isEqualTo(reference.events());
  }

  @Test
  void aCheckpointInsideTheRelapseGoesOnToTheSameDigests(@TempDir Path directory) {
    RunIdentity identity =
        new RunIdentity(ModelHash.current(), shipped.sha256(), reference.seed(), 0);
    // A prime number of steps after the day of the declaration, which is a week after the onset.
    try (PatientRun run = start(shipped, reference.seed(), 2)) {
      while (dayOf(run.step()) < reference.first("relapse") + 8) {
        run.advance();
      }
      for (int step = 0; step < 31; step++) {
        run.advance();
      }
      assertThat(dayOf(run.step())).isLessThan(reference.first("recovery"));
      assertThat(RelapsingPatient.relapsed(run)).isTrue();
      new CheckpointDirectory(directory, identity).write(run.step(), run);
    }
    Checkpoint saved =
        new CheckpointDirectory(directory, identity).newest(notice -> {}).orElseThrow();
    try (PatientRun run = start(shipped, reference.seed(), 3)) {
      run.load(saved.state());
      assertThat(run.step()).isEqualTo(saved.step());
      Course course = goOn(run, reference.seed());
      int before = (int) (saved.step() / DIGEST_EVERY);
      assertThat(course.digests()).hasSizeGreaterThan(10);
      assertThat(course.digests())
          .isEqualTo(reference.digests().subList(before, reference.digests().size()));
      assertThat(course.events()).isEqualTo(reference.events());
    }
  }

  /**
   * Every Java machine that runs these class files leaves its digests in the build directory and
   * compares them with those that it finds there: {@code ./anergy test} runs this on two JDKs.
   */
  @Test
  void everyJavaMachineGivesTheSameDigests() throws IOException {
    Path directory = TestScenarios.repository().resolve("sim-core/target/digests");
    String build = ModelHash.current().substring(0, 16) + "-" + shipped.sha256().substring(0, 16);
    String version = "java-" + Runtime.version().feature();
    Files.createDirectories(directory);
    Files.write(directory.resolve(build + "-" + version + ".txt"), reference.digests());

    List<Path> others = new ArrayList<>();
    try (var files = Files.newDirectoryStream(directory, build + "-*.txt")) {
      files.forEach(others::add);
    }
    others.removeIf(file -> file.toString().endsWith(version + ".txt"));
    assumeThat(others).as("another Java version has not run this build yet").isNotEmpty();
    for (Path other : others) {
      assertThat(Files.readAllLines(other)).as(other.toString()).isEqualTo(reference.digests());
    }
  }
}
