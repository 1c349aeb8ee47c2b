package org.anergy.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.anergy.base.RefusedException;
import org.anergy.run.RunResult;
import org.anergy.scenario.ScenarioLoader;
import org.anergy.study.runs.CountingSimulator;
import org.anergy.study.runs.PatientSimulator;
import org.anergy.study.stats.Interval;
import org.anergy.study.verify.ModelHashes;
import org.anergy.study.verify.SampleSizes;
import org.anergy.study.verify.VerificationProgress;
import org.anergy.study.verify.VerificationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceRunnerTest {
  private static final BooleanSupplier NEVER = () -> false;
  private static final EvidenceSizes SIZES = new EvidenceSizes(3, 5);

  @TempDir Path root;

  private final List<PublishedFigure> table = List.of(figure("a"), figure("b"), figure("c"));
  private final Map<String, Counterpart> counterparts =
      Map.of(
          "a", cohorts -> Simulated.of(new Interval(2, 1.5, 2.5), "one | two").note("a note"),
          "b", cohorts -> Simulated.of(mean(cohorts), cohorts.untreated().size() + " patients"),
          "c", cohorts -> Simulated.missing("there is no c"));

  @Test
  void everyFigureIsInTheBookAndOnThePage() throws IOException {
    List<EvidenceRecord> records = runner(new CountingSimulator(), NEVER, "model").run(List.of());

    assertThat(records).extracting(r -> r.figure().id()).containsExactly("a", "b", "c");
    assertThat(records.get(0).place()).isEqualTo(Place.INSIDE);
    assertThat(records.get(2).place()).isEqualTo(Place.NOT_SIMULATED);
    assertThat(EvidenceBook.read(root).records()).isEqualTo(records);
    assertThat(EvidenceBook.read(root).stale()).isFalse();
    assertThat(Files.readString(root.resolve("evidence-light.svg"))).contains(">a<", ">inside<");
    assertThat(root.resolve("evidence-dark.svg")).exists();
    assertThat(page())
        .contains("src=\"evidence-light.svg\"")
        .contains(
            "| a | what | 2 [1.00, 3.00] month | 2.00 [1.50, 2.50] | one \\| two | inside |"
                + " calibrate | Author | how |")
        .contains("| c | what | 2 [1.00, 3.00] month |  | none | not simulated |")
        .contains("Here: there is no c.")
        .contains("of 3 inside")
        .contains("Model `model`")
        .contains("`anergy evidence --patients 3`")
        .doesNotContain("Stale");
  }

  @Test
  void stoppedRunGoesOnWhereItWasAndSaysWhatItLacks() throws IOException {
    CountingSimulator first = new CountingSimulator();
    EvidenceRunner stopped = runner(first, () -> first.simulated.size() >= 5, "model");
    assertThatThrownBy(() -> stopped.run(List.of())).isInstanceOf(CancellationException.class);

    assertThat(EvidenceBook.read(root).records())
        .extracting(EvidenceRecord::place)
        .containsExactly(Place.INSIDE, Place.NOT_RUN, Place.NOT_RUN);
    assertThat(page()).contains("not run");

    CountingSimulator second = new CountingSimulator();
    runner(second, NEVER, "model").run(List.of());
    assertThat(second.simulated).isNotEmpty().noneMatch(first.simulated::contains);
    assertThat(first.simulated.size() + second.simulated.size()).isEqualTo(4 * 3);
  }

  @Test
  void partOfTheFiguresLeavesTheRestAsItIs() {
    runner(new CountingSimulator(), NEVER, "model").run(List.of("a"));

    assertThat(EvidenceBook.read(root).records())
        .extracting(EvidenceRecord::place)
        .containsExactly(Place.INSIDE, Place.NOT_RUN, Place.NOT_RUN);
    assertThat(EvidenceBook.read(root).stale()).isFalse();
  }

  @Test
  void figuresOfAnotherModelMakeTheBookStale() throws IOException {
    runner(new CountingSimulator(), NEVER, "old").run(List.of());
    assertThat(EvidenceBook.read(root).markedFor("new").stale()).isTrue();
    assertThat(EvidenceBook.read(root).markedFor("old").stale()).isFalse();

    runner(new CountingSimulator(), NEVER, "new").run(List.of("a"));

    assertThat(EvidenceBook.read(root).stale()).isTrue();
    assertThat(page()).contains("**Stale.**").contains("Model `old`").contains("Model `new`");
    runner(new CountingSimulator(), NEVER, "new").run(List.of());
    assertThat(EvidenceBook.read(root).stale()).isFalse();
  }

  @Test
  void figureThatBreaksOffIsAResultAndTheOthersGoOn() {
    List<EvidenceRecord> records = runner(new CountingSimulator(4L), NEVER, "model").run(List.of());

    assertThat(records)
        .extracting(EvidenceRecord::place)
        .containsExactly(Place.INSIDE, Place.BROKEN, Place.NOT_SIMULATED);
    assertThat(records.get(1).note()).contains("patient 4");
  }

  @Test
  void whatIsNotReachedReadsBack() {
    double infinite = Double.POSITIVE_INFINITY;
    Counterpart never = cohorts -> Simulated.of(new Interval(infinite, 5, infinite), "one");

    List<EvidenceRecord> records =
        new EvidenceRunner(
                settings(new CountingSimulator(), NEVER, "model"),
                SIZES,
                List.of(figure("a")),
                id -> never,
                new VerificationProgress(),
                root)
            .run(List.of());

    assertThat(EvidenceBook.read(root).records()).isEqualTo(records);
    assertThat(records.get(0).simulated()).isEqualTo("not reached [5.00, not reached]");
  }

  @Test
  void emptyBookIsStaleAndADamagedOneIsRefused() throws IOException {
    assertThat(EvidenceBook.read(root).stale()).isTrue();
    Files.writeString(root.resolve("evidence.json"), "{\"results\": [");

    assertThatThrownBy(() -> EvidenceBook.read(root))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("evidence.json is damaged");
  }

  @Test
  void scenariosOfAllCohortsLoad() {
    // Nobody relapses, so that arms stay empty and say so.
    PatientSimulator counting = new CountingSimulator();
    PatientSimulator quiet =
        (scenario, seed, patient, threads, watch) ->
            withoutRelapses(counting.simulate(scenario, seed, patient, threads, watch));
    List<EvidenceRecord> records =
        new EvidenceRunner(settings(quiet, NEVER, "model"), SIZES, new VerificationProgress(), root)
            .run(List.of("hsct-tb-d7", "hsct-thymus-age", "hsct-neda-5", "hsct-cd34-selection"));

    assertThat(records)
        .extracting(EvidenceRecord::place)
        .containsExactlyInAnyOrder(
            Place.NOT_SIMULATED, Place.NOT_SIMULATED, Place.NOT_SIMULATED, Place.INPUT);
    assertThat(records.get(0).note()).contains("no column cd4");
    assertThat(records).extracting(EvidenceRecord::note).anyMatch(n -> n.contains("nobody became"));
  }

  @Test
  void everyArmIsAValidScenario() {
    for (Arm arm : Arm.values()) {
      String yaml = "schema: anergy/scenario/1\n" + arm.scenario(365, 1165);

      assertThat(
              loader()
                  .load(
                      "test",
                      yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                      List.of("population.age={fixed: 13 years}"))
                  .patient(1, 2)
                  .patient()
                  .ageYears())
          .isEqualTo(13);
    }
  }

  private static Interval mean(EvidenceCohorts cohorts) {
    double sum =
        cohorts.untreated().map(p -> p.endpoint("relapses")).stream().mapToDouble(x -> x).sum();
    return new Interval(sum, sum, sum);
  }

  private String page() throws IOException {
    return Files.readString(root.resolve("evidence.md"));
  }

  private EvidenceRunner runner(CountingSimulator simulator, BooleanSupplier stop, String hash) {
    return new EvidenceRunner(
        settings(simulator, stop, hash),
        SIZES,
        table,
        id -> java.util.Objects.requireNonNull(counterparts.get(id)),
        new VerificationProgress(),
        root);
  }

  private static RunResult withoutRelapses(RunResult result) {
    return new RunResult(
        result.scenario(),
        result.seed(),
        result.patientIndex(),
        result.series(),
        result.events().stream().filter(event -> !event.kind().equals("relapse")).toList(),
        result.endpoints(),
        result.pictures(),
        result.digests(),
        result.phaseNanos());
  }

  private VerificationSettings settings(
      PatientSimulator simulator, BooleanSupplier stop, String hash) {
    return new VerificationSettings(
        loader(),
        simulator,
        root.resolve("cache"),
        new ModelHashes(hash, hash),
        2,
        false,
        SampleSizes.standard(false),
        stop,
        null);
  }

  private static ScenarioLoader loader() {
    return new ScenarioLoader(List.of(), List.of());
  }

  private static PublishedFigure figure(String id) {
    return new PublishedFigure(
        id,
        "hsct",
        Role.CALIBRATE,
        "area",
        "what",
        "2",
        1.0,
        3.0,
        "month",
        "",
        "MS",
        "7",
        "Author",
        "model",
        "how");
  }
}
