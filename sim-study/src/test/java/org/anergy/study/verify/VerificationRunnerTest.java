package org.anergy.study.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.anergy.base.RefusedException;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.CountingSimulator;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.runs.RunWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationRunnerTest {
  private static final BooleanSupplier NEVER = () -> false;
  private static final int PATIENTS = 12;

  @TempDir Path root;

  @Test
  void checksShareTheirPatientsAndALaterRunSimulatesNothing() {
    CountingSimulator first = new CountingSimulator();
    runner(first, false, NEVER).run(List.of(new MeanRelapses("A"), new MeanRelapses("B")));
    CountingSimulator second = new CountingSimulator();

    List<VerificationRecord> records =
        runner(second, false, NEVER).run(List.of(new MeanRelapses("A"), new MeanRelapses("C")));

    assertThat(first.simulated).hasSize(PATIENTS);
    assertThat(second.simulated).isEmpty();
    assertThat(records).extracting(r -> r.finding().measured()).containsOnly(measuredByHand());
  }

  @Test
  void anotherModelSharesNothing() {
    runner(new CountingSimulator(), false, NEVER).run(List.of(new MeanRelapses("A")));
    CountingSimulator other = new CountingSimulator();
    VerificationSettings settings = settings(other, false, NEVER, "another model");

    new VerificationRunner(settings, new VerificationProgress(), null)
        .run(List.of(new MeanRelapses("A")));

    assertThat(other.simulated).hasSize(PATIENTS);
  }

  @Test
  void stoppedVerificationGoesOnWhereItWas() {
    CountingSimulator first = new CountingSimulator();
    VerificationRunner stopped = runner(first, false, () -> first.simulated.size() >= 5);
    assertThatThrownBy(() -> stopped.run(List.of(new MeanRelapses("A"))))
        .isInstanceOf(CancellationException.class);
    CountingSimulator second = new CountingSimulator();

    runner(second, false, NEVER).run(List.of(new MeanRelapses("A")));

    assertThat(first.simulated.size()).isBetween(5, PATIENTS - 1);
    assertThat(second.simulated).noneMatch(first.simulated::contains);
    assertThat(first.simulated.size() + second.simulated.size()).isEqualTo(PATIENTS);
  }

  @Test
  void damagedPatientIsSimulatedAgain() throws IOException {
    runner(new CountingSimulator(), false, NEVER).run(List.of(new MeanRelapses("A")));
    try (Stream<Path> files = Files.walk(root.resolve("cache"))) {
      Path file =
          files.filter(f -> f.getFileName().toString().equals("000003.patient")).toList().get(0);
      Files.writeString(file, "not a patient");
    }
    CountingSimulator second = new CountingSimulator();

    runner(second, false, NEVER).run(List.of(new MeanRelapses("A")));

    assertThat(second.simulated).containsExactly(3L);
  }

  @Test
  void checkThatBreaksOffIsAResultAndTheOthersGoOn() {
    List<VerificationRecord> records =
        runner(new CountingSimulator(4L), false, NEVER)
            .run(List.of(new MeanRelapses("A"), new Constant("B")));

    assertThat(records)
        .extracting(r -> r.finding().verdict())
        .containsExactly(Verdict.BROKEN, Verdict.PASS);
    assertThat(records.get(0).finding().measured()).contains("patient 4").contains("seed 9");
    assertThat(VerificationBook.read(root.resolve("docs")).records()).hasSize(2);
  }

  @Test
  void runThatIsCutShortListsWhatWasNotRun() {
    CountingSimulator first = new CountingSimulator();
    VerificationRunner stopped = runner(first, false, () -> first.simulated.size() >= 5);

    assertThatThrownBy(
            () -> stopped.run(List.of(new Constant("A"), new MeanRelapses("B"), new Constant("C"))))
        .isInstanceOf(CancellationException.class);

    VerificationBook book = VerificationBook.read(root.resolve("docs"));
    assertThat(book.records())
        .extracting(r -> r.finding().verdict())
        .containsExactly(Verdict.PASS, Verdict.NOT_RUN, Verdict.NOT_RUN);
    assertThat(root.resolve("docs/verification.md")).content().contains("**not run**");
  }

  @Test
  void runOfAPartListsTheRestAsNotRun() {
    VerificationCheck asked = new Constant("B");

    runner(new CountingSimulator(), false, NEVER)
        .run(List.of(asked), List.of(new Constant("A"), asked, new Constant("C")));

    assertThat(VerificationBook.read(root.resolve("docs")).records())
        .extracting(r -> r.finding().verdict())
        .containsExactly(Verdict.NOT_RUN, Verdict.PASS, Verdict.NOT_RUN);
  }

  @Test
  void laterRunKeepsWhatWasMeasuredForTheSameModel() {
    runner(new CountingSimulator(), false, NEVER).run(List.of(new Constant("A")));
    CountingSimulator second = new CountingSimulator();

    assertThatThrownBy(
            () ->
                runner(second, false, () -> true)
                    .run(List.of(new MeanRelapses("B"), new Constant("A"))))
        .isInstanceOf(CancellationException.class);

    assertThat(VerificationBook.read(root.resolve("docs")).records())
        .extracting(r -> r.finding().verdict())
        .containsExactly(Verdict.PASS, Verdict.NOT_RUN);
  }

  @Test
  void smokeRunIsNeverStored() {
    assertThatThrownBy(
            () ->
                new VerificationRunner(
                    settings(new CountingSimulator(), true, NEVER, "model"),
                    new VerificationProgress(),
                    root))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbersAreComputedOnce() {
    VerificationContext context =
        new VerificationContext(
            settings(new CountingSimulator(), false, NEVER, "model"), new VerificationProgress());

    double[] first = context.numbers("A-1", () -> new double[] {0.1, Double.NaN, 1e-300});
    double[] second =
        context.numbers(
            "A-1",
            () -> {
              throw new IllegalStateException("computed twice");
            });

    assertThat(second).containsExactly(first);
  }

  @Test
  void patientsOfAnEarlierModelAreTakenOverIfSomeRunAgainAreEqual() {
    runner(new CountingSimulator(), false, NEVER).run(List.of(new MeanRelapses("A")));
    CountingSimulator second = new CountingSimulator();

    List<VerificationRecord> records =
        new VerificationRunner(adopting(second), new VerificationProgress(), root.resolve("docs"))
            .run(List.of(new MeanRelapses("A")));

    assertThat(second.simulated).hasSize(Adoption.sample(PATIENTS)).hasSizeLessThan(PATIENTS);
    assertThat(records.get(0).finding().measured()).isEqualTo(measuredByHand());
    assertThat(records.get(0).finding().details().get(2))
        .contains("12 patients of model `a model hash lon`, 2 of them run again");
    CountingSimulator third = new CountingSimulator();
    List<VerificationRecord> later =
        new VerificationRunner(
                settings(third, false, NEVER, "another model"), new VerificationProgress(), null)
            .run(List.of(new MeanRelapses("A")));
    assertThat(third.simulated).isEmpty();
    assertThat(later.get(0).finding().details())
        .as("the page says it again when nothing is adopted any more")
        .isEqualTo(records.get(0).finding().details());
  }

  @Test
  void patientsOfAModelThatDiffersAreRefused() {
    runner(new CountingSimulator(), false, NEVER).run(List.of(new MeanRelapses("A")));
    CountingSimulator counting = new CountingSimulator();
    PatientSimulator other =
        (scenario, seed, patient, threads, watch) ->
            counting.simulate(scenario, seed + 1, patient, threads, watch);
    VerificationRunner runner =
        new VerificationRunner(adopting(other), new VerificationProgress(), null);

    assertThatThrownBy(() -> runner.run(List.of(new MeanRelapses("A"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("differs from that of model a model hash lon");
    assertThat(counting.simulated).hasSize(2);
  }

  @Test
  void aModelWithoutPatientsIsNotAdopted() {
    VerificationRunner runner =
        new VerificationRunner(adopting(new CountingSimulator()), new VerificationProgress(), null);

    assertThatThrownBy(() -> runner.run(List.of(new MeanRelapses("A"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("there are no patients");
  }

  private VerificationSettings adopting(PatientSimulator simulator) {
    return new VerificationSettings(
        loader(),
        simulator,
        root.resolve("cache"),
        new ModelHashes("another model", "another model"),
        2,
        false,
        SampleSizes.standard(false),
        NEVER,
        "a model hash lon");
  }

  private static String measuredByHand() {
    CountingSimulator simulator = new CountingSimulator();
    LoadedScenario scenario = scenario(loader());
    double sum = 0;
    for (long patient = 0; patient < PATIENTS; patient++) {
      sum +=
          simulator
              .simulate(scenario.patient(9, patient), 9, patient, 1, MeanRelapses.IGNORED)
              .endpoints()
              .get(0)
              .value();
    }
    return "mean " + sum / PATIENTS;
  }

  private VerificationRunner runner(
      CountingSimulator simulator, boolean quick, BooleanSupplier stop) {
    return new VerificationRunner(
        settings(simulator, quick, stop, "a model hash longer than sixteen"),
        new VerificationProgress(),
        root.resolve("docs"));
  }

  private VerificationSettings settings(
      CountingSimulator simulator, boolean quick, BooleanSupplier stop, String modelHash) {
    return new VerificationSettings(
        loader(), simulator, root.resolve("cache"), modelHash, 2, quick, stop);
  }

  private static ScenarioLoader loader() {
    return new ScenarioLoader(List.of(), List.of());
  }

  private static LoadedScenario scenario(ScenarioLoader loader) {
    String yaml = "schema: anergy/scenario/1\nextends: disease/healthy\n";
    return loader.load("test", yaml.getBytes(StandardCharsets.UTF_8), List.of());
  }

  private record Constant(String id) implements VerificationCheck {
    @Override
    public CheckText text() {
      return new CheckText(id, "constant", "one", "one", "none", "none");
    }

    @Override
    public Finding run(VerificationContext context) {
      return new Finding(Verdict.PASS, "1", "nobody");
    }
  }

  private record MeanRelapses(String id) implements VerificationCheck {
    static final RunWatch IGNORED =
        new RunWatch() {
          @Override
          public void progress(double fraction) {}

          @Override
          public boolean stop() {
            return false;
          }
        };

    @Override
    public CheckText text() {
      return new CheckText(id, "mean", "mean number of relapses", "any", "none", "none");
    }

    @Override
    public Finding run(VerificationContext context) {
      LoadedScenario healthy = context.scenario("extends: disease/healthy", List.of());
      CachedCohort cohort = context.cohort(healthy, 9, context.size(PATIENTS, 2));
      double sum = 0;
      for (PatientRecord patient : cohort) {
        sum += patient.endpoint("relapses");
      }
      return new Finding(
          Verdict.REPORTED, "mean " + sum / cohort.size(), cohort.size() + " patients");
    }
  }
}
