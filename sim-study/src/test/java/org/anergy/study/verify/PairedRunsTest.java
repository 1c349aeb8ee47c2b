package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.record.Series;
import org.anergy.record.SeriesColumn;
import org.anergy.run.RunResult;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.CountingSimulator;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedRunsTest {
  private static final BooleanSupplier NEVER = () -> false;
  private static final String FIRST = "a model hash lon";
  private static final String SECOND = "another model ha";
  private static final int PATIENTS = 12;

  @TempDir Path root;

  @Test
  void runsAreThereOnAMachineWithoutTheirPatients() throws IOException {
    List<PairedRun> simulated = runs(new Simulator(0), FIRST, null, NEVER, PATIENTS);
    forgetPatients();
    Simulator second = new Simulator(0);

    List<PairedRun> kept = runs(second, FIRST, null, NEVER, PATIENTS);

    assertThat(second.counting.simulated).isEmpty();
    assertThat(kept).usingRecursiveComparison().isEqualTo(simulated);
    assertThat(simulated.get(3).course().score()).isEqualTo(3.25);
    assertThat(simulated.get(3).course().years()).isEqualTo(200 / 365.25);
  }

  @Test
  void largerSampleSimulatesTheRestAlone() throws IOException {
    runs(new Simulator(0), FIRST, null, NEVER, PATIENTS - 2);
    forgetPatients();
    Simulator second = new Simulator(0);

    runs(second, FIRST, null, NEVER, PATIENTS);

    assertThat(second.counting.simulated).containsExactly(10L, 11L);
  }

  @Test
  void stoppedRunLeavesWhatItFinished() throws IOException {
    Simulator first = new Simulator(0);
    assertThatThrownBy(
            () -> runs(first, FIRST, null, () -> first.counting.simulated.size() >= 5, PATIENTS))
        .isInstanceOf(CancellationException.class);
    forgetPatients();
    Simulator second = new Simulator(0);

    runs(second, FIRST, null, NEVER, PATIENTS);

    assertThat(first.counting.simulated.size()).isGreaterThanOrEqualTo(5);
    assertThat(second.counting.simulated).noneMatch(first.counting.simulated::contains);
  }

  @Test
  void runsOfAnotherModelCountForNothing() throws IOException {
    runs(new Simulator(0), FIRST, null, NEVER, PATIENTS);
    forgetPatients();
    Simulator second = new Simulator(0);

    runs(second, SECOND, null, NEVER, PATIENTS);

    assertThat(second.counting.simulated).hasSize(PATIENTS);
    assertThat(CourseBook.read(root).all())
        .as("one line a run")
        .hasSize(PATIENTS)
        .allMatch(c -> c.model().equals(SECOND) && !c.adopted());
  }

  @Test
  void runsOfAnEqualModelAreTakenOver() throws IOException {
    runs(new Simulator(0), FIRST, null, NEVER, PATIENTS);
    forgetPatients();
    Simulator second = new Simulator(0);
    VerificationContext context = context(second, SECOND, FIRST, NEVER);

    context.runs(scenario(), "time.step=30 min", 9, first(PATIENTS + 1), 200);

    int again = Adoption.sample(PATIENTS);
    assertThat(second.counting.simulated).contains((long) PATIENTS).hasSize(again + 1);
    assertThat(context.drainOrigins())
        .containsExactly(
            PATIENTS
                - again
                + " courses of model `"
                + FIRST
                + "` with time.step=30 min, "
                + again
                + " run again by this model: all equal.");
    forgetPatients();
    Simulator third = new Simulator(0);
    VerificationContext later = context(third, SECOND, null, NEVER);
    later.runs(scenario(), "time.step=30 min", 9, first(PATIENTS + 1), 200);
    assertThat(third.counting.simulated).isEmpty();
    assertThat(later.drainOrigins()).as("the page says it again").hasSize(1);
  }

  /** Patients that were taken over are no evidence that the model is equal: some are run again. */
  @Test
  void copiesOfPatientsDoNotVouchForCourses() throws IOException {
    runs(new Simulator(0), FIRST, null, NEVER, PATIENTS);
    context(new Simulator(0), SECOND, FIRST, NEVER).cohort(scenario(), 9, PATIENTS);
    Simulator second = new Simulator(0);
    runs(second, SECOND, FIRST, NEVER, PATIENTS);
    assertThat(second.counting.simulated).hasSize(Adoption.sample(PATIENTS));

    Files.delete(root.resolve(CourseBook.FILE));
    VerificationContext later = context(new Simulator(0), SECOND, null, NEVER);
    later.runs(scenario(), "", 9, first(PATIENTS), 200);
    assertThat(later.drainOrigins().get(0))
        .as("courses of patients that were taken over say so")
        .contains("model `" + FIRST + "`");
    assertThat(CourseBook.read(root).all()).allMatch(KeptCourse::adopted);
  }

  @Test
  void aModelOfWhichNothingIsKnownTakesNothingBack() throws IOException {
    runs(new Simulator(0), FIRST, null, NEVER, PATIENTS);
    forgetPatients();
    runs(new Simulator(0), SECOND, FIRST, NEVER, PATIENTS);
    String before = Files.readString(root.resolve(CourseBook.FILE));

    assertThatThrownBy(() -> runs(new Simulator(0), SECOND, "0123456789abcdef", NEVER, 20))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("there are no patients");
    assertThatThrownBy(() -> runs(new Simulator(0), SECOND, SECOND, NEVER, PATIENTS))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is the current model itself");

    assertThat(root.resolve(CourseBook.FILE)).hasContent(before);
  }

  @Test
  void coursesReducedInAnotherWayCountForNothing() throws IOException {
    runs(new Simulator(0), FIRST, null, NEVER, PATIENTS);
    forgetPatients();
    Path file = root.resolve(CourseBook.FILE);
    Files.writeString(
        file,
        Files.readString(file).replace("\"reduction\":" + PairedRun.REDUCTION, "\"reduction\":0"));
    Simulator second = new Simulator(0);

    runs(second, FIRST, null, NEVER, PATIENTS);

    assertThat(second.counting.simulated).hasSize(PATIENTS);
  }

  @Test
  void oneDifferenceGivesAllBack() throws IOException {
    runs(new Simulator(0), FIRST, null, NEVER, PATIENTS);
    context(new Simulator(0), FIRST, null, NEVER).runs(scenario(), "", 9, first(4), 300);
    String before = Files.readString(root.resolve(CourseBook.FILE));
    forgetPatients();
    runs(new Simulator(0), SECOND, FIRST, NEVER, PATIENTS);
    forgetPatients();
    VerificationContext other = context(new Simulator(1), SECOND, FIRST, NEVER);

    assertThatThrownBy(() -> other.runs(scenario(), "", 9, first(4), 300))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("differs from that of model " + FIRST);

    int again = Adoption.sample(PATIENTS);
    assertThat(CourseBook.read(root).all())
        .filteredOn(c -> c.model().equals(FIRST))
        .hasSize(PATIENTS + 4 - again);
    assertThat(before.lines().filter(line -> line.contains(FIRST))).hasSize(PATIENTS + 4);
  }

  @Test
  void damagedBookIsRefusedByLine() throws IOException {
    runs(new Simulator(0), FIRST, null, NEVER, PATIENTS);
    Path file = root.resolve(CourseBook.FILE);
    List<String> lines = Files.readAllLines(file);
    lines.set(2, lines.get(2).substring(0, 40));
    Files.write(file, lines);

    assertThatThrownBy(() -> runs(new Simulator(0), FIRST, null, NEVER, PATIENTS))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(CourseBook.FILE + ":3")
        .hasMessageContaining("restore it from git");
  }

  @Test
  void anyDifferenceShowsInTheContent() {
    PairedRun plain = PairedRun.of(new SyntheticPatient(1).relapses(20).record(0, Map.of()));
    PairedRun event = PairedRun.of(new SyntheticPatient(1).relapses(21).record(0, Map.of()));
    PairedRun series =
        PairedRun.of(new SyntheticPatient(1).relapses(20).score(d -> 1).record(0, Map.of()));

    assertThat(Stream.of(plain, event, series).map(PairedRun::content)).doesNotHaveDuplicates();
  }

  private List<PairedRun> runs(
      PatientSimulator simulator,
      String model,
      @Nullable String adopt,
      BooleanSupplier stop,
      int patients) {
    return context(simulator, model, adopt, stop)
        .runs(scenario(), "time.step=30 min", 9, first(patients), 200);
  }

  private VerificationContext context(
      PatientSimulator simulator, String model, @Nullable String adopt, BooleanSupplier stop) {
    VerificationSettings settings =
        new VerificationSettings(
            loader(),
            simulator,
            root.resolve("cache"),
            new ModelHashes(model, model),
            2,
            false,
            SampleSizes.standard(false),
            stop,
            adopt);
    return new VerificationContext(settings, new VerificationProgress(), root);
  }

  private static int[] first(int patients) {
    return IntStream.range(0, patients).toArray();
  }

  private void forgetPatients() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static ScenarioLoader loader() {
    return new ScenarioLoader(List.of(), List.of());
  }

  private static LoadedScenario scenario() {
    String yaml = "schema: anergy/scenario/1\nextends: disease/healthy\n";
    return loader().load("test", yaml.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /** Adds to the stand-in the daily values that a course is made of. */
  private static final class Simulator implements PatientSimulator {
    final CountingSimulator counting = new CountingSimulator();
    private final double more;

    Simulator(double more) {
      this.more = more;
    }

    @Override
    public RunResult simulate(
        Scenario scenario, long seed, long patient, int threads, RunWatch watch) {
      RunResult run = counting.simulate(scenario, seed, patient, threads, watch);
      List<String> names =
          List.of(
              Columns.RESERVE,
              Columns.EPITOPES,
              Columns.INTEGRITY,
              Columns.MEMORY_TOTAL,
              Columns.RICHNESS,
              Columns.SCORE,
              Columns.EFFECTORS,
              Columns.REGULATORY);
      Series series =
          new Series(names.stream().map(n -> new SeriesColumn(n, "1", "test", n)).toList());
      for (int day = -10; day <= 365; day++) {
        series.add(
            new double[] {day, 1 - day * 1e-4, 2, 1, 5, 7, patient + 0.25 + more, 0.1 * day, 3});
      }
      return new RunResult(
          run.scenario(),
          run.seed(),
          run.patientIndex(),
          series,
          run.events(),
          run.endpoints(),
          run.pictures(),
          run.digests(),
          run.phaseNanos());
    }
  }
}
